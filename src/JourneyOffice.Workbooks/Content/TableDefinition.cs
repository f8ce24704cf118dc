using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>A table as it is defined for every workbook: its name, its list in the map, its columns.</summary>
/// <param name="Kind">Which list it holds.</param>
/// <param name="TableName">The structured table's name, the same in every language.</param>
/// <param name="List">The list in the map.</param>
/// <param name="Columns">Its columns. The lane always stands there, so that a second lane of a kind never needs a new column.</param>
internal sealed record TableDefinition(string Kind, string TableName, string List, IReadOnlyList<ColumnDefinition> Columns)
{
    private const double TextWidth = 36;
    private const double NameWidth = 24;
    private const double ListWidth = 16;
    private const double NumberWidth = 10;

    private static readonly ColumnDefinition Lane = new("lane", "items.lane", FieldFormat.Lane, NameWidth, ChoiceList.Lanes);
    private static readonly ColumnDefinition Stage = new("stage", "items.stage", FieldFormat.Stage, NameWidth, ChoiceList.Stages);
    private static readonly ColumnDefinition Basis = new("basis", "items.basis", FieldFormat.Choice, ListWidth, ChoiceList.Basis);
    private static readonly ColumnDefinition Owner = new("owner", "items.owner", FieldFormat.Text, NameWidth);

    /// <summary>The tables in the order of their sheets.</summary>
    public static IReadOnlyList<TableDefinition> All { get; } =
    [
        new("stages", "Stages", "stages",
        [
            new("name", "stages.name", FieldFormat.Text, NameWidth),
            new("goal", "stages.goal", FieldFormat.Text, TextWidth),
            new("lifecycle", "stages.lifecycle", FieldFormat.Text, ListWidth, IsPlain: true),
            new("entry", "stages.entry", FieldFormat.Text, TextWidth),
            new("exit", "stages.exit", FieldFormat.Text, TextWidth),
            new("duration", "stages.duration", FieldFormat.Text, ListWidth),
        ]),
        new("touchpoints", "Touchpoints", "touchpoints",
        [
            new("name", "touchpoints.name", FieldFormat.Text, NameWidth),
            new("channel", "touchpoints.channel", FieldFormat.Entry, ListWidth, ChoiceList.Channels),
            new("place", "touchpoints.place", FieldFormat.Choice, ListWidth, ChoiceList.Place),
            new("department", "touchpoints.department", FieldFormat.Entry, ListWidth, ChoiceList.Departments),
            new("responsible", "touchpoints.responsible", FieldFormat.Text, NameWidth),
            new("lifecycle", "touchpoints.lifecycle", FieldFormat.Choice, ListWidth, ChoiceList.Lifecycle),
            new("url", "touchpoints.url", FieldFormat.Text, TextWidth, IsPlain: true),
        ]),
        new("emotions", "Emotions", "items",
        [
            Lane,
            Stage,
            new("score", "emotions.score", FieldFormat.Score, NumberWidth),
            new("text", "emotions.text", FieldFormat.Text, NameWidth),
            new("why", "emotions.why", FieldFormat.Text, TextWidth),
            new("series", "emotions.series", FieldFormat.Text, ListWidth, IsPlain: true),
            Basis,
            new("momentOfTruth", "emotions.momentOfTruth", FieldFormat.Flag, ListWidth, ChoiceList.Flag),
        ]),
        new("obstacles", "Obstacles", "items",
        [
            Lane,
            Stage,
            new("text", "obstacles.text", FieldFormat.Text, TextWidth),
            new("severity", "obstacles.severity", FieldFormat.Level, ListWidth, ChoiceList.Level),
            new("frequency", "obstacles.frequency", FieldFormat.Share, NumberWidth),
            new("frequencyWords", "obstacles.frequencyWords", FieldFormat.Text, NameWidth),
            Owner,
            Basis,
        ]),
        new("items", "Items", "items",
        [
            Lane,
            Stage,
            new("toStage", "items.toStage", FieldFormat.Stage, NameWidth, ChoiceList.Stages),
            new("touchpoint", "items.touchpoint", FieldFormat.Entry, NameWidth, ChoiceList.Touchpoints),
            new("text", "items.text", FieldFormat.Text, TextWidth),
            new("value", "items.value", FieldFormat.Text, ListWidth),
            new("impact", "items.impact", FieldFormat.Level, ListWidth, ChoiceList.Level),
            new("effort", "items.effort", FieldFormat.Level, ListWidth, ChoiceList.Level),
            Owner,
            new("status", "items.status", FieldFormat.Choice, ListWidth, ChoiceList.Status),
            Basis,
        ]),
    ];

    /// <summary>The words that may stand above the hidden column of ids.</summary>
    public static ColumnDefinition IdColumn { get; } = new("id", "id", FieldFormat.Text, NumberWidth, IsPlain: true);

    /// <summary>The definition of a kind of table.</summary>
    public static TableDefinition Of(string kind) => All.First(definition => definition.Kind == kind);

    /// <summary>The kind of table whose items lanes of a kind hold.</summary>
    public static string KindOfLane(LaneKind lane) => lane switch
    {
        LaneKind.Emotion => "emotions",
        LaneKind.Obstacle => "obstacles",
        _ => "items",
    };
}
