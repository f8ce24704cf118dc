namespace JourneyOffice.Maps;

/// <summary>The board: stages, paths, lanes, and the items in their cells.</summary>
internal static partial class MapJsonWriter
{
    private static void Stage(JsonFieldWriter json, Stage stage)
    {
        json.Id("id"u8, stage.Id);
        json.Text("name"u8, stage.Name);
        json.Text("goal"u8, stage.Goal);
        json.Id("lifecycle"u8, stage.Lifecycle);
        json.Text("entry"u8, stage.Entry);
        json.Text("exit"u8, stage.Exit);
        json.Text("duration"u8, stage.Duration);
        json.Words("funnelSteps"u8, stage.FunnelSteps);
        json.List("steps"u8, stage.Steps, Step);
        json.Rest(stage.Unknown);
    }

    private static void Step(JsonFieldWriter json, Step step)
    {
        json.Id("id"u8, step.Id);
        json.Text("name"u8, step.Name);
        json.Rest(step.Unknown);
    }

    private static void Path(JsonFieldWriter json, JourneyPath path)
    {
        json.Id("from"u8, path.From);
        json.Id("to"u8, path.To);
        json.Choice("kind"u8, (int)path.Kind, ChoiceNames.PathKind);
        json.Text("condition"u8, path.Condition);
        json.Rest(path.Unknown);
    }

    private static void Lane(JsonFieldWriter json, Lane lane)
    {
        json.Id("id"u8, lane.Id);
        json.Choice("kind"u8, (int)lane.Kind, ChoiceNames.LaneKind);
        json.Text("name"u8, lane.Name);
        json.Flag("hidden"u8, lane.Hidden);
        json.Rest(lane.Unknown);
    }

    private static void Item(JsonFieldWriter json, Item item)
    {
        json.Id("id"u8, item.Id);
        json.Id("lane"u8, item.Lane);
        json.Id("stage"u8, item.Stage);
        json.Id("toStage"u8, item.ToStage);
        json.Id("step"u8, item.Step);
        json.Text("text"u8, item.Text);
        json.Id("touchpoint"u8, item.Touchpoint);
        json.Number("score"u8, item.Score);
        json.Id("series"u8, item.Series);
        json.Text("why"u8, item.Why);
        json.ChoiceOrNone("severity"u8, (int?)item.Severity, ChoiceNames.Level);
        json.Number("frequency"u8, item.Frequency);
        json.Text("frequencyWords"u8, item.FrequencyWords);
        json.ChoiceOrNone("impact"u8, (int?)item.Impact, ChoiceNames.Level);
        json.ChoiceOrNone("effort"u8, (int?)item.Effort, ChoiceNames.Level);
        json.Text("owner"u8, item.Owner);
        json.ChoiceOrNone("status"u8, (int?)item.Status, ChoiceNames.OpportunityStatus);
        json.Id("metric"u8, item.Metric);
        json.Text("value"u8, item.Value);
        json.Id("image"u8, item.Image);
        json.Choice("basis"u8, (int)item.Basis, ChoiceNames.Basis);
        json.Words("evidence"u8, item.Evidence);
        json.Id("theme"u8, item.Theme);
        json.Flag("momentOfTruth"u8, item.MomentOfTruth);
        json.List("links"u8, item.Links, Link);
        json.Rest(item.Unknown);
    }

    private static void Link(JsonFieldWriter json, ItemLink link)
    {
        json.Id("to"u8, link.To);
        json.Choice("kind"u8, (int)link.Kind, ChoiceNames.LinkKind);
    }
}
