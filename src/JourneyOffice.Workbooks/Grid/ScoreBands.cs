using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>How good or bad a score feels: strong from three quarters of the half scale on, mild below, neutral in the middle.</summary>
internal sealed class ScoreBands(Scale scale)
{
    /// <summary>The bands of a map's scores.</summary>
    public static ScoreBands Of(JourneyMap map) => new(map.Scale ?? Scale.Default);

    /// <summary>All bands, from the best to the worst; each looks like the cells that a rule finds in it.</summary>
    public static IReadOnlyList<DifferentialStyle> All { get; } =
        [DifferentialStyle.StrongGood, DifferentialStyle.MildGood, DifferentialStyle.Neutral, DifferentialStyle.MildBad, DifferentialStyle.StrongBad];

    /// <summary>The score that is neither good nor bad.</summary>
    public decimal Middle { get; } = (scale.Min + scale.Max) / 2;

    /// <summary>From where on a score is very good.</summary>
    public decimal Best => Middle + Strong;

    /// <summary>Up to where a score is very bad.</summary>
    public decimal Worst => Middle - Strong;

    private decimal Strong { get; } = (scale.Max - scale.Min) / 2 * 0.75m;

    /// <summary>What a band is called, as in the legend.</summary>
    public static string Word(DifferentialStyle band, string language) => WorkbookTexts.Get("Legend." + Name(band), language);

    /// <summary>A band's name in keys.</summary>
    public static string Name(DifferentialStyle band) => band switch
    {
        DifferentialStyle.StrongGood => "strongGood",
        DifferentialStyle.MildGood => "mildGood",
        DifferentialStyle.Neutral => "neutral",
        DifferentialStyle.MildBad => "mildBad",
        _ => "strongBad",
    };

    /// <summary>The formula that says whether a cell's score lies in a band.</summary>
    public string Formula(string name, string score)
    {
        string Is(string relation, decimal bound) => $"({score}{relation}{CellText.Number(bound)})";
        return name switch
        {
            "strongGood" => Is(">=", Best),
            "mildGood" => $"{Is(">", Middle)}*{Is("<", Best)}",
            "neutral" => Is("=", Middle),
            "mildBad" => $"{Is("<", Middle)}*{Is(">", Worst)}",
            _ => Is("<=", Worst),
        };
    }

    /// <summary>What the formula gives.</summary>
    public bool Holds(string name, double score) => name switch
    {
        "strongGood" => score >= (double)Best,
        "mildGood" => score > (double)Middle && score < (double)Best,
        "neutral" => score == (double)Middle,
        "mildBad" => score < (double)Middle && score > (double)Worst,
        _ => score <= (double)Worst,
    };
}
