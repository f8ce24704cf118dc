using JourneyOffice.Insights;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// The title of the page for executives: a sentence with a number about the first failure, of two lines at most. Where that is too long
/// or has no figure, the low point; else how many obstacles there are.
/// </summary>
internal sealed class ExecutiveTitle(Sketch sketch, Words words, IReadOnlyList<Failure> failures)
{
    private const int MostLines = 2;

    /// <summary>The title, and the stage that it points to; <see langword="null"/> where it is about the whole journey.</summary>
    public (TextBody Text, string? Stage) Make()
    {
        foreach (var (sentence, stage) in Sentences())
        {
            var title = KindPage.DerivedTitle(sketch, sentence);
            if (sketch.Measurer.Height(title, sketch.Options.Format.Width - (2 * Measures.Margin)) <= MostLines * Measures.TitleLeading)
                return (title, stage);
        }

        return (KindPage.DerivedTitle(sketch, words.Format(failures.Count == 1 ? "TitleTopicOne" : "TitleTopic", failures.Count)), null);
    }

    private IEnumerable<(string Sentence, string? Stage)> Sentences()
    {
        var first = failures[0];
        var (obstacle, stage) = (sketch.Line(first.Item.Text), sketch.Line(first.Stage?.Name));
        if (first.Figure is { Kind: FigureKind.Frequency, Item.Frequency: { } frequency } && obstacle.Length > 0 && stage.Length > 0)
        {
            var isLow = sketch.LowPoint?.Obstacle?.Id == first.Item.Id;
            var counted = sketch.Line(first.Item.FrequencyWords);
            var key = (isLow ? "TitleLow" : "Title") + (counted.Length > 0 ? "Counted" : "Met");
            yield return (words.Format(key, Words.Share(frequency), obstacle, stage, counted), first.Stage!.Id);
        }

        if (sketch.LowPoint is { } low && sketch.Line(low.Stage.Name) is { Length: > 0 } where)
            yield return (words.Format("TitleScore", where, Words.Score(low.Emotion.Score!.Value), Words.Score(sketch.Scale.Min)), low.Stage.Id);
    }
}
