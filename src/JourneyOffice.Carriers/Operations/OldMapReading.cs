using System.Globalization;
using JourneyOffice.Maps;
using JourneyOffice.Slides;
using JourneyOffice.Surfaces;
using JourneyOffice.Workbooks;

namespace JourneyOffice.Carriers;

/// <summary>Reads a map that somebody drew by hand, and says what was understood.</summary>
internal static class OldMapReading
{
    /// <summary>The map; <see langword="null"/> where nothing in the file looks like one.</summary>
    /// <exception cref="JourneyException">The slide or sheet that was asked for looks like none.</exception>
    public static ReadResult? Read(Carrier carrier, int? page)
    {
        if (carrier.Package is not { } package)
            return null;
        var pages = carrier.Kind == CarrierKind.Deck ? OldSlides.Read(package) : OldSheets.Read(package);
        if (OldMap.Find(pages, page) is { } old)
            return new ReadResult(old.Map, [], [], [], [.. Findings(old, carrier.FileName)]);
        return page is { } number ? throw new JourneyException(CarriersErrors.NoMapOnPage, new Place(carrier.FileName), carrier.FileName, number) : null;
    }

    private static IEnumerable<Finding> Findings(OldMap old, string file)
    {
        var (map, number) = (old.Map, old.Page.Number.ToString(CultureInfo.InvariantCulture));
        yield return new Finding(CarriersErrors.OldMapRead, new Place(file, number), file, old.Page.Number, old.Page.Name, map.Stages.Count, map.Lanes.Count, map.Items.Count);
        foreach (var other in old.Others)
            yield return new Finding(CarriersErrors.OtherPage, new Place(file, other.Number.ToString(CultureInfo.InvariantCulture)), other.Number, other.Name);
        foreach (var head in old.Head)
            yield return new Finding(CarriersErrors.HeadRead, At(file, number, head), head.Text);
        foreach (var lane in map.Lanes)
        {
            var kind = MapTexts.LaneKind(lane.Kind, map.Language);
            var name = lane.Name?.For(map.Language) ?? kind;
            if (lane.Kind == LaneKind.Custom)
                yield return new Finding(CarriersErrors.LaneKindUnknown, new Place(file, number), name);
            else if (!string.Equals(name, kind, StringComparison.OrdinalIgnoreCase))
                yield return new Finding(CarriersErrors.LaneKindGuessed, new Place(file, number), name, kind);
        }

        if (map.Items.Any(item => item.Score is not null))
        {
            var scale = map.Scale ?? Scale.Default;
            yield return new Finding(CarriersErrors.ScaleGuessed, new Place(file, number), scale.Min, scale.Max);
        }

        foreach (var text in old.Rest)
            yield return new Finding(CarriersErrors.TextLeftOver, At(file, number, text), text.Text);
    }

    private static Place At(string file, string page, FoundText text) => new(file, $"{page}: {text.Where}", text.Where);
}
