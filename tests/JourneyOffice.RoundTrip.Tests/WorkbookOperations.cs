using System.Globalization;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>The things that people do to workbooks.</summary>
internal static partial class WorkbookOperations
{
    public delegate PersonEdit? Operation(WorkbookPerson person, JourneyMap map, Random random);

    /// <summary>Operations that change a field of the map.</summary>
    public static IReadOnlyList<Operation> Telling { get; } =
    [
        TypeIntoCell, TypeIntoFormattedCell, PasteValue, AddRow, InsertRow, TypeBelow, CopyWithNewText, TypeIntoAnySheet, CorrectFigure, SayVerdict,
    ];

    /// <summary>Operations on order, look and surroundings: no field of the map may change.</summary>
    public static IReadOnlyList<Operation> Silent { get; } =
    [
        Sort, Filter, MoveColumn, RenameHeader, AddSheet, AddFormulaColumn, Comment, Recolour, Embolden, SortAnySheet, MoveColumnOfFigures,
    ];

    public static PersonEdit? TypeIntoCell(WorkbookPerson person, JourneyMap map, Random random)
    {
        var stages = person.Open("Stages");
        if (map.Stages.Count == 0)
            return null;
        var row = random.Next(stages.RowCount);
        // A row that the person added a moment ago has no id yet, a copied one that of another.
        if (stages.IsCopied(row) || map.Stages.FirstOrDefault(known => known.Id == stages.Read(row, 0)) is not { } stage)
            return null;
        var text = "I " + random.Next(1_000_000).ToString(CultureInfo.InvariantCulture);
        stages.Write(row, 1, text);
        return new PersonEdit("type into a cell") { FlowsBack = [Name(stage, text)] };
    }

    public static PersonEdit? PasteValue(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open("Emotions");
        var scored = Enumerable.Range(0, table.RowCount).Where(row => map.Items.Any(item => item.Id == table.Read(row, 0) && item.Score is not null)).ToList();
        var column = table.Headers.ToList().IndexOf("Score");
        if (scored.Count == 0 || column < 0)
            return null;
        var row = scored[random.Next(scored.Count)];
        var item = map.Items.First(known => known.Id == table.Read(row, 0));
        var scale = map.Scale ?? Scale.Default;
        var score = item.Score == scale.Min ? scale.Max : scale.Min;
        table.Write(row, column, " " + score.ToString(CultureInfo.InvariantCulture));
        return new PersonEdit("paste a number as text") { FlowsBack = [PersonEdit.Field(item, "score", JsonValue.Create(score))] };
    }

    public static PersonEdit? AddRow(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open("Stages");
        if (table.RowCount == 0 || map.Stages.Count is 0 or >= 11 || table.IsTakenBelow)
            return null;
        var text = "I add " + random.Next(1_000_000).ToString(CultureInfo.InvariantCulture);
        table.AddRow(new Dictionary<string, string>(StringComparer.Ordinal) { [table.Headers[1]] = text });
        return new PersonEdit("add a row") { NewTexts = [text] };
    }

    public static PersonEdit? Sort(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open("Items");
        table.Sort([.. Enumerable.Range(0, table.RowCount).OrderBy(_ => random.Next())]);
        return new PersonEdit("sort");
    }

    public static PersonEdit? Filter(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open("Obstacles");
        for (var row = 0; row < table.RowCount; row++)
        {
            if (random.Next(2) == 0 && table.Read(row, 0).Length > 0)
                table.Hide(row);
        }

        return new PersonEdit("filter");
    }

    public static PersonEdit? MoveColumn(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open("Obstacles");
        table.SwapColumns(1 + random.Next(table.Headers.Count - 1), 1 + random.Next(table.Headers.Count - 1));
        return new PersonEdit("move a column");
    }

    public static PersonEdit? RenameHeader(WorkbookPerson person, JourneyMap map, Random random)
    {
        person.Open("Touchpoints").RenameHeader(2, "Our own word");
        return new PersonEdit("rename a header")
        {
            Stays = file => new WorkbookPerson(file).Open("Touchpoints").Headers.Contains("Our own word", StringComparer.Ordinal),
        };
    }

    public static PersonEdit? AddSheet(WorkbookPerson person, JourneyMap map, Random random)
    {
        person.AddSheet("Mine");
        return new PersonEdit("add a sheet") { Stays = file => new WorkbookPerson(file).File.Has("xl/worksheets/sheetOfMine.xml") };
    }

    private static SetField Name(Stage stage, string text)
    {
        var neutral = stage.Name is { } name && name.Texts.ContainsKey(LocalizedText.Neutral) && !name.Texts.ContainsKey("en");
        return new SetField(FieldPath.Of("stages", stage.Id, "name").Language(neutral ? LocalizedText.Neutral : "en"), JsonValue.Create(text));
    }
}
