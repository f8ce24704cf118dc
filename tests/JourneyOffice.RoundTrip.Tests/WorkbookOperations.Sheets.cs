using System.Globalization;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What people do on the sheets of catalogues and proof.</summary>
internal static partial class WorkbookOperations
{
    /// <summary>Tables with a column of text and the field that it shows; a star stands for the row's id.</summary>
    private static readonly (string Table, string Header, string Field)[] Texts =
    [
        ("Goal", "Scenario", "/scenario"), ("Measures", "Target", "/measures/*/target"), ("Segments", "How we serve them", "/segments/*/strategy"),
        ("Personas", "Portrait", "/personas/*/portrait"), ("Opportunities", "Opportunity", "/items/*/text"), ("ContentNeeds", "Question or need", "/items/*/text"),
        ("Metrics", "Unit", "/metrics/*/unit"), ("Evidence", "Method", "/evidence/*/method"), ("Reviews", "Who", "/reviews/*/person"),
        ("Findings", "Finding", "/reviews/*/findings/*/text"),
    ];

    /// <summary>All tables.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        "Goal", "Measures", "Stages", "Segments", "Personas", "Touchpoints", "Emotions", "Obstacles", "Opportunities", "ContentNeeds", "Items",
        "Metrics", "Figures", "Evidence", "Reviews", "Findings",
    ];

    public static PersonEdit? TypeIntoAnySheet(WorkbookPerson person, JourneyMap map, Random random)
    {
        var (name, header, field) = Texts[random.Next(Texts.Length)];
        var table = person.Open(name);
        var row = random.Next(table.RowCount);
        if (table.Read(row, 0).Length == 0 || table.IsCopied(row) || table.ColumnOf(header) < 0)
            return null;
        var text = New("typed", random);
        table.Write(row, table.ColumnOf(header), text);
        var path = Path(field, table.Read(row, 0));
        // As for a stage's name: a text that is the same in every language is changed in every language.
        var language = new MapDocument(map).Get(path) switch
        {
            JsonValue => LocalizedText.Neutral,
            JsonObject texts when texts.ContainsKey(LocalizedText.Neutral) && !texts.ContainsKey("en") => LocalizedText.Neutral,
            _ => "en",
        };
        return new PersonEdit($"type into {name}") { FlowsBack = [new SetField(path.Language(language), text)] };
    }

    public static PersonEdit? CorrectFigure(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open("Figures");
        var row = random.Next(table.RowCount);
        // The person may have typed another word over the header a moment ago.
        if (table.Read(row, 0).Length == 0 || table.ColumnOf("Value") < 0)
            return null;
        var number = random.Next(1_000_000);
        table.Write(row, table.ColumnOf("Value"), number.ToString(CultureInfo.InvariantCulture));
        return new PersonEdit("correct a figure") { FlowsBack = [new SetField(FieldPath.Of("observations", table.Read(row, 0), "value"), JsonValue.Create(number))] };
    }

    public static PersonEdit? SayVerdict(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open("Reviews");
        var row = random.Next(table.RowCount);
        if (map.Reviews.FirstOrDefault(review => review.Id == table.Read(row, 0)) is not { } review)
            return null;
        var (word, verdict) = review.Verdict == ReviewVerdict.Confirmed ? ("rejected", "rejected") : ("Confirmed", "confirmed");
        table.Write(row, table.ColumnOf("Verdict"), word);
        return new PersonEdit("say a verdict") { FlowsBack = [new SetField(FieldPath.Of("reviews", review.Id, "verdict"), verdict)] };
    }

    public static PersonEdit? SortAnySheet(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open(Tables[random.Next(Tables.Count)]);
        table.Sort([.. Enumerable.Range(0, table.RowCount).OrderBy(_ => random.Next())]);
        return new PersonEdit("sort a sheet");
    }

    public static PersonEdit? MoveColumnOfFigures(WorkbookPerson person, JourneyMap map, Random random)
    {
        var table = person.Open("Figures");
        table.SwapColumns(1 + random.Next(table.Headers.Count - 1), 1 + random.Next(table.Headers.Count - 1));
        table.RenameHeader(1 + random.Next(table.Headers.Count - 1), "Our own word");
        return new PersonEdit("move and rename columns of figures");
    }

    /// <summary>The entry that a row of a table stands for.</summary>
    public static FieldPath EntryOf(string table, string row) => table switch
    {
        "Emotions" or "Obstacles" or "Opportunities" or "ContentNeeds" => FieldPath.Of("items", row),
        "Figures" => FieldPath.Of("observations", row),
        "Findings" => Path("/reviews/*/findings/*", row),
        _ => FieldPath.Of(table.ToLowerInvariant(), row),
    };

    private static FieldPath Path(string field, string row)
    {
        var ids = new Queue<string>(row.Split('/'));
        return new FieldPath(string.Join('/', field.Split('/').Select(segment => segment == "*" ? ids.Dequeue() : segment)));
    }
}
