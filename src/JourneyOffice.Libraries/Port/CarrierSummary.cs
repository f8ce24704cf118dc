using System.Text;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Libraries;

/// <summary>What lists and searches need to know of a file.</summary>
/// <param name="Kind">What it is; <see langword="null"/> where it can't be read.</param>
/// <param name="Maps">The maps that it carries.</param>
/// <param name="Words">The words that it is found by, folded.</param>
/// <param name="Problem">Why it can't be read.</param>
public sealed record CarrierSummary(CarrierKind? Kind, IReadOnlyList<MapSummary> Maps, string Words, Finding? Problem)
{
    /// <summary>Looks into a file. People's edits count: a title that was changed on a slide is found.</summary>
    /// <param name="name">Its name in the library.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="limits">Bounds on it.</param>
    public static CarrierSummary Of(string name, ReadOnlyMemory<byte> bytes, PackageLimits limits)
    {
        try
        {
            var carrier = Carrier.Open(bytes, name, limits);
            var maps = CarrierOperations.MapIds(carrier).Select(id => CarrierOperations.Read(carrier, new ReadOptions { MapId = id }).Map).ToList();
            return new CarrierSummary(carrier.Kind, [.. maps.Select(SummaryOf)], Fold(string.Join('\n', maps.SelectMany(WordsOf).Prepend(name))), null);
        }
        catch (JourneyException problem)
        {
            return new CarrierSummary(null, [], Fold(name), problem.Finding);
        }
    }

    /// <summary>Whether it meets a search. What carries no map is somebody's other file, unless it is one that can't be read.</summary>
    public bool Meets(LibrarySearch search) =>
        (Kind is null || Maps.Count > 0)
        && (search.MapId is null || Maps.Any(map => map.Id == search.MapId))
        && Fold(search.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Words.Contains(word, StringComparison.Ordinal));

    /// <summary>A text as it is searched in and for.</summary>
    public static string Fold(string text) => text.Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    private static MapSummary SummaryOf(JourneyMap map) => new(map.Id, map.Title, map.Version, map.Language, map.Status, map.Tags);

    private static IEnumerable<string> WordsOf(JourneyMap map)
    {
        var texts = map.Stages.Select(stage => stage.Name).Concat(map.Personas.Select(persona => persona.Name)).Concat(map.Segments.Select(segment => segment.Name)).Prepend(map.Title);
        return texts.OfType<LocalizedText>().SelectMany(text => text.Texts.Values).Concat(map.Tags).Append(map.Id);
    }
}
