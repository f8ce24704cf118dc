using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>How much a snapshot may hold. Checked before it is worked on: what comes over the wire is made by anybody.</summary>
internal static class LiveBounds
{
    private const int MostSlides = 2_000;
    private const int MostShapes = 100_000;
    private const int LongestText = 100_000;
    private const int MostParts = 256;
    private const int LongestPart = 1 << 20;
    private const int MostSheets = 1_000;
    private const int MostTables = 1_000;
    private const int MostCells = 2_000_000;
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;
    private const double FarthestPoint = 1_000_000;
    private const double EmuPerPoint = 12_700;

    /// <summary>Checks a snapshot.</summary>
    /// <exception cref="JourneyException">Something is too much or can't be: with its place in the JSON.</exception>
    public static void Check(LiveSnapshot snapshot, string root)
    {
        if (snapshot.Version > LiveSnapshot.CurrentVersion)
            throw new JourneyException(CarriersErrors.SnapshotNewer, new Place("", root + ".version"), snapshot.Version, LiveSnapshot.CurrentVersion);
        if (snapshot.Version < 1)
            throw LiveJson.Unreadable(root + ".version", snapshot.Version.ToString(CultureInfo.InvariantCulture));
        Length(snapshot.Name, root + ".name");
        Count(snapshot.CustomXmlParts.Count, MostParts, root + ".customXmlParts");
        for (var part = 0; part < snapshot.CustomXmlParts.Count; part++)
            Length(Present(snapshot.CustomXmlParts[part], At(root, "customXmlParts", part)), At(root, "customXmlParts", part), LongestPart);
        Count(snapshot.Slides.Count, MostSlides, root + ".slides");
        var farthest = FarthestPoint * (snapshot.Unit == LiveUnit.Emu ? EmuPerPoint : 1);
        if (snapshot.SlideSize is { } size)
            Within(size.Width > 0 && size.Height > 0 && size.Width < farthest && size.Height < farthest, root + ".slideSize");
        var shapes = 0;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var slide = 0; slide < snapshot.Slides.Count; slide++)
        {
            var place = At(root, "slides", slide);
            var known = Present(snapshot.Slides[slide], place);
            Within(known.Id.Length is > 0 and < 100 && ids.Add(known.Id), place + ".id");
            Within(known.Shapes is not null || known.Exported is not null, place + ".shapes");
            Check(known.Shapes ?? [], place, farthest, ref shapes);
        }

        CheckSheets(snapshot.Sheets, root);
    }

    private static void Check(IReadOnlyList<LiveShape> shapes, string owner, double farthest, ref int count)
    {
        Count(count += shapes.Count, MostShapes, owner + ".shapes");
        for (var number = 0; number < shapes.Count; number++)
        {
            var place = At(owner, "shapes", number);
            var shape = Present(shapes[number], place);
            Within(shape.Id.Length is > 0 and < 100, place + ".id");
            Length(shape.Name, place + ".name");
            Length(shape.CreationId, place + ".creationId", 100);
            Length(shape.Text, place + ".text");
            foreach (var length in (double?[])[shape.Left, shape.Top, shape.Width, shape.Height])
                Within(length is null || Math.Abs(length.Value) <= farthest, place);
            if (shape.Table is { } table)
                Check(table, place + ".table", farthest, ref count);
            if (shape.Shapes is { } inner)
                Check(inner, place, farthest, ref count);
        }
    }

    private static void Check(LiveGrid table, string place, double farthest, ref int count)
    {
        for (var row = 0; row < table.Values.Count; row++)
        {
            var cells = Present(table.Values[row], At(place, "values", row));
            Count(count += cells.Count, MostShapes, place + ".values");
            Within(cells.Count == table.Values[0].Count, At(place, "values", row));
            foreach (var text in cells)
                Length(text, At(place, "values", row));
        }

        foreach (var length in (table.RowHeights ?? []).Concat(table.ColumnWidths ?? []))
            Within(Math.Abs(length) <= farthest, place);
    }

    private static void CheckSheets(IReadOnlyList<LiveSheet> sheets, string root)
    {
        Count(sheets.Count, MostSheets, root + ".sheets");
        var (cells, names) = (0, new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        for (var number = 0; number < sheets.Count; number++)
        {
            var place = At(root, "sheets", number);
            var sheet = Present(sheets[number], place);
            Within(sheet.Name.Length is > 0 and <= 31 && names.Add(sheet.Name), place + ".name");
            Within(sheet.RowIndex is >= 0 and < LastRow && sheet.ColumnIndex is >= 0 and < LastColumn, place);
            var width = sheet.Values.Count == 0 ? 0 : Present(sheet.Values[0], At(place, "values", 0)).Count;
            Within(sheet.RowIndex + sheet.Values.Count <= LastRow && sheet.ColumnIndex + width <= LastColumn, place + ".values");
            Count(cells = (int)Math.Min(int.MaxValue, cells + ((long)width * sheet.Values.Count)), MostCells, place + ".values");
            SameSize(sheet.Values, sheet.Values.Count, width, place + ".values");
            SameSize(sheet.Formulas, sheet.Values.Count, width, place + ".formulas");
            SameSize(sheet.NumberFormat, sheet.Values.Count, width, place + ".numberFormat");
            Count(sheet.HiddenRows.Count, LastRow, place + ".hiddenRows");
            Count(sheet.Tables.Count, MostTables, place + ".tables");
            for (var table = 0; table < sheet.Tables.Count; table++)
                Check(Present(sheet.Tables[table], At(place, "tables", table)), At(place, "tables", table));
        }
    }

    private static void Check(LiveTable table, string place)
    {
        Within(table.Name.Length is > 0 and <= 255, place + ".name");
        Within(table.RowIndex is >= 0 and < LastRow && table.ColumnIndex is >= 0 and < LastColumn, place);
        Within(table.RowCount is >= 1 and <= LastRow && table.RowIndex + table.RowCount <= LastRow, place + ".rowCount");
        Within(table.ColumnCount is >= 1 and <= LastColumn && table.ColumnIndex + table.ColumnCount <= LastColumn, place + ".columnCount");
        Count(table.ColumnIds.Count, table.ColumnCount, place + ".columnIds");
    }

    private static void SameSize<T>(IReadOnlyList<IReadOnlyList<T>>? rows, int height, int width, string place)
    {
        if (rows is null)
            return;
        Within(rows.Count == height, place);
        for (var row = 0; row < rows.Count; row++)
            Within(rows[row] is { } cells && cells.Count == width && cells.All(cell => cell is not null), place + $"[{row.ToString(CultureInfo.InvariantCulture)}]");
    }

    private static string At(string owner, string list, int number) => string.Create(CultureInfo.InvariantCulture, $"{owner}.{list}[{number}]");

    private static T Present<T>(T? value, string place)
        where T : class => value ?? throw LiveJson.Unreadable(place, "null");

    private static void Within(bool isSo, string place)
    {
        if (!isSo)
            throw LiveJson.Unreadable(place, "");
    }

    private static void Length(string? text, string place, int most = LongestText) => Count(text?.Length ?? 0, most, place);

    private static void Count(int count, int most, string place)
    {
        if (count > most)
            throw new JourneyException(CarriersErrors.SnapshotBeyondLimits, new Place("", place), place, count, most);
    }
}
