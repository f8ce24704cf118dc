using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>What the emotional journey says: its title, the words that its low point is told in, and the page in sentences.</summary>
internal sealed class EmotionStory(Sketch sketch, Words words, EmotionCurves curves)
{
    private const int MostTitleLines = 2;

    /// <summary>Somebody's own words at the low point; <see langword="null"/> where the map has none.</summary>
    public Item? Quote { get; } = sketch.LowPoint is { } low ? QuoteOf(sketch.Map, low) : null;

    /// <summary>The low point, where that is bad; else that nothing feels bad; else the topic.</summary>
    public TextBody Title()
    {
        foreach (var sentence in Sentences())
        {
            var title = KindPage.DerivedTitle(sketch, sentence);
            if (sketch.Measurer.Height(title, sketch.Options.Format.Width - (2 * Measures.Margin)) <= MostTitleLines * Measures.TitleLeading)
                return title;
        }

        return KindPage.DerivedTitle(sketch, words["Title.topic"]);
    }

    /// <summary>The sources that an item rests on, in a few words; empty where it names none.</summary>
    public string Sources(Item item) => Joined(SourcesOf(item));

    /// <summary>The sources that an item rests on, one by one.</summary>
    public IReadOnlyList<string> SourcesOf(Item item) =>
    [
        .. sketch.Map.Evidence.Where(evidence => item.Evidence.Contains(evidence.Id, StringComparer.Ordinal)).Select(evidence => FooterPart.Source(sketch, evidence)).Where(source => source.Length > 0),
    ];

    /// <summary>Sources as a list on a line.</summary>
    public string Joined(IEnumerable<string> sources) => string.Join(sketch.Words["ListSeparator"], sources);

    /// <summary>The name of a curve: whose it is, and its lane's where there are several.</summary>
    public TextBody NameOf(EmotionSeries series, TextStyle style)
    {
        var text = new TextComposer(sketch);
        if (curves.Series.Any(other => other.Lane != series.Lane))
            text.Derived(sketch.LaneName(series.Lane) + " · ", style);
        if (NameField(series) is { Name: { } name, Path: { } path })
            text.Field(name, path, style);
        else
            text.Derived(sketch.SeriesName(series.Series), style);
        return text.Build(wrap: false);
    }

    /// <summary>The page in sentences, curve by curve.</summary>
    public string Notes(TextBody title, IReadOnlyList<EmotionSeries> series, IReadOnlyList<EmotionSlot> slots)
    {
        var lines = new List<string> { title.Plain.Replace('\n', ' ') };
        foreach (var curve in series)
        {
            if (curves.Series.Count > 1)
                lines.Add(NameOf(curve, default).Plain.Replace('\n', ' ').Replace('\v', ' ') + words["Colon"].TrimEnd());
            lines.AddRange(slots.Select(slot => Sentence(curve, slot)));
        }

        if (sketch.LowPoint is { } low && slots.Any(slot => slot.Stage.Id == low.Stage.Id))
            lines.Add(Quote is null ? words["Note.noQuote"] : words.Format("Note.quote", sketch.Line(low.Stage.Name), sketch.Line(Quote.Text)));
        return string.Join('\n', lines);
    }

    private string Sentence(EmotionSeries curve, EmotionSlot slot)
    {
        var stage = sketch.Line(slot.Name);
        if (curves.At(curve, slot) is not { Score: { } score } item)
            return words.Format("Note.none", stage);
        var told = words.Format("Note.stage", stage, sketch.Line(item.Text) is { Length: > 0 } text ? text : words["Feeling"], Words.Score(score));
        var sources = Sources(item);
        string[] sentences =
        [
            told, sketch.Line(item.Why), item.Basis == Basis.Assumption ? words["Note.assumed"] : sources.Length == 0 ? words["Note.noSource"] : words.Format("Note.source", sources),
        ];
        return string.Join(words.IsChinese ? "" : " ", sentences.Where(sentence => sentence.Length > 0));
    }

    private IEnumerable<string> Sentences()
    {
        if (Insights.LowPoint.Find(sketch.Map) is not { Emotion.Score: { } score } lowest || sketch.Line(lowest.Stage.Name) is not { Length: > 0 } stage)
            yield break;
        if (sketch.LowPoint is null)
        {
            yield return words.Format("Title.good", stage, Words.Score(score));
            yield break;
        }

        if (sketch.Line(lowest.Emotion.Text) is { Length: > 0 } feeling)
            yield return words.Format("Title.low", stage, feeling, Words.Score(score));
        yield return words.Format("Title.lowest", stage, Words.Score(score));
    }

    private (LocalizedText? Name, FieldPath? Path) NameField(EmotionSeries series)
    {
        var id = series.Series ?? sketch.Persona?.Id;
        foreach (var (list, entries) in new (string, IEnumerable<CatalogueEntry>)[] { ("actors", sketch.Map.Actors), ("personas", sketch.Map.Personas), ("segments", sketch.Map.Segments) })
        {
            if (entries.FirstOrDefault(entry => entry.Id == id) is { Name: { } name })
                return (name, FieldPath.Of(list, id!, "name"));
        }

        return (null, null);
    }

    // The low point's own evidence first: words of the same source belong to the feeling.
    private static Item? QuoteOf(JourneyMap map, Insights.LowPoint low)
    {
        var lanes = map.Lanes.Where(lane => lane is { Hidden: false, Kind: LaneKind.Quote }).Select(lane => lane.Id).ToHashSet(StringComparer.Ordinal);
        return map.Items.Where(item => item.Text is not null && item.Stage == low.Stage.Id && lanes.Contains(item.Lane))
            .OrderByDescending(item => item.Evidence.Intersect(low.Emotion.Evidence, StringComparer.Ordinal).Any())
            .ThenByDescending(item => item.Step == low.Emotion.Step).FirstOrDefault();
    }
}
