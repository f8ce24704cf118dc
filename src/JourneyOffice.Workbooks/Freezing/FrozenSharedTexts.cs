using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>The shared strings of a frozen workbook: those that visible cells show, without hints how they are pronounced.</summary>
internal sealed class FrozenSharedTexts(XDocument texts)
{
    private readonly List<XElement> entries = [.. texts.Root!.Elements()];
    private readonly Dictionary<int, int> places = [];
    private readonly List<XElement> kept = [];

    /// <summary>The new place of a text that a visible cell shows; none where it is not there.</summary>
    public string? Keep(string? index)
    {
        if (!int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var old) || old >= entries.Count)
            return null;
        if (!places.TryGetValue(old, out var place))
        {
            places[old] = place = kept.Count;
            FrozenCells.LeaveText(entries[old]);
            kept.Add(entries[old]);
        }

        return place.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Leaves out the other texts.</summary>
    public void Clean()
    {
        var root = texts.Root!;
        root.ReplaceNodes(kept);
        root.Attributes().Where(attribute => attribute.Name.LocalName is "count").Remove();
        root.SetAttributeValue("uniqueCount", kept.Count);
    }
}
