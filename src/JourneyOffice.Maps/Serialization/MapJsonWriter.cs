namespace JourneyOffice.Maps;

/// <summary>Writes a map as JSON: each type of the model writes its fields in the order of the schema, what is empty left out.</summary>
internal static partial class MapJsonWriter
{
    public static void Map(JsonFieldWriter json, JourneyMap map)
    {
        json.Id("$schema"u8, map.Schema);
        json.Count("schemaVersion"u8, map.SchemaVersion);
        json.Id("id"u8, map.Id);
        json.Text("title"u8, map.Title);
        json.Text("goal"u8, map.Goal);
        json.Text("objective"u8, map.Objective);
        json.List("measures"u8, map.Measures, Measure);
        json.Text("scenario"u8, map.Scenario);
        json.Text("period"u8, map.Period);
        json.Choice("state"u8, (int)map.State, ChoiceNames.MapState);
        json.Id("segment"u8, map.Segment);
        json.Id("persona"u8, map.Persona);
        json.Id("language"u8, map.Language);
        json.Text("owner"u8, map.Owner);
        json.Texts("participants"u8, map.Participants);
        json.Choice("status"u8, (int)map.Status, ChoiceNames.MapStatus);
        json.Date("reviewDate"u8, map.ReviewDate);
        json.Date("asOf"u8, map.AsOf);
        json.Count("version"u8, map.Version);
        json.One("basedOn"u8, map.BasedOn, Reference);
        json.One("parent"u8, map.Parent, Parent);
        json.Words("tags"u8, map.Tags);
        json.Flag("template"u8, map.Template);
        json.Flag("sample"u8, map.Sample);
        json.One("scale"u8, map.Scale, Scale);
        json.List("segments"u8, map.Segments, Segment);
        json.List("personas"u8, map.Personas, Persona);
        json.List("departments"u8, map.Departments, Department);
        json.List("channels"u8, map.Channels, Channel);
        json.List("touchpoints"u8, map.Touchpoints, Touchpoint);
        json.List("metrics"u8, map.Metrics, Metric);
        json.List("actors"u8, map.Actors, Actor);
        json.List("stages"u8, map.Stages, Stage);
        json.List("paths"u8, map.Paths, Path);
        json.List("lanes"u8, map.Lanes, Lane);
        json.List("items"u8, map.Items, Item);
        json.List("evidence"u8, map.Evidence, Evidence);
        json.List("observations"u8, map.Observations, Observation);
        json.List("reviews"u8, map.Reviews, Review);
        json.Rest(map.Unknown);
    }

    private static void Measure(JsonFieldWriter json, Measure measure)
    {
        json.Id("id"u8, measure.Id);
        json.Text("name"u8, measure.Name);
        json.Id("metric"u8, measure.Metric);
        json.Text("baseline"u8, measure.Baseline);
        json.Text("target"u8, measure.Target);
        json.Date("by"u8, measure.By);
        json.Rest(measure.Unknown);
    }

    private static void Reference(JsonFieldWriter json, MapReference reference)
    {
        json.Id("map"u8, reference.Map);
        json.Count("version"u8, reference.Version);
        json.Id("segment"u8, reference.Segment);
    }

    private static void Parent(JsonFieldWriter json, ParentStage parent)
    {
        json.Id("map"u8, parent.Map);
        json.Id("stage"u8, parent.Stage);
    }

    private static void Scale(JsonFieldWriter json, Scale scale)
    {
        json.Number("min"u8, scale.Min);
        json.Number("max"u8, scale.Max);
        json.Number("step"u8, scale.Step);
        json.NamedTexts("labels"u8, scale.Labels);
    }

    private static void ExternalKey(JsonFieldWriter json, ExternalKey key)
    {
        json.Id("system"u8, key.System);
        json.Id("key"u8, key.Key);
    }
}
