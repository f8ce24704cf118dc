using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>How wide columns must be so that no word in them is broken inside.</summary>
internal static class WordColumns
{
    /// <summary>Longer words can't be kept whole everywhere: a column as wide as they need would leave others no room.</summary>
    public const int MostLetters = 16;

    /// <summary>What a column of touchpoints needs beside its words where they stand close to their icons.</summary>
    public const double BesideTouchpoint = Measures.CloseTouchpointText + Measures.CloseTouchpointInset;

    // What rounding down may take.
    private const double Rounding = 0.02;
    private const double BesideStage = (2 * Measures.ChevronPoint) + 4.8 - Measures.ChevronBefore;
    private const double BesideStep = 15;
    private const double BesideLabel = 8;
    private const double BesideFeeling = (2 * Measures.CardInset) + Measures.CardTextLeft;

    /// <summary>The narrowest column in which the words of a map's cards, touchpoints, figures, stages and steps stay whole.</summary>
    public static double OfBoard(Sketch sketch, bool hasSteps)
    {
        double narrowest = 0;
        foreach (var stage in sketch.Map.Stages)
        {
            Add(stage.Name, 12, isBold: true, BesideStage);
            foreach (var step in hasSteps ? stage.Steps : [])
                Add(step.Name, 10, isBold: true, BesideStep);
        }

        var kinds = new Dictionary<string, LaneKind>(StringComparer.Ordinal);
        foreach (var lane in sketch.Map.Lanes)
        {
            if (!lane.Hidden)
                kinds.TryAdd(lane.Id, lane.Kind);
        }

        var besideCard = Measures.CardTextLeft + Measures.CardTextRight + (2 * sketch.CardInset);
        foreach (var item in sketch.Map.Items)
        {
            if (!kinds.TryGetValue(item.Lane, out var kind))
                continue;
            if (kind == LaneKind.MetricValue)
                Add(item.Value, 12, isBold: true, besideCard);
            if (kind == LaneKind.Emotion)
                Add(item.Text, 10, isBold: true, BesideLabel);
            else if (kind == LaneKind.Touchpoint)
                Add(sketch.Touchpoint(item.Touchpoint) is { } touchpoint ? touchpoint.Name : item.Text, 10, isBold: false, BesideTouchpoint);
            else
                Add(item.Text, 10, isBold: false, besideCard);
        }

        return narrowest;

        void Add(LocalizedText? text, double size, bool isBold, double beside) => narrowest = Math.Max(narrowest, Need(sketch, text, size, isBold, beside));
    }

    /// <summary>Columns' widths, unless a column's longest word needs more and others have it to spare.</summary>
    public static IReadOnlyList<double> Share(IReadOnlyList<double> widths, IReadOnlyList<double> words)
    {
        var missing = widths.Select((width, column) => Math.Max(0, words[column] + Rounding - width)).ToArray();
        var spare = widths.Select((width, column) => Math.Max(0, width - words[column] - Rounding)).ToArray();
        var given = Math.Min(missing.Sum(), spare.Sum());
        return given == 0 ? widths : [.. widths.Select((width, column) => width + Part(missing, column) - Part(spare, column))];

        double Part(double[] parts, int column) => given * parts[column] / parts.Sum();
    }

    /// <summary>The narrowest column in which the words of feelings and their reasons stay whole.</summary>
    public static double OfFeelings(Sketch sketch, IEnumerable<Item> feelings)
    {
        double narrowest = 0;
        foreach (var item in feelings)
            narrowest = Math.Max(narrowest, Math.Max(Need(sketch, item.Text, 10, isBold: true, BesideFeeling), Need(sketch, item.Why, 10, isBold: false, BesideFeeling)));
        return narrowest;
    }

    private static double Need(Sketch sketch, LocalizedText? text, double size, bool isBold, double beside) =>
        sketch.Measurer.WidestWord(sketch.Read(text), size, isBold, sketch.Language, MostLetters) is > 0 and var width ? width + beside : 0;
}
