using System.Globalization;
using System.Text;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Takes rows out of a table on a slide and puts others in; what people did to the other rows is left alone.</summary>
internal static class TableRowsEdit
{
    /// <summary>Adds the change to <paramref name="edits"/>; nothing where it was made before.</summary>
    public static void Apply(ByteEdits edits, XmlIndex slide, int frame, ChangeTableRows change, SlideDialect dialect)
    {
        var rows = TableReader.Rows(slide, frame);
        if (rows.Count == 0 || IsDone(slide, rows, change))
            return;
        foreach (var row in change.Removed.Where(row => row < rows.Count))
            edits.Remove(slide.OuterRange(rows[row]));
        foreach (var added in change.Added)
        {
            using var xml = new XmlBuffer(4096);
            TableXml.WriteRow(xml, added.Row, added.Cells, dialect);
            var after = Math.Min(added.After, rows.Count - 1);
            edits.Insert(after < 0 ? slide[rows[0]].Start : slide[rows[after]].End, Declared(xml.Written, slide, rows[0], dialect));
        }

        SetHeight(edits, slide, frame, change.Added.Sum(added => added.Row.Height) - change.Removed.Where(row => row < rows.Count).Sum(row => slide.AttributeLength(rows[row], "h"u8)));
    }

    private static bool IsDone(XmlIndex slide, IReadOnlyList<int> rows, ChangeTableRows change)
    {
        var present = rows.Select(row => TableReader.RowId(slide, row)).ToHashSet();
        return change.Added.Count > 0 ? change.Added.Any(added => present.Contains(TableId.For(added.Row.Id))) : rows.Count != change.RowCount;
    }

    // The rows are spelled with the prefix "a", which a program may not have declared.
    private static byte[] Declared(ReadOnlySpan<byte> rows, XmlIndex slide, int neighbour, SlideDialect dialect) =>
        slide.ScopeOf(neighbour).Of("a"u8) == XmlVocabulary.Drawing
            ? rows.ToArray() : [.. Encoding.UTF8.GetBytes($"<a:tr xmlns:a=\"{dialect.Namespaces.Drawing}\""), .. rows["<a:tr"u8.Length..]];

    private static void SetHeight(ByteEdits edits, XmlIndex slide, int frame, long difference)
    {
        var size = slide.Child(ShapeTree.TransformOf(slide, frame), XmlVocabulary.Drawing, "ext"u8);
        if (difference == 0 || slide.Attribute(size, "cy"u8) is not { } range)
            return;
        var height = Math.Max(0, slide.AttributeLength(size, "cy"u8) + difference);
        edits.Replace(range, Encoding.ASCII.GetBytes(height.ToString(CultureInfo.InvariantCulture)));
    }
}
