using System.Globalization;
using JourneyOffice.Insights;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The cells of a moment of truth.</summary>
internal sealed class MomentCells(Sketch sketch, Words words, MomentOfTruth moment)
{
    private static readonly TextStyle Plain = new(ColorSlot.Text1, Size: 12);
    private const double Leading = 15;

    // The dot goes to the next line with the word that it stands before.
    private const string BeforeStatus = " ·\u00A0";

    private static readonly TextStyle Quiet = new(ColorSlot.Accent6, Size: 12);
    private static readonly TextStyle Missing = new(ColorSlot.Accent5, Size: 12);

    /// <summary>What happens, how it feels, what that rests on, what is done about it, who answers for it.</summary>
    public IReadOnlyList<ListCell> Cells()
    {
        var level = Level();
        return
        [
            new(moment.Item.Id, ElementRole.Entry, What()) { Icon = Icons.Find("moment"), IconSlot = ColorSlot.Accent5 },
            new(moment.Item.Id, ElementRole.Quote, Feeling(level))
            {
                Icon = level is { } known ? Faces.For(known) : null, IconSlot = Tone(level), IsOutlined = level is { } mild && Math.Abs(mild) < 0.75,
            },
            new(moment.Item.Id, ElementRole.Source, Evidence()),
            new(moment.Item.Id, ElementRole.Response, Responses()),
            new(moment.Item.Id, ElementRole.RowOwner, Owners()),
        ];
    }

    private static FieldPath Of(Item item, string field) => FieldPath.Of("items", item.Id, field);

    private static ColorSlot Tone(double? level) => level > 0 ? ColorSlot.Accent1 : level < 0 ? ColorSlot.Accent2 : ColorSlot.Accent6;

    private double? Level() => moment.Feeling?.Score is { } score ? ScaleLevel.Of(score, sketch.Scale) : null;

    private TextBody What()
    {
        var text = new TextComposer(sketch, 20);
        if (moment.Stage is { Name: not null } stage)
            text.Field(stage.Name, FieldPath.Of("stages", stage.Id, "name"), Plain with { Bold = true, Size = 16 });
        else
            text.Derived(words["NoStage"], Missing with { Bold = true, Size = 16 });
        text.Paragraph(Leading);
        if (moment.Event is { Text: not null } happens)
            Said(text, happens);
        else
            text.Derived(words["NoEvent"], Missing);
        return text.Build(anchor: VerticalAnchor.Top);
    }

    private void Said(TextComposer text, Item item)
    {
        text.Field(item.Text, Of(item, "text"), Plain);
        if (item.Basis == Basis.Assumption && item != moment.Item)
            text.Derived(words.IsChinese ? "" : " ", Quiet).Value(words["Assumed"], Of(item, "basis"), FieldFormat.Assumed, Quiet with { Italic = !words.IsChinese });
    }

    private TextBody Feeling(double? level)
    {
        var text = new TextComposer(sketch, Leading);
        if (moment.Feeling is { } feeling)
        {
            if (feeling.Text is not null)
                text.Field(feeling.Text, Of(feeling, "text"), Plain with { Bold = true });
            if (feeling.Score is { } score)
                text.Derived(feeling.Text is null ? "" : " ", Plain).Value(Words.Score(score), Of(feeling, "score"), FieldFormat.Score, new TextStyle(Tone(level), Bold: true, Size: 12));
            if (feeling.Why is not null)
                text.Paragraph().Field(feeling.Why, Of(feeling, "why"), Plain);
        }
        else
        {
            text.Derived(words["NoFeeling"], Missing);
        }

        if (moment.Quote is { Text: not null } quote)
            text.Paragraph().Field(quote.Text, Of(quote, "text"), new TextStyle(level < 0 ? ColorSlot.Accent2 : ColorSlot.Accent1, Bold: true, Size: 12));
        return text.Build(anchor: VerticalAnchor.Top);
    }

    // Numbers and stories are told apart by word: a moment of truth should rest on both.
    private TextBody Evidence()
    {
        var text = new TextComposer(sketch, Leading);
        var sources = sketch.Map.Evidence.Where(evidence => moment.Item.Evidence.Contains(evidence.Id, StringComparer.Ordinal)).ToList();
        foreach (var kind in new[] { EvidenceKind.Quantitative, EvidenceKind.Qualitative })
        {
            var own = sources.Where(source => source.Kind == kind).ToList();
            var key = kind == EvidenceKind.Quantitative ? "Numbers" : "Stories";
            if (own.Count == 0)
                text.Derived(words["No" + key], Missing).Paragraph();
            else
                text.Derived(words[key] + sketch.Words["Colon"] + string.Join(sketch.Words["ListSeparator"], own.Select(Source)), Plain).Paragraph();
        }

        if (moment.Item.Basis == Basis.Assumption)
            text.Value(words["Assumed"], Of(moment.Item, "basis"), FieldFormat.Assumed, Quiet with { Italic = !words.IsChinese });
        return text.Build(anchor: VerticalAnchor.Top);
    }

    private string Source(Evidence evidence)
    {
        var name = sketch.Line(evidence.Method ?? evidence.Name);
        return evidence.N is { } n ? n.ToString("N0", CultureInfo.InvariantCulture) + (name.Length == 0 ? "" : " " + name) : name.Length == 0 ? evidence.Id : name;
    }

    private TextBody Responses()
    {
        var text = new TextComposer(sketch, Leading);
        if (moment.Responses.Count == 0)
            return text.Derived(words["NoResponse"], Missing).Build(anchor: VerticalAnchor.Top);
        foreach (var plan in moment.Responses)
        {
            text.Field(plan.Text, Of(plan, "text"), Plain with { Bold = true });
            if (plan.Status is { } status)
                text.Derived(BeforeStatus, Quiet).Value(StatusWord(status), Of(plan, "status"), FieldFormat.Choice, Quiet);
            text.Paragraph();
        }

        return text.Build(anchor: VerticalAnchor.Top);
    }

    private string StatusWord(OpportunityStatus status) =>
        MapTexts.Choice("status", System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(status.ToString()), sketch.Language);

    private TextBody Owners()
    {
        var text = new TextComposer(sketch, Leading);
        var owned = moment.Responses.Where(plan => plan.Owner is not null).DistinctBy(plan => sketch.Read(plan.Owner)).ToList();
        foreach (var plan in owned)
            text.Field(plan.Owner, Of(plan, "owner"), Plain).Paragraph();
        if (owned.Count == 0)
            text.Derived(words["NoOwner"], Missing with { Bold = true });
        return text.Build(anchor: VerticalAnchor.Top);
    }
}
