using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What people do to rows, to formats and beside the tables.</summary>
internal static partial class WorkbookOperations
{
    private const int AnotherFormat = 12;

    public static PersonEdit? InsertRow(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open("Stages");
        if (map.Stages.Count is 0 or >= 11)
            return null;
        var (row, text) = (random.Next(table.RowCount), New("insert", random));
        table.InsertRow(row);
        table.Write(row, 1, text);
        return new PersonEdit("insert a row") { NewTexts = [text], Stays = file => Column(file, "Stages", 1).Contains(text, StringComparer.Ordinal) };
    }

    public static PersonEdit? TypeBelow(WorkbookPerson person, JourneyMap map, Random random)
    {
        if (map.Stages.Count is 0 or >= 11)
            return null;
        var text = New("type below", random);
        person.Open("Stages").TypeBelow(person.Open("Stages").ColumnOf("Stage"), text);
        return new PersonEdit("type below the table") { NewTexts = [text], Stays = file => Column(file, "Stages", 1).Contains(text, StringComparer.Ordinal) };
    }

    public static PersonEdit? CopyWithNewText(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open("Stages");
        if (map.Stages.Count is 0 or >= 11)
            return null;
        var (row, text) = (random.Next(table.RowCount), New("copy", random));
        // Of a row that says something else than we wrote nobody can tell whether it is the original.
        if (!map.Stages.Any(stage => stage.Id == table.Read(row, 0) && (stage.Name?.For("en", map.Language) ?? "") == table.Read(row, 1)))
            return null;
        table.CopyRow(row);
        table.Write(row + 1, 1, text);
        return new PersonEdit("copy a row and change it") { NewTexts = [text] };
    }

    public static PersonEdit? TypeIntoFormattedCell(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open("Stages");
        var row = map.Stages.Count == 0 ? -1 : random.Next(table.RowCount);
        if (row < 0 || table.IsCopied(row) || map.Stages.FirstOrDefault(known => known.Id == table.Read(row, 0)) is not { } stage || table.Read(row, 1).Length < 4 || table.Read(row, 1).Contains("_x", StringComparison.Ordinal))
            return null;
        table.Embolden(row, 1);
        table.RetypeLastRun(row, 1, New(" go on", random));
        var text = table.Read(row, 1);
        return new PersonEdit("type into a formatted cell")
        {
            FlowsBack = [Name(stage, text)],
            Stays = file => IsGone(file, "Stages", stage.Id, text, out var after, out var now) || after.IsBold(now, 1),
        };
    }

    public static PersonEdit? AddFormulaColumn(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open("Obstacles");
        table.AddFormulaColumn("Our figure", "LEN(\"x\")");
        return new PersonEdit("add a column with a formula")
        {
            Stays = file =>
            {
                var after = new WorkbookPerson(file).Open("Obstacles");
                var column = after.ColumnOf("Our figure");
                return column > 0 && Enumerable.Range(0, after.RowCount)
                    .All(row => after.Cell(row, column).Element(Names.Sheet + "f")?.Value == "LEN(\"x\")");
            },
        };
    }

    public static PersonEdit? Comment(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open("Touchpoints");
        if (map.Touchpoints.Count == 0)
            return null;
        var row = random.Next(table.RowCount);
        var id = table.Read(row, 0);
        table.Comment(row, 1, "Is that so?");
        return new PersonEdit("comment a cell")
        {
            Stays = file =>
            {
                var after = new WorkbookPerson(file);
                var touchpoints = after.Open("Touchpoints");
                return touchpoints.RowOf(id) < 0 || WorkbookPerson.Table.CommentedRow(after, touchpoints) == touchpoints.RowOf(id);
            },
        };
    }

    public static PersonEdit? Recolour(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open("Emotions");
        var row = random.Next(table.RowCount);
        var id = table.Read(row, 0);
        if (id.Length == 0)
            return null;
        var column = table.ColumnOf("Why");
        table.Recolour(row, column, AnotherFormat);
        return new PersonEdit("recolour a cell")
        {
            Stays = file =>
            {
                var after = new WorkbookPerson(file).Open("Emotions");
                var now = after.RowOf(id);
                return now < 0 || (int?)after.Cell(now, column).Attribute("s") == AnotherFormat;
            },
        };
    }

    public static PersonEdit? Embolden(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open("Touchpoints");
        var row = random.Next(table.RowCount);
        var (id, text) = (table.Read(row, 0), table.Read(row, 1));
        if (id.Length == 0 || text.Length < 4)
            return null;
        table.Embolden(row, 1);
        return new PersonEdit("make words bold")
        {
            Stays = file => IsGone(file, "Touchpoints", id, text, out var after, out var now) || after.IsBold(now, 1),
        };
    }

    /// <summary>Whether the row is no longer there, or the map has given the cell other words.</summary>
    private static bool IsGone(byte[] file, string name, string id, string text, out WorkbookPerson.Table table, out int row)
    {
        table = new WorkbookPerson(file).Open(name);
        row = table.RowOf(id);
        return row < 0 || table.Read(row, 1) != text;
    }

    private static IEnumerable<string> Column(byte[] file, string name, int column)
    {
        var table = new WorkbookPerson(file).Open(name);
        return Enumerable.Range(0, table.RowCount).Select(row => table.Read(row, column));
    }

    private static string New(string words, Random random) => $"{words} {random.Next(1_000_000).ToString(CultureInfo.InvariantCulture)}";
}
