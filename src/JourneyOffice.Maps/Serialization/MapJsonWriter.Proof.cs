namespace JourneyOffice.Maps;

/// <summary>Evidence, observations, reviews.</summary>
internal static partial class MapJsonWriter
{
    private static void Evidence(JsonFieldWriter json, Evidence evidence)
    {
        json.Id("id"u8, evidence.Id);
        json.Text("name"u8, evidence.Name);
        json.Choice("kind"u8, (int)evidence.Kind, ChoiceNames.EvidenceKind);
        json.ChoiceOrNone("source"u8, (int?)evidence.Source, ChoiceNames.EvidenceSource);
        json.Text("method"u8, evidence.Method);
        json.Id("segment"u8, evidence.Segment);
        json.Text("period"u8, evidence.Period);
        json.Date("date"u8, evidence.Date);
        json.Count("n"u8, evidence.N);
        json.Id("url"u8, evidence.Url);
        json.Flag("consent"u8, evidence.Consent);
        json.Flag("anonymised"u8, evidence.Anonymised);
        json.Rest(evidence.Unknown);
    }

    private static void Observation(JsonFieldWriter json, Observation observation)
    {
        json.Id("metric"u8, observation.Metric);
        json.Id("place"u8, observation.Place);
        json.Id("segment"u8, observation.Segment);
        json.Id("actor"u8, observation.Actor);
        json.Number("value"u8, observation.Value);
        json.Count("n"u8, observation.N);
        json.Id("period"u8, observation.Period);
        json.Date("asOf"u8, observation.AsOf);
        json.Id("formula"u8, observation.Formula);
        json.Choice("source"u8, (int)observation.Source, ChoiceNames.ObservationSource);
        json.Rest(observation.Unknown);
    }

    private static void Review(JsonFieldWriter json, Review review)
    {
        json.Id("id"u8, review.Id);
        json.Id("department"u8, review.Department);
        json.Flag("customer"u8, review.Customer);
        json.Text("person"u8, review.Person);
        json.Date("when"u8, review.When);
        json.Count("mapVersion"u8, review.MapVersion);
        json.Choice("verdict"u8, (int)review.Verdict, ChoiceNames.ReviewVerdict);
        json.List("findings"u8, review.Findings, ReviewFinding);
        json.Rest(review.Unknown);
    }

    private static void ReviewFinding(JsonFieldWriter json, ReviewFinding finding)
    {
        json.Id("id"u8, finding.Id);
        json.Id("item"u8, finding.Item);
        json.Text("text"u8, finding.Text);
        json.Text("owner"u8, finding.Owner);
        json.Date("due"u8, finding.Due);
        json.Choice("status"u8, (int)finding.Status, ChoiceNames.FindingStatus);
        json.Rest(finding.Unknown);
    }
}
