namespace JourneyOffice.Maps;

/// <summary>Evidence, observations, reviews.</summary>
internal static partial class MapJsonReader
{
    private static Evidence Evidence(JsonFields json) => new()
    {
        Id = json.RequiredId("id"u8),
        Name = json.Text("name"u8),
        Kind = (EvidenceKind)json.Choice("kind"u8, ChoiceNames.EvidenceKind),
        Source = (EvidenceSource?)json.ChoiceOrNone("source"u8, ChoiceNames.EvidenceSource),
        Method = json.Text("method"u8),
        Segment = json.Id("segment"u8),
        Period = json.Text("period"u8),
        Date = json.Date("date"u8),
        N = json.CountOrNone("n"u8),
        Url = json.Id("url"u8),
        Consent = json.FlagOrNone("consent"u8),
        Anonymised = json.FlagOrNone("anonymised"u8),
        Unknown = json.Rest(),
    };

    private static Observation Observation(JsonFields json) => new()
    {
        Metric = json.RequiredId("metric"u8),
        Place = json.Id("place"u8),
        Segment = json.Id("segment"u8),
        Actor = json.Id("actor"u8),
        Value = json.Number("value"u8),
        N = json.CountOrNone("n"u8),
        Period = json.Id("period"u8),
        AsOf = json.Date("asOf"u8),
        Formula = json.Id("formula"u8),
        Source = (ObservationSource)json.Choice("source"u8, ChoiceNames.ObservationSource),
        Unknown = json.Rest(),
    };

    private static Review Review(JsonFields json) => new()
    {
        Id = json.RequiredId("id"u8),
        Department = json.Id("department"u8),
        Customer = json.Flag("customer"u8),
        Person = json.Text("person"u8),
        When = json.Date("when"u8),
        MapVersion = json.CountOrNone("mapVersion"u8),
        Verdict = (ReviewVerdict)json.Choice("verdict"u8, ChoiceNames.ReviewVerdict),
        Findings = json.List("findings"u8, ReviewFinding),
        Unknown = json.Rest(),
    };

    private static ReviewFinding ReviewFinding(JsonFields json) => new()
    {
        Id = json.RequiredId("id"u8),
        Item = json.Id("item"u8),
        Text = json.Text("text"u8),
        Owner = json.Text("owner"u8),
        Due = json.Date("due"u8),
        Status = (FindingStatus)json.Choice("status"u8, ChoiceNames.FindingStatus),
        Unknown = json.Rest(),
    };
}
