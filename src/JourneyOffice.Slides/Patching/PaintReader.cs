using System.Globalization;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>A fill as it stands in a file.</summary>
/// <param name="Node">Its element; −1 when there is none.</param>
/// <param name="IsKnown">True when it is none or a theme colour such as we write.</param>
/// <param name="Paint">That colour; <see langword="null"/>: none.</param>
internal readonly record struct FoundFill(int Node, bool IsKnown, Paint? Paint);

/// <summary>Reads fills, to tell what people recoloured from what still is as we wrote it.</summary>
internal static class PaintReader
{
    private static readonly ColorSlot[] Slots = Enum.GetValues<ColorSlot>();

    /// <summary>The fill among the children of a:rPr, a:ln or p:spPr.</summary>
    public static FoundFill Fill(XmlIndex index, int parent)
    {
        for (var child = parent < 0 ? -1 : index[parent].FirstChild; child >= 0; child = index[child].NextSibling)
        {
            if (index.Is(child, XmlVocabulary.Drawing, "noFill"u8))
                return new FoundFill(child, true, null);
            if (index.Is(child, XmlVocabulary.Drawing, "solidFill"u8))
                return Solid(index, child);
            if (index[child].Vocabulary == XmlVocabulary.Drawing && index.LocalName(child).EndsWith("Fill"u8))
                return new FoundFill(child, false, null);
        }

        return new FoundFill(-1, true, null);
    }

    private static FoundFill Solid(XmlIndex index, int node)
    {
        var colour = index.Child(node, XmlVocabulary.Drawing, "schemeClr"u8);
        if (colour < 0 || index.Attribute(colour, "val"u8) is not { } range)
            return new FoundFill(node, false, null);
        var alpha = 100;
        foreach (var change in index.Children(colour))
        {
            if (!index.Is(change, XmlVocabulary.Drawing, "alpha"u8) || Percent(index.AttributeText(change, "val"u8)) is not { } percent)
                return new FoundFill(node, false, null);
            alpha = percent;
        }

        var name = index.Bytes.AsSpan(range.Start, range.Length);
        foreach (var slot in Slots)
        {
            if (name.SequenceEqual(PaintXml.Name(slot)))
                return new FoundFill(node, true, new Paint(slot, alpha));
        }

        return new FoundFill(node, false, null);
    }

    private static int? Percent(string? value)
    {
        if (value is null)
            return null;
        var strict = value.EndsWith('%');
        return double.TryParse(value.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (int)Math.Round(strict ? number : number / 1000)
            : null;
    }
}
