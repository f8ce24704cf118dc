using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Slides;

namespace JourneyOffice.Carriers;

/// <summary>Puts maps into other people's files.</summary>
internal static class Inserting
{
    public static InsertResult Insert(Carrier carrier, Carrier into, InsertOptions options)
    {
        into.RequireWritable();
        if (into.Kind != CarrierKind.Deck)
            throw new JourneyException(CarriersErrors.NotInsertable, new Place(into.FileName), into.FileName);
        var (map, hasErrors, findings) = BuildableMap.Of(carrier, options.MapId, options.NewMapId);
        if (hasErrors)
            return new InsertResult(map, null, 0, findings);
        if (OpenedSurface.MapIds(into).Contains(map.Id, StringComparer.Ordinal))
            throw new JourneyException(CarriersErrors.MapIsThere, new Place(into.FileName), into.FileName, map.Id);
        var package = into.Package!;
        var look = BrandLook.Read(package, DeckInserter.SlideBefore(package, options.Place));
        var slides = DepartmentChoice.Of(map, options.Slides, options.Department, options.Language);
        var drawing = new DrawingOptions { Language = options.Language ?? map.Language, Theme = look.Theme, Format = look.Format, Slides = slides };
        var pages = MapDrawing.Draw(map, drawing);
        findings.AddRange(pages.SelectMany(page => page.Findings));
        if (pages.Count > 0)
            return new InsertResult(map, DeckInserter.Insert(package, map, pages, drawing, look, options.Place), pages.Count, findings);
        findings.Add(new Finding(CarriersErrors.NothingToShow, new Place(carrier.FileName), carrier.FileName, string.Join(", ", slides.Kinds)));
        return new InsertResult(map, null, 0, findings);
    }
}
