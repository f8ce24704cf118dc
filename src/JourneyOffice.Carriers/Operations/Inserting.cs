using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Slides;
using JourneyOffice.Workbooks;

namespace JourneyOffice.Carriers;

/// <summary>Puts maps into other people's files.</summary>
internal static class Inserting
{
    public static InsertResult Insert(Carrier carrier, Carrier into, InsertOptions options)
    {
        into.RequireWritable();
        if (into.Package is null)
            throw new JourneyException(CarriersErrors.NotInsertable, new Place(into.FileName), into.FileName);
        var (map, hasErrors, findings) = BuildableMap.Of(carrier, options.MapId, options.NewMapId);
        if (hasErrors)
            return new InsertResult(map, null, 0, findings);
        if (MapChoice.Carried(into).Contains(map.Id, StringComparer.Ordinal))
            throw new JourneyException(CarriersErrors.MapIsThere, new Place(into.FileName), into.FileName, map.Id);
        var result = into.Kind == CarrierKind.Deck ? IntoDeck(carrier, into.Package, map, findings, options) : IntoWorkbook(into.Package, map, findings, options);
        return result.Bytes is { } bytes ? result with { Bytes = InheritedLineage.Give(carrier, map, bytes, into.FileName) } : result;
    }

    private static InsertResult IntoDeck(Carrier carrier, OfficePackage package, JourneyMap map, List<Finding> findings, InsertOptions options)
    {
        var look = BrandLook.Read(package, DeckInserter.SlideBefore(package, options.Place));
        var slides = DepartmentChoice.Of(map, options.Slides, options.Department, options.Language);
        var drawing = new DrawingOptions { Language = options.Language ?? map.Language, Theme = look.Theme, Format = look.Format, Slides = slides, Cancellation = carrier.Cancellation };
        var pages = MapDrawing.Draw(map, drawing);
        findings.AddRange(pages.SelectMany(page => page.Findings));
        if (pages.Count > 0)
            return new InsertResult(map, DeckInserter.Insert(package, map, pages, drawing, look, options.Place), pages.Count, findings);
        findings.Add(new Finding(CarriersErrors.NothingToShow, new Place(carrier.FileName), carrier.FileName, string.Join(", ", slides.Kinds)));
        return new InsertResult(map, null, 0, findings);
    }

    private static InsertResult IntoWorkbook(OfficePackage package, JourneyMap map, List<Finding> findings, InsertOptions options)
    {
        var bytes = WorkbookInserter.Insert(package, map, options.Language ?? map.Language, options.Place, out var added);
        return new InsertResult(map, bytes, added, findings);
    }
}
