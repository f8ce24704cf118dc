using System.Xml.Linq;
using JourneyOffice.Drawing;
using JourneyOffice.Packages;

namespace JourneyOffice.Look;

/// <summary>The colours behind the names that shapes use: the theme's slots seen through the master's map (<c>p:clrMap</c>).</summary>
internal sealed class DeckTheme
{
    private readonly Dictionary<string, string> slots;
    private readonly Dictionary<string, Rgb> colors;

    /// <summary>Colours by the theme's slots, and the slots by the names that shapes use where these differ.</summary>
    public DeckTheme(Dictionary<string, string> slots, Dictionary<string, Rgb> colors) => (this.slots, this.colors) = (slots, colors);

    /// <summary>The theme that a slide is shown with.</summary>
    public static DeckTheme Of(OfficePackage package, string slide)
    {
        var master = Target(package, Target(package, slide, "/slideLayout"), "/slideMaster");
        var map = Load(package, master).Descendants().First(element => element.Name.LocalName == "clrMap");
        var scheme = Load(package, Target(package, master, "/theme")).Descendants().First(element => element.Name.LocalName == "clrScheme");
        return new DeckTheme(
            map.Attributes().ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value, StringComparer.Ordinal),
            scheme.Elements().ToDictionary(slot => slot.Name.LocalName, SlotColor, StringComparer.Ordinal));
    }

    /// <summary>The colour behind a name, without its opacity.</summary>
    public Rgb Resolve(ThemeColor color) =>
        colors.TryGetValue(slots.GetValueOrDefault(color.Name, color.Name), out var found) ? found : Rgb.Parse(color.Name);

    /// <summary>A colour laid over another one.</summary>
    public Rgb Over(ThemeColor color, Rgb below) => Resolve(color).Over(below, color.Alpha);

    private static Rgb SlotColor(XElement slot)
    {
        var color = slot.Elements().First();
        return Rgb.Parse((color.Attribute("lastClr") ?? color.Attribute("val"))!.Value);
    }

    private static string Target(OfficePackage package, string part, string type) =>
        package.Relationships(part).First(relationship => relationship.Type.EndsWith(type, StringComparison.Ordinal)).Target;

    private static XDocument Load(OfficePackage package, string part)
    {
        using var reader = package.OpenPart(part);
        return XDocument.Load(reader);
    }
}
