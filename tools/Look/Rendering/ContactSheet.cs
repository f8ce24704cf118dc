namespace JourneyOffice.Look;

/// <summary>Puts the pictures of all pages on one sheet, to be looked at together.</summary>
internal static class ContactSheet
{
    private const int Gap = 24;
    private const byte Grey = 0x9A;

    /// <summary>The sheet: up to two pages beside each other, rows as high as their highest page.</summary>
    public static Pixmap Of(IReadOnlyList<Pixmap> pages)
    {
        var columns = Math.Min(pages.Count, 2);
        var rows = pages.Chunk(columns).ToList();
        var width = Gap + rows.Max(row => row.Sum(page => page.Width + Gap));
        var height = Gap + rows.Sum(row => row.Max(page => page.Height) + Gap);
        var sheet = new Pixmap(width, height);
        sheet.Fill(Grey);
        var top = Gap;
        foreach (var row in rows)
        {
            var left = Gap;
            foreach (var page in row)
            {
                sheet.Put(page, left, top);
                left += page.Width + Gap;
            }

            top += row.Max(page => page.Height) + Gap;
        }

        return sheet;
    }
}
