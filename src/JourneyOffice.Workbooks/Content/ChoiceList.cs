namespace JourneyOffice.Workbooks;

/// <summary>
/// The lists of words that drop-downs offer; the names are also those of the workbook's defined names (<c>JO_Stages</c>). A list that is
/// called like a table holds that table's first column; one that is called like a choice of the map its words.
/// </summary>
internal static class ChoiceList
{
    public const string Stages = "stages";
    public const string Lanes = "lanes";
    public const string Touchpoints = "touchpoints";
    public const string Segments = "segments";
    public const string Personas = "personas";
    public const string Metrics = "metrics";
    public const string Evidence = "evidence";
    public const string Reviews = "reviews";
    public const string Channels = "channels";
    public const string Departments = "departments";
    public const string Actors = "actors";
    public const string Place = "place";
    public const string Lifecycle = "lifecycle";
    public const string Level = "level";
    public const string Status = "status";
    public const string Basis = "basis";
    public const string State = "state";
    public const string MapStatus = "mapStatus";
    public const string BetterWhen = "betterWhen";
    public const string EvidenceKind = "evidenceKind";
    public const string EvidenceSource = "evidenceSource";
    public const string ObservationSource = "observationSource";
    public const string Verdict = "verdict";
    public const string FindingStatus = "findingStatus";
    public const string Flag = "flag";
    public const string Answer = "answer";

    /// <summary>The lists that are a table's column of names, which grows while people type.</summary>
    public static IReadOnlyList<string> OfTables { get; } = [Stages, Segments, Personas, Touchpoints, Metrics, Evidence, Reviews];

    /// <summary>The lists that are the words of a choice.</summary>
    public static IReadOnlyList<string> OfChoices { get; } =
        [Place, Lifecycle, Status, Basis, State, MapStatus, BetterWhen, EvidenceKind, EvidenceSource, ObservationSource, Verdict, FindingStatus];
}
