namespace JourneyOffice.Maps;

/// <summary>The board: stages, paths, lanes, and the items in their cells.</summary>
internal static partial class MapJsonReader
{
    private static Stage Stage(JsonFields json) => new()
    {
        Id = json.RequiredId("id"u8),
        Name = json.Text("name"u8),
        Goal = json.Text("goal"u8),
        Lifecycle = json.Id("lifecycle"u8),
        Entry = json.Text("entry"u8),
        Exit = json.Text("exit"u8),
        Duration = json.Text("duration"u8),
        FunnelSteps = json.Words("funnelSteps"u8),
        Steps = json.List("steps"u8, Step),
        Unknown = json.Rest(),
    };

    private static Step Step(JsonFields json) => new()
    {
        Id = json.RequiredId("id"u8),
        Name = json.Text("name"u8),
        Unknown = json.Rest(),
    };

    private static JourneyPath Path(JsonFields json) => new()
    {
        From = json.RequiredId("from"u8),
        To = json.RequiredId("to"u8),
        Kind = (PathKind)json.Choice("kind"u8, ChoiceNames.PathKind),
        Condition = json.Text("condition"u8),
        Unknown = json.Rest(),
    };

    private static Lane Lane(JsonFields json) => new()
    {
        Id = json.RequiredId("id"u8),
        Kind = (LaneKind)json.Choice("kind"u8, ChoiceNames.LaneKind),
        Name = json.Text("name"u8),
        Hidden = json.Flag("hidden"u8),
        Unknown = json.Rest(),
    };

    private static Item Item(JsonFields json) => new()
    {
        Id = json.RequiredId("id"u8),
        Lane = json.RequiredId("lane"u8),
        Stage = json.RequiredId("stage"u8),
        ToStage = json.Id("toStage"u8),
        Step = json.Id("step"u8),
        Text = json.Text("text"u8),
        Touchpoint = json.Id("touchpoint"u8),
        Score = json.Number("score"u8),
        Series = json.Id("series"u8),
        Why = json.Text("why"u8),
        Severity = (Level?)json.ChoiceOrNone("severity"u8, ChoiceNames.Level),
        Frequency = json.Number("frequency"u8),
        FrequencyWords = json.Text("frequencyWords"u8),
        Impact = (Level?)json.ChoiceOrNone("impact"u8, ChoiceNames.Level),
        Effort = (Level?)json.ChoiceOrNone("effort"u8, ChoiceNames.Level),
        Owner = json.Text("owner"u8),
        Status = (OpportunityStatus?)json.ChoiceOrNone("status"u8, ChoiceNames.OpportunityStatus),
        Metric = json.Id("metric"u8),
        Value = json.Text("value"u8),
        Image = json.Id("image"u8),
        Basis = (Basis)json.Choice("basis"u8, ChoiceNames.Basis),
        Evidence = json.Words("evidence"u8),
        Theme = json.Id("theme"u8),
        MomentOfTruth = json.Flag("momentOfTruth"u8),
        Links = json.List("links"u8, Link),
        Unknown = json.Rest(),
    };

    private static ItemLink Link(JsonFields json) =>
        json.Ending(new ItemLink(json.RequiredId("to"u8), (LinkKind)json.Choice("kind"u8, ChoiceNames.LinkKind)));
}
