using System.Globalization;
using JourneyOffice.Insights;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The rows of a failure's column: figure, what fails, where, on what that rests, who answers for it.</summary>
internal sealed class FailureTexts(Sketch sketch, Words words, Failure failure, bool isHighlighted, Brevity brevity)
{
    private const double FigureSize = 36;
    private const double FigureLeading = 40;
    private static readonly TextStyle Detail = new(ColorSlot.Accent6, Size: 12);
    private static readonly TextStyle Missing = new(ColorSlot.Accent5, Bold: true, Size: 12);

    /// <summary>The rows with their roles, from top to bottom.</summary>
    public IReadOnlyList<(string Role, TextBody Text)> Rows() =>
    [
        (ElementRole.Figure, Figure()), (ElementRole.Entry, What()), (ElementRole.Place, Where()), (ElementRole.Source, Source()), (ElementRole.RowOwner, Owner()),
    ];

    private Item Item => failure.Item;

    private static FieldPath Of(Item item, string field) => FieldPath.Of("items", item.Id, field);

    private TextBody Figure()
    {
        var text = new TextComposer(sketch, FigureLeading);
        var large = new TextStyle(isHighlighted ? ColorSlot.Accent2 : ColorSlot.Text1, Bold: true, Size: FigureSize);
        var counted = new TextStyle(ColorSlot.Text1, Bold: true, Size: 16);
        switch (failure.Figure)
        {
            case { Kind: FigureKind.Observation, Observation: { } observation }:
                var metric = sketch.Map.Metrics.FirstOrDefault(known => known.Id == observation.Metric);
                text.Derived(Number(observation.Value!.Value, sketch.Line(metric?.Unit)), large);
                if (metric is not null)
                    Counted(text, metric.Name, FieldPath.Of("metrics", metric.Id, "name"), counted);
                break;
            case { Kind: FigureKind.Frequency }:
                text.Value(Words.Share(Item.Frequency!.Value), Of(Item, "frequency"), FieldFormat.Share, large);
                if (Item.FrequencyWords is not null)
                    Counted(text, Item.FrequencyWords, Of(Item, "frequencyWords"), counted);
                else if (brevity < Brevity.Shortest)
                    text.Derived(" " + words["OfCustomers"], counted);
                break;
            case { Kind: FigureKind.MetricValue, Item: { } value }:
                text.Field(value.Value, Of(value, "value"), large);
                Counted(text, value.Text, Of(value, "text"), counted);
                break;
            case { Kind: FigureKind.Score }:
                text.Value(Words.Score(Item.Score!.Value), Of(Item, "score"), FieldFormat.Score, large);
                Counted(text, Item.Text, Of(Item, "text"), counted);
                break;
            default:
                text.Derived(words["NoFigure"], counted with { Slot = ColorSlot.Accent5 });
                break;
        }

        return text.Build(anchor: VerticalAnchor.Bottom);
    }

    private void Counted(TextComposer text, LocalizedText? name, FieldPath field, TextStyle style)
    {
        if (name is not null && brevity < Brevity.Shortest)
            text.Derived(" ", style).Field(name, field, style);
    }

    private static string Number(decimal value, string unit) =>
        value.ToString("#,0.####", CultureInfo.InvariantCulture) + (unit.Length == 0 ? "" : "\u00A0" + unit);

    private TextBody What()
    {
        var style = new TextStyle(ColorSlot.Text1, Bold: true, Size: 16);
        var text = new TextComposer(sketch, 20);
        var isFeeling = failure.Figure?.Kind == FigureKind.Score;
        var says = isFeeling ? Item.Why : Item.Text;
        if (says is null)
            text.Derived(words[isFeeling ? "NoReason" : "NoWords"], style with { Slot = ColorSlot.Accent5 });
        else
            text.Field(says, Of(Item, isFeeling ? "why" : "text"), style);
        return text.Build(anchor: VerticalAnchor.Top);
    }

    private TextBody Where()
    {
        var text = new TextComposer(sketch, 15);
        if (failure.Stage is { Name: not null } stage)
            text.Field(stage.Name, FieldPath.Of("stages", stage.Id, "name"), new TextStyle(ColorSlot.Text2, Bold: true, Size: 12));
        else
            text.Derived(words["NoStage"], Missing);
        return text.Build(anchor: VerticalAnchor.Top);
    }

    private TextBody Source()
    {
        var text = new TextComposer(sketch, 15);
        if (failure.Figure is { } figure)
        {
            text.Derived(
                figure.N is { } n ? "n\u00A0" + n.ToString("N0", CultureInfo.InvariantCulture) : words["NoCases"], figure.N is null ? Missing : Detail);
            text.Derived(sketch.Words["ListSeparator"].TrimEnd('、') is { Length: > 0 } comma ? comma : "，", Detail);
            text.Derived(
                figure.AsOf is { } day ? day.ToString(words[IsYearKnown(day) ? "DayPatternOfYear" : "DayPattern"], CultureInfo.GetCultureInfo(words.Language)) : words["NoDay"],
                figure.AsOf is null ? Missing : Detail);
        }
        else
        {
            text.Derived(words["NoSource"], Missing);
        }

        if (Item.Basis == Basis.Assumption)
        {
            var style = Detail with { Italic = !words.IsChinese };
            if (!words.IsChinese)
                text.Derived(" ", style);
            text.Value(words["Assumed"], Of(Item, "basis"), FieldFormat.Assumed, style);
        }

        return text.Build(anchor: VerticalAnchor.Top);
    }

    // The footer says the year, so that three failures need not repeat it where words are scarce.
    private bool IsYearKnown(DateOnly day) => brevity >= Brevity.WithoutYears && sketch.Map.AsOf?.Year == day.Year;

    private TextBody Owner()
    {
        var text = new TextComposer(sketch, 15);
        if (failure.Owned is { } owned)
            text.Field(owned.Owner, Of(owned, "owner"), new TextStyle(ColorSlot.Text1, Size: 12));
        else
            text.Derived(words["NoOwner"], Missing);
        return text.Build(anchor: VerticalAnchor.Top);
    }
}
