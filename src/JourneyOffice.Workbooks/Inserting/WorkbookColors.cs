using System.Globalization;
using System.Xml.Linq;
using JourneyOffice.Drawing;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>
/// The colours of somebody's workbook, counted as cells count them (0 lt1, 1 dk1, 2 lt2, 3 dk2, 4 to 9 the accents). They were not chosen for
/// small type: what could not be read on its ground takes the text's own colour.
/// </summary>
internal sealed class WorkbookColors
{
    // Small text: WCAG 2.2, 1.4.3.
    private const double Enough = 4.5;
    private const int Paper = 0;
    private const int Ink = 1;

    // What is quiet by its colour stays quieter than the rest.
    private const int QuietColor = 9;
    private const string QuietTint = "0.35";

    private static readonly string[] Slots = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

    private readonly Dictionary<int, Rgb> colors = [];

    /// <summary>Reads them; a workbook without a theme has none that is known.</summary>
    public WorkbookColors(OfficePackage package)
    {
        var part = package.Relationships(package.MainPart).FirstOrDefault(relationship => relationship is { IsExternal: false, Type: RelationshipTypes.Theme } && package.Contains(relationship.Target))?.Target;
        if (part is null)
            return;
        XNamespace drawing = XmlNamespaces.For(package).Drawing;
        var scheme = package.ParsePart(part, XElement.Load).Descendants(drawing + "clrScheme").FirstOrDefault();
        for (var slot = 0; slot < Slots.Length; slot++)
        {
            var color = scheme?.Element(drawing + Slots[slot])?.Elements().FirstOrDefault();
            var digits = (string?)color?.Attribute("lastClr") ?? (string?)color?.Attribute("val");
            if (digits is { Length: 6 } && int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _))
                colors[slot] = Rgb.Parse(digits);
        }
    }

    /// <summary>Lets a font be read on the paper.</summary>
    public void OnPaper(XElement font) => On(font, Paper);

    /// <summary>Lets the font of a rule be read on the fill that comes with it.</summary>
    public void OnItsFill(XElement rule)
    {
        var sheet = rule.Name.Namespace;
        if (rule.Element(sheet + "font") is not { } font)
            return;
        var fill = rule.Elements(sheet + "fill").Descendants().FirstOrDefault(color => color.Attribute("theme") is not null);
        // A tinted fill is near the paper's colour.
        On(font, fill is null || fill.Attribute("tint") is not null ? Paper : Number(fill));
    }

    private void On(XElement font, int ground)
    {
        if (font.Element(font.Name.Namespace + "color") is not { } color || color.Attribute("theme") is null)
            return;
        var slot = Number(color);
        if (slot == ground || !colors.TryGetValue(slot, out var text) || !colors.TryGetValue(ground, out var below) || Rgb.Contrast(text, below) >= Enough)
            return;
        color.SetAttributeValue("theme", Ink);
        color.SetAttributeValue("tint", slot == QuietColor ? QuietTint : null);
    }

    private static int Number(XElement color) => int.TryParse((string?)color.Attribute("theme"), CultureInfo.InvariantCulture, out var number) ? number : Ink;
}
