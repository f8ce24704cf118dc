using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>The columns of every kind of table.</summary>
internal static class TableColumns
{
    // Widths in characters. Tables of many columns have narrower ones: printed one page wide, they are to be read.
    private const double Text = 36;
    private const double Long = 30;
    private const double Narrow = 22;
    private const double Tight = 17.5;
    private const double Name = 24;
    private const double ShortName = 18;
    private const double List = 16;
    private const double ShortList = 14;
    private const double Word = 12;
    private const double Number = 10;
    private const double Date = 12;

    private static readonly ColumnDefinition Lane = new("lane", "items.lane", FieldFormat.Lane, List, ChoiceList.Lanes);
    private static readonly ColumnDefinition Stage = new("stage", "items.stage", FieldFormat.Stage, ShortName, ChoiceList.Stages);
    private static readonly ColumnDefinition ToStage = new("toStage", "items.toStage", FieldFormat.Stage, List, ChoiceList.Stages);
    private static readonly ColumnDefinition Impact = new("impact", "items.impact", FieldFormat.Level, Number, ChoiceList.Level);
    private static readonly ColumnDefinition Effort = new("effort", "items.effort", FieldFormat.Level, Number, ChoiceList.Level);
    private static readonly ColumnDefinition Owner = new("owner", "items.owner", FieldFormat.Text, ShortName);
    private static readonly ColumnDefinition Status = new("status", "items.status", FieldFormat.Choice, Word, ChoiceList.Status);
    private static readonly ColumnDefinition Basis = new("basis", "items.basis", FieldFormat.Choice, Word, ChoiceList.Basis);
    private static readonly ColumnDefinition Evidence = new("evidence", "items.evidence", FieldFormat.Entry, Name, ChoiceList.Evidence);
    private static readonly ColumnDefinition Spot = new(TableRows.SpotColumn, "spot", FieldFormat.Text, Name, IsInput: false, IsHidden: true);

    /// <summary>
    /// The columns of a kind. The lane always stands in tables of items, so that a second lane of a kind never needs a new column; what
    /// later versions add comes last.
    /// </summary>
    public static IReadOnlyList<ColumnDefinition> Of(string kind) => kind switch
    {
        "goal" =>
        [
            new("goal", "goal.goal", FieldFormat.Text, Tight),
            new("objective", "goal.objective", FieldFormat.Text, Tight),
            new("scenario", "goal.scenario", FieldFormat.Text, Tight),
            new("period", "goal.period", FieldFormat.Text, ShortList),
            new("owner", "goal.owner", FieldFormat.Text, ShortList),
            new("segment", "goal.segment", FieldFormat.Entry, ShortList, ChoiceList.Segments),
            new("persona", "goal.persona", FieldFormat.Entry, ShortList, ChoiceList.Personas),
            new("title", "goal.title", FieldFormat.Text, Tight),
            new("state", "goal.state", FieldFormat.Choice, Word, ChoiceList.State),
            new("status", "goal.status", FieldFormat.Choice, Word, ChoiceList.MapStatus),
            new("asOf", "goal.asOf", FieldFormat.Date, Date),
            new("reviewDate", "goal.reviewDate", FieldFormat.Date, Date),
            new("participants", "goal.participants", FieldFormat.Texts, ShortList),
        ],
        "measures" =>
        [
            new("name", "measures.name", FieldFormat.Text, Text),
            new("metric", "measures.metric", FieldFormat.Entry, Name, ChoiceList.Metrics),
            new("baseline", "measures.baseline", FieldFormat.Text, List),
            new("target", "measures.target", FieldFormat.Text, List),
            new("by", "measures.by", FieldFormat.Date, Date),
        ],
        "stages" =>
        [
            new("name", "stages.name", FieldFormat.Text, Name),
            new("goal", "stages.goal", FieldFormat.Text, Text),
            new("lifecycle", "stages.lifecycle", FieldFormat.Text, List, IsPlain: true),
            new("entry", "stages.entry", FieldFormat.Text, Text),
            new("exit", "stages.exit", FieldFormat.Text, Text),
            new("duration", "stages.duration", FieldFormat.Text, List),
        ],
        "segments" =>
        [
            new("name", "segments.name", FieldFormat.Text, Name),
            new("criteria", "segments.criteria", FieldFormat.Texts, Text),
            new("traits", "segments.traits", FieldFormat.Texts, Text),
            new("size", "segments.size", FieldFormat.Text, Name),
            new("strategy", "segments.strategy", FieldFormat.Text, Text),
        ],
        "personas" =>
        [
            new("name", "personas.name", FieldFormat.Text, ShortName),
            new("segment", "personas.segment", FieldFormat.Entry, ShortName, ChoiceList.Segments),
            new("portrait", "personas.portrait", FieldFormat.Text, Narrow),
            new("buyingRole", "personas.buyingRole", FieldFormat.Text, ShortName),
            new("traits", "personas.traits", FieldFormat.Texts, Narrow),
            new("goals", "personas.goals", FieldFormat.Texts, Narrow),
            new("needs", "personas.needs", FieldFormat.Texts, Narrow),
            new("frustrations", "personas.frustrations", FieldFormat.Texts, Narrow),
            new("quote", "personas.quote", FieldFormat.Text, Narrow),
        ],
        "touchpoints" =>
        [
            new("name", "touchpoints.name", FieldFormat.Text, Name),
            new("channel", "touchpoints.channel", FieldFormat.Entry, ShortName, ChoiceList.Channels),
            new("place", "touchpoints.place", FieldFormat.Choice, Word, ChoiceList.Place),
            new("department", "touchpoints.department", FieldFormat.Entry, ShortName, ChoiceList.Departments),
            new("responsible", "touchpoints.responsible", FieldFormat.Text, Name),
            new("lifecycle", "touchpoints.lifecycle", FieldFormat.Choice, Word, ChoiceList.Lifecycle),
            new("url", "touchpoints.url", FieldFormat.Text, Text, IsPlain: true),
        ],
        "metrics" or "figures" or "evidence" or "reviews" or "findings" => Proof(kind),
        _ => Items(kind),
    };

    private static IReadOnlyList<ColumnDefinition> Items(string kind) => kind switch
    {
        "emotions" =>
        [
            Lane,
            Stage,
            new("score", "emotions.score", FieldFormat.Score, Number),
            new("text", "emotions.text", FieldFormat.Text, Name),
            new("why", "emotions.why", FieldFormat.Text, Text),
            new("series", "emotions.series", FieldFormat.Text, Word, IsPlain: true),
            Basis,
            new("momentOfTruth", "emotions.momentOfTruth", FieldFormat.Flag, Word, ChoiceList.Flag),
            Evidence,
        ],
        "obstacles" =>
        [
            Lane,
            Stage,
            new("text", "obstacles.text", FieldFormat.Text, Text),
            new("severity", "obstacles.severity", FieldFormat.Level, Word, ChoiceList.Level),
            new("frequency", "obstacles.frequency", FieldFormat.Share, Number),
            new("frequencyWords", "obstacles.frequencyWords", FieldFormat.Text, Name),
            Owner,
            Basis,
            Evidence,
        ],
        "opportunities" =>
        [
            Lane, Stage, ToStage, new("text", "opportunities.text", FieldFormat.Text, Text), Impact, Effort, Owner, Status, Basis, Evidence,
        ],
        "contentNeeds" =>
        [
            Lane, Stage, ToStage, new("text", "contentNeeds.text", FieldFormat.Text, Text), Owner, Status, Basis, Evidence,
        ],
        _ =>
        [
            Lane,
            Stage,
            ToStage with { Width = ShortList },
            new("touchpoint", "items.touchpoint", FieldFormat.Entry, ShortName, ChoiceList.Touchpoints),
            new("text", "items.text", FieldFormat.Text, Long),
            new("value", "items.value", FieldFormat.Text, Word),
            Impact,
            Effort,
            Owner,
            Status,
            Basis,
            Evidence with { Width = ShortName },
        ],
    };

    private static IReadOnlyList<ColumnDefinition> Proof(string kind) => kind switch
    {
        "metrics" =>
        [
            new("name", "metrics.name", FieldFormat.Text, Text),
            new("kind", "metrics.kind", FieldFormat.Text, List, IsPlain: true),
            new("unit", "metrics.unit", FieldFormat.Text, List),
            new("formula", "metrics.formula", FieldFormat.Text, Name, IsPlain: true),
            new("betterWhen", "metrics.betterWhen", FieldFormat.Choice, List, ChoiceList.BetterWhen),
            new("target", "metrics.target", FieldFormat.Number, Number),
        ],
        "figures" =>
        [
            new("metric", "figures.metric", FieldFormat.Entry, Long, ChoiceList.Metrics),
            new("place", "figures.place", FieldFormat.Spot, ShortName),
            new("segment", "figures.segment", FieldFormat.Entry, ShortName, ChoiceList.Segments),
            new("actor", "figures.actor", FieldFormat.Entry, List, ChoiceList.Actors),
            new("value", "figures.value", FieldFormat.Number, Number),
            new("n", "figures.n", FieldFormat.Count, Number),
            new("period", "figures.period", FieldFormat.Text, Word, IsPlain: true),
            new("asOf", "figures.asOf", FieldFormat.Date, Date),
            new("source", "figures.source", FieldFormat.Choice, List, ChoiceList.ObservationSource),
            new("formula", "figures.formula", FieldFormat.Text, Name, IsPlain: true),
            Spot,
        ],
        "evidence" =>
        [
            new("name", "evidence.name", FieldFormat.Text, Long),
            new("kind", "evidence.kind", FieldFormat.Choice, Word, ChoiceList.EvidenceKind),
            new("source", "evidence.source", FieldFormat.Choice, ShortName, ChoiceList.EvidenceSource),
            new("method", "evidence.method", FieldFormat.Text, ShortName),
            new("segment", "evidence.segment", FieldFormat.Entry, ShortName, ChoiceList.Segments),
            new("period", "evidence.period", FieldFormat.Text, List),
            new("date", "evidence.date", FieldFormat.Date, Date),
            new("n", "evidence.n", FieldFormat.Count, Number),
            new("url", "evidence.url", FieldFormat.Text, Name, IsPlain: true),
            new("consent", "evidence.consent", FieldFormat.Answer, Number, ChoiceList.Answer),
            new("anonymised", "evidence.anonymised", FieldFormat.Answer, Number, ChoiceList.Answer),
        ],
        "reviews" =>
        [
            new(TableRows.OwnerColumn, "reviews.review", FieldFormat.Text, Text, IsInput: false),
            new("department", "reviews.department", FieldFormat.Entry, Name, ChoiceList.Departments),
            new("customer", "reviews.customer", FieldFormat.Flag, List, ChoiceList.Flag),
            new("person", "reviews.person", FieldFormat.Text, Name),
            new("when", "reviews.when", FieldFormat.Date, Date),
            new("mapVersion", "reviews.mapVersion", FieldFormat.Count, Number),
            new("verdict", "reviews.verdict", FieldFormat.Choice, List, ChoiceList.Verdict),
        ],
        _ =>
        [
            new(TableRows.OwnerColumn, "findings.review", FieldFormat.Text, Text, ChoiceList.Reviews, IsInput: false),
            new("item", "findings.item", FieldFormat.Spot, Name),
            new("text", "findings.text", FieldFormat.Text, Text),
            new("owner", "findings.owner", FieldFormat.Text, Name),
            new("due", "findings.due", FieldFormat.Date, Date),
            new("status", "findings.status", FieldFormat.Choice, List, ChoiceList.FindingStatus),
            Spot,
        ],
    };
}
