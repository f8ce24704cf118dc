using System.Globalization;
using System.Xml.Linq;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>What is drawn over a frozen sheet: no hidden shapes, none over hidden cells alone, no switches of filters, no macros.</summary>
internal static class FrozenDrawing
{
    // The buttons of a slicer or a time line work on tables that are gone.
    private static readonly HashSet<string> Switches = new(StringComparer.Ordinal) { "slicer", "timeslicer" };

    // What a shape shows of cells elsewhere, and which old drawing it belongs to.
    private static readonly HashSet<string> Sources = new(StringComparer.Ordinal) { "cameraTool", "compatExt" };

    /// <summary>Cleans a drawing.</summary>
    /// <param name="drawing">Its root.</param>
    /// <param name="visibility">What is seen of the sheet below; <see langword="null"/> for a sheet of one chart.</param>
    public static void Clean(XElement drawing, SheetVisibility? visibility)
    {
        foreach (var anchor in drawing.Elements().ToList())
        {
            if (anchor.Descendants().Any(element => Switches.Contains(element.Name.LocalName)) || (visibility is not null && IsOverHidden(anchor, visibility)))
                anchor.Remove();
        }

        foreach (var properties in drawing.Descendants().Where(element => element.Name.LocalName == "cNvPr" && (string?)element.Attribute("hidden") is "1" or "true").ToList())
            Remove(properties);
        foreach (var extension in drawing.Descendants().Where(element => element.Name.LocalName == "ext" && element.Elements().Any(child => Sources.Contains(child.Name.LocalName))).ToList())
            extension.Remove();
        drawing.Descendants().Where(element => element.Name.LocalName == "extLst" && !element.HasElements).ToList().ForEach(element => element.Remove());
        foreach (var shape in drawing.Descendants())
        {
            shape.SetAttributeValue("textlink", null);
            shape.SetAttributeValue("fPublished", null);
            if (shape.Attribute("macro") is { } macro)
                macro.Value = "";
        }
    }

    /// <summary>Cleans the pictures of a sheet's headers: they stay without the names of their files.</summary>
    public static void CleanHeaders(XElement drawing)
    {
        foreach (var element in drawing.Descendants())
            element.Attributes().Where(attribute => attribute.Name.LocalName is "title" or "alt" or "href" or "gfxdata" or "src").Remove();
    }

    private static void Remove(XElement properties)
    {
        if (properties.Parent?.Parent is not { Document: not null } shape)
            return;
        var form = shape.Ancestors(FrozenMarkup.Compatibility + "AlternateContent").FirstOrDefault() ?? shape;
        if (form.Parent?.Name.LocalName.EndsWith("Anchor", StringComparison.Ordinal) == true)
            form.Parent.Remove();
        else
            form.Remove();
    }

    // What moves and sizes with cells is as large as they are: nothing.
    private static bool IsOverHidden(XElement anchor, SheetVisibility visibility)
    {
        if (anchor.Name.LocalName != "twoCellAnchor" || (string?)anchor.Attribute("editAs") is "oneCell" or "absolute")
            return false;
        return Cell(anchor, "from") is { } from && Cell(anchor, "to") is { } to && from.Row <= to.Row && from.Column <= to.Column
            && visibility.HidesAll(new CellRange(from, to));
    }

    private static CellAddress? Cell(XElement anchor, string name)
    {
        var place = anchor.Elements().FirstOrDefault(element => element.Name.LocalName == name);
        return Number(place, "row") is { } row && Number(place, "col") is { } column ? new CellAddress(row + 1, column + 1) : null;
    }

    private static int? Number(XElement? place, string name) =>
        int.TryParse(place?.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
