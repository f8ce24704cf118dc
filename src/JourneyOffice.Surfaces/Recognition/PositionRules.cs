using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// What a shape's place says (rule 4): only a change of cell or of score counts, measured against our own reference shapes on that
/// slide, as they stood when written and as they stand now. All else is layout.
/// </summary>
internal sealed class PositionRules(SurfaceState state, EditCollector edits)
{
    private readonly Dictionary<string, Item> items = state.Carried.Base.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
    private readonly Dictionary<ElementKey, LedgerPage> pages = PagesOf(state.Carried.Ledger);
    private readonly List<string> stages = [.. state.Carried.Base.Stages.Select(stage => stage.Id)];

    /// <summary>The map's scale.</summary>
    internal Scale Scale { get; } = state.Carried.Base.Scale ?? Scale.Default;

    /// <summary>Takes the edits that a shape's place makes.</summary>
    internal void Read(LedgerElement element, FoundShape shape)
    {
        if (!items.TryGetValue(element.Key.Element, out var item))
            return;
        foreach (var (field, value) in Changes(element, shape, item))
        {
            if (field.Format == FieldFormat.Score && shape.Slide.Now.ScoreAt(item.Lane, shape.Element.Box.CenterY, Scale) is { } measured)
                edits.AddMeasured(field, value, measured);
            else
                edits.Add(field, value, value.ToString());
        }
    }

    /// <summary>The fields that a shape's place changes.</summary>
    internal IEnumerable<(FieldBinding Field, JsonNode Value)> Changes(LedgerElement element, FoundShape shape, Item item)
    {
        if (shape.Slide.Ledger is null)
            yield break;
        if (element.Key.Role == ElementRole.Bubble)
        {
            foreach (var change in PlotChanges(shape, item))
                yield return change;
        }

        if (!Removals.IsItemRole(element.Key.Role))
            yield break;
        var (then, now) = (FrameOf(element), shape.Slide.Now);
        var columns = ColumnsOf(item);
        foreach (var change in StageChanges(then, now, element.Box, shape.Element.Box, item, columns))
            yield return change;
        if (element.Key.Role == ElementRole.Marker)
        {
            if (ScoreChange(then, now, element.Box, shape.Element.Box, item) is { } score)
                yield return (Field(item, "score", FieldFormat.Score), JsonValue.Create(score));
        }
        else if (LaneChange(then, now, element.Box, shape) is { } lane)
        {
            yield return (Field(item, "lane", FieldFormat.Lane), JsonValue.Create(lane));
        }
    }

    /// <summary>The stage of the column in which a box stands; for a span of the first of its columns.</summary>
    internal static long ProbeOf(Box box, int columns) => box.X + (box.Width / (2 * columns));

    /// <summary>How many columns an item covers.</summary>
    internal int ColumnsOf(Item item) =>
        item.ToStage is null ? 1 : Math.Max(1, stages.IndexOf(item.ToStage) - stages.IndexOf(item.Stage) + 1);

    // A shape may have been carried to another slide of ours: it was measured on the one where we wrote it.
    private PageFrame FrameOf(LedgerElement element) =>
        pages[element.Key] is var page && state.SlideOf(page) is { } slide
            ? slide.Then : PageFrame.Of(page.Elements.Select(known => (known.Key, known.Box)));

    private static Dictionary<ElementKey, LedgerPage> PagesOf(Ledger ledger)
    {
        var found = new Dictionary<ElementKey, LedgerPage>();
        foreach (var page in ledger.Pages)
        {
            foreach (var element in page.Elements)
                found.TryAdd(element.Key, page);
        }

        return found;
    }

    private IEnumerable<(FieldBinding, JsonNode)> StageChanges(
        PageFrame thenFrame, PageFrame nowFrame, Box thenBox, Box nowBox, Item item, int columns)
    {
        var then = thenFrame.ColumnAt(ProbeOf(thenBox, columns), thenBox.CenterY);
        var place = ProbeOf(nowBox, columns);
        if (then is null || nowFrame.IsInColumn(then, place) || nowFrame.ColumnAt(place, nowBox.CenterY) is not { } now || now == then)
            yield break;
        if (item.ToStage is null)
        {
            yield return (Field(item, "stage", FieldFormat.Stage), JsonValue.Create(now));
            yield break;
        }

        // A span moves as a whole; where its end would leave the journey nothing is said.
        var shift = stages.IndexOf(now) - stages.IndexOf(then);
        var (first, last) = (stages.IndexOf(item.Stage) + shift, stages.IndexOf(item.ToStage) + shift);
        if (stages.IndexOf(item.Stage) < 0 || first < 0 || last >= stages.Count || last < 0)
            yield break;
        yield return (Field(item, "stage", FieldFormat.Stage), JsonValue.Create(stages[first]));
        yield return (Field(item, "toStage", FieldFormat.Stage), JsonValue.Create(stages[last]));
    }

    private string? LaneChange(PageFrame thenFrame, PageFrame nowFrame, Box thenBox, FoundShape shape)
    {
        var place = shape.Element.Box.CenterY;
        var then = thenFrame.BandAt(thenBox.CenterY);
        if (then is null || nowFrame.IsInBand(then, place) || nowFrame.BandAt(place) is not { } now || now == then)
            return null;
        if (LaneFamilies.AreOne(EntryNames.KindOf(state.Base, then), EntryNames.KindOf(state.Base, now)))
            return now;
        edits.Findings.Add(new Finding(
            SurfacesErrors.OtherKindOfLane, SlideRecognizer.PlaceOf(shape), shape.Element.Text,
            EntryNames.LaneName(state.Base, now, state.Carried.Ledger.Language)));
        return null;
    }

    private decimal? ScoreChange(PageFrame thenFrame, PageFrame nowFrame, Box thenBox, Box nowBox, Item item)
    {
        var then = thenFrame.ScoreAt(item.Lane, thenBox.CenterY, Scale);
        var now = nowFrame.ScoreAt(item.Lane, nowBox.CenterY, Scale);
        var step = Scales.StepOf(Scale);
        if (then is null || now is null || Math.Abs(now.Value - then.Value) < step / 4)
            return null;
        // A lane that was moved may have left its lines behind: in its band the marker stands where it stood.
        if (InBand(thenFrame, nowFrame, item.Lane, thenBox.CenterY) is { } still && nowFrame.ScoreAt(item.Lane, still, Scale) is { } unmoved
            && Math.Abs(now.Value - unmoved) < step / 4)
        {
            return null;
        }

        // Dragged right out of the lane it was put aside, not scored.
        return now > Math.Max(Scale.Min, Scale.Max) + step || now < Math.Min(Scale.Min, Scale.Max) - step ? null : Scales.Snap(now.Value, Scale);
    }

    // Where a place in one of a lane's bands is, now that the band stands where it does.
    private static long? InBand(PageFrame then, PageFrame now, string lane, long place)
    {
        var band = then.Bands.FirstOrDefault(band => place >= band.Box.Y && place <= band.Box.Bottom && then.LaneOf(band.Id) == lane);
        return band.Id is not null && now.Boxes.TryGetValue((band.Id, ElementRole.Band), out var box)
            ? AxisFit.Through([(band.Box.Y, box.Y), (band.Box.Bottom, box.Bottom)])?.Apply(place) : null;
    }

    // Each field of the plot is a shape of its own, so the place itself says the levels; outside all of them it says nothing.
    private static IEnumerable<(FieldBinding, JsonNode)> PlotChanges(FoundShape shape, Item item)
    {
        if (ImpactEffort.At(shape.Slide.Now, shape.Element.Box) is not { } place)
            yield break;
        if (item.Impact != place.Impact)
            yield return (Field(item, "impact", FieldFormat.Level), ImpactEffort.Json(place.Impact));
        if (item.Effort != place.Effort)
            yield return (Field(item, "effort", FieldFormat.Level), ImpactEffort.Json(place.Effort));
    }

    private static FieldBinding Field(Item item, string name, FieldFormat format) => new(FieldPath.Of("items", item.Id, name), format);
}
