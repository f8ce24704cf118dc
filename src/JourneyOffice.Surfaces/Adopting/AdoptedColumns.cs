namespace JourneyOffice.Surfaces;

/// <summary>How the columns of our tables show fields, for workbooks that no longer say so themselves.</summary>
internal static class AdoptedColumns
{
    private static readonly Dictionary<string, FieldFormat> Formats = new(StringComparer.Ordinal)
    {
        ["stage"] = FieldFormat.Stage, ["toStage"] = FieldFormat.Stage, ["lane"] = FieldFormat.Lane,
        ["touchpoint"] = FieldFormat.Entry, ["channel"] = FieldFormat.Entry, ["department"] = FieldFormat.Entry, ["segment"] = FieldFormat.Entry,
        ["persona"] = FieldFormat.Entry, ["metric"] = FieldFormat.Entry, ["actor"] = FieldFormat.Entry, ["evidence"] = FieldFormat.Entry,
        ["score"] = FieldFormat.Score, ["frequency"] = FieldFormat.Share,
        ["severity"] = FieldFormat.Level, ["impact"] = FieldFormat.Level, ["effort"] = FieldFormat.Level,
        ["status"] = FieldFormat.Choice, ["basis"] = FieldFormat.Choice, ["place"] = FieldFormat.Choice, ["state"] = FieldFormat.Choice,
        ["source"] = FieldFormat.Choice, ["verdict"] = FieldFormat.Choice, ["betterWhen"] = FieldFormat.Choice,
        ["momentOfTruth"] = FieldFormat.Flag, ["customer"] = FieldFormat.Flag, ["consent"] = FieldFormat.Answer, ["anonymised"] = FieldFormat.Answer,
        ["n"] = FieldFormat.Count, ["mapVersion"] = FieldFormat.Count, ["item"] = FieldFormat.Spot,
        ["asOf"] = FieldFormat.Date, ["reviewDate"] = FieldFormat.Date, ["by"] = FieldFormat.Date, ["date"] = FieldFormat.Date,
        ["when"] = FieldFormat.Date, ["due"] = FieldFormat.Date,
        ["criteria"] = FieldFormat.Texts, ["traits"] = FieldFormat.Texts, ["goals"] = FieldFormat.Texts, ["needs"] = FieldFormat.Texts,
        ["frustrations"] = FieldFormat.Texts, ["participants"] = FieldFormat.Texts,
        // Fields of one name that differ from list to list.
        ["touchpoints/lifecycle"] = FieldFormat.Choice, ["evidence/kind"] = FieldFormat.Choice, ["metrics/target"] = FieldFormat.Number,
        ["figures/value"] = FieldFormat.Number, ["figures/place"] = FieldFormat.Spot,
    };

    private static readonly HashSet<string> Plain =
        new(["stages/lifecycle", "touchpoints/url", "evidence/url", "emotions/series", "metrics/kind", "metrics/formula", "figures/period", "figures/formula"], StringComparer.Ordinal);

    /// <summary>A column of a kind of table.</summary>
    internal static LedgerColumn Of(string kind, string column)
    {
        if (column is TableRows.OwnerColumn or TableRows.SpotColumn)
            return new LedgerColumn(column, FieldFormat.Text, IsInput: false);
        var own = $"{kind}/{column}";
        if (Plain.Contains(own))
            return new LedgerColumn(column, FieldFormat.Text, IsInput: true);
        return Formats.TryGetValue(own, out var format) || Formats.TryGetValue(column, out format)
            ? new LedgerColumn(column, format, IsInput: true)
            : new LedgerColumn(column + "/{language}", FieldFormat.Text, IsInput: true);
    }
}
