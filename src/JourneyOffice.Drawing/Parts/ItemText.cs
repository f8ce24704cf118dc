using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>What an item says, by the kind of its lane, each piece bound to its field.</summary>
internal static class ItemText
{
    private static readonly TextStyle Plain = new(ColorSlot.Text1);

    /// <summary>The text frame of a card; the rounded corners' own frame is counted in.</summary>
    public static Insets CardInsets { get; } = Inset(Measures.CardTextLeft, Measures.CardTextRight);

    /// <summary>The room that a card leaves for text, in points.</summary>
    public static double CardRoom(double cardWidth) => cardWidth - Measures.CardTextLeft - Measures.CardTextRight;

    /// <summary>The text frame of a card that leaves more room at the right.</summary>
    public static Insets Inset(double left, double right)
    {
        var frame = Measures.CardRadius * Measures.RoundTextFrame;
        var vertical = Math.Round((Measures.CardPaddingLeast / 2) - frame, 2);
        return new Insets(Area.Emu(left - frame), Area.Emu(vertical), Area.Emu(right - frame), Area.Emu(vertical));
    }

    /// <summary>The text of an item, in an emotion lane none.</summary>
    public static TextBody Of(Sketch sketch, LaneKind kind, Item item, bool highlighted) => kind switch
    {
        LaneKind.Touchpoint => Touchpoint(sketch, item),
        LaneKind.MetricValue => Figure(sketch, item, highlighted),
        LaneKind.Obstacle => Obstacle(sketch, item),
        _ => Card(sketch, item).Build(CardInsets),
    };

    private static TextComposer Card(Sketch sketch, Item item)
    {
        var text = new TextComposer(sketch).Field(item.Text, FieldPath.Of("items", item.Id, "text"), Plain).Assumed(item);
        if (item.MomentOfTruth)
            text.Paragraph().Derived(sketch.Words["MomentOfTruth"], new TextStyle(ColorSlot.Accent5, Bold: true));
        return text;
    }

    private static TextBody Touchpoint(Sketch sketch, Item item)
    {
        var text = new TextComposer(sketch);
        if (sketch.Touchpoint(item.Touchpoint) is { } touchpoint)
            text.Field(touchpoint.Name, FieldPath.Of("touchpoints", touchpoint.Id, "name"), Plain);
        else
            text.Field(item.Text, FieldPath.Of("items", item.Id, "text"), Plain);
        return text.Build();
    }

    private static TextBody Figure(Sketch sketch, Item item, bool highlighted)
    {
        var value = new TextStyle(highlighted ? ColorSlot.Accent2 : ColorSlot.Text1, Bold: true, Size: 12);
        return new TextComposer(sketch, 15)
            .Field(item.Value, FieldPath.Of("items", item.Id, "value"), value)
            .Paragraph(sketch.Leading)
            .Field(item.Text, FieldPath.Of("items", item.Id, "text"), Plain)
            .Assumed(item)
            .Build();
    }

    private static TextBody Obstacle(Sketch sketch, Item item)
    {
        var text = Card(sketch, item);
        if (item.Severity is null && item.Frequency is null && item.FrequencyWords is null)
            return text.Build(CardInsets);
        text.Paragraph();
        var style = item.Severity switch
        {
            Level.High => new TextStyle(ColorSlot.Accent2, Bold: true),
            Level.Medium => new TextStyle(ColorSlot.Accent2),
            _ => new TextStyle(ColorSlot.Accent6),
        };
        if (item.Severity is { } severity)
            text.Value(MapTexts.Level(severity, sketch.Language), FieldPath.Of("items", item.Id, "severity"), FieldFormat.Level, style);
        if (item.Severity is not null && (item.Frequency is not null || item.FrequencyWords is not null))
            text.Derived(" · ", style);
        if (item.Frequency is { } frequency)
            text.Value(Words.Share(frequency), FieldPath.Of("items", item.Id, "frequency"), FieldFormat.Share, style);
        if (item.FrequencyWords is not null)
        {
            if (item.Frequency is not null)
                text.Derived(" ", style);
            text.Field(item.FrequencyWords, FieldPath.Of("items", item.Id, "frequencyWords"), style);
        }

        return text.Build(CardInsets);
    }
}
