using System.Globalization;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Reads tables on slides: their cells with texts and with the numbers of rows and columns.</summary>
internal static class TableReader
{
    /// <summary>The rows of a table; none for a frame that holds something else.</summary>
    public static IReadOnlyList<int> Rows(XmlIndex slide, int frame) =>
        [.. slide.Children(Find(slide, frame)).Where(child => slide.Is(child, XmlVocabulary.Drawing, "tr"u8))];

    /// <summary>The cells of a row.</summary>
    public static IReadOnlyList<int> CellsOf(XmlIndex slide, int row) =>
        [.. slide.Children(row).Where(child => slide.Is(child, XmlVocabulary.Drawing, "tc"u8))];

    /// <summary>The number that a row has; <see langword="null"/> where a program dropped it.</summary>
    public static uint? RowId(XmlIndex slide, int row) => Number(slide, row, "rowId"u8);

    /// <summary>All cells of a table, row by row; those that a merged one covers are left out.</summary>
    public static IEnumerable<SnapshotElement> Cells(XmlIndex slide, int frame, SnapshotElement table)
    {
        var columns = slide.Children(slide.Child(Find(slide, frame), XmlVocabulary.Drawing, "tblGrid"u8))
            .Select(column => (Id: Number(slide, column, "colId"u8), Width: slide.AttributeLength(column, "w"u8))).ToList();
        var rows = Rows(slide, frame);
        var top = table.Box.Y;
        for (var row = 0; row < rows.Count; row++)
        {
            var (id, cells, height) = (RowId(slide, rows[row]), CellsOf(slide, rows[row]), slide.AttributeLength(rows[row], "h"u8));
            var left = table.Box.X;
            for (var column = 0; column < Math.Min(cells.Count, columns.Count); column++)
            {
                if (!slide.AttributeFlag(cells[column], "hMerge"u8) && !slide.AttributeFlag(cells[column], "vMerge"u8))
                {
                    yield return new SnapshotElement
                    {
                        ShapeId = table.ShapeId,
                        Text = ShapeText.Read(slide, slide.Child(cells[column], XmlVocabulary.Drawing, "txBody"u8)),
                        Box = new Box(left, top, columns[column].Width, height),
                        Cell = new SnapshotCell(row, column, id, columns[column].Id),
                    };
                }

                left += columns[column].Width;
            }

            top += height;
        }
    }

    private static int Find(XmlIndex slide, int frame) => slide.Child(
        slide.Child(slide.Child(frame, XmlVocabulary.Drawing, "graphic"u8), XmlVocabulary.Drawing, "graphicData"u8), XmlVocabulary.Drawing, "tbl"u8);

    private static uint? Number(XmlIndex slide, int owner, ReadOnlySpan<byte> name)
    {
        var list = slide.Child(owner, XmlVocabulary.Drawing, "extLst"u8);
        for (var extension = list < 0 ? -1 : slide[list].FirstChild; extension >= 0; extension = slide[extension].NextSibling)
        {
            if (slide.Child(extension, XmlVocabulary.Drawing2014, name) is >= 0 and var number)
                return uint.TryParse(slide.AttributeText(number, "val"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
        }

        return null;
    }
}
