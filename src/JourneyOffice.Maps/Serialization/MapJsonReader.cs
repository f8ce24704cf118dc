namespace JourneyOffice.Maps;

/// <summary>Makes a map of its JSON: each type of the model reads its fields in the order of the schema.</summary>
internal static partial class MapJsonReader
{
    public static JourneyMap Map(JsonFields json) => new()
    {
        Schema = json.Id("$schema"u8),
        SchemaVersion = json.Count("schemaVersion"u8, MapJson.CurrentSchemaVersion),
        Id = json.RequiredId("id"u8),
        Title = json.Text("title"u8),
        Goal = json.Text("goal"u8),
        Objective = json.Text("objective"u8),
        Measures = json.List("measures"u8, Measure),
        Scenario = json.Text("scenario"u8),
        Period = json.Text("period"u8),
        State = (MapState)json.Choice("state"u8, ChoiceNames.MapState),
        Segment = json.Id("segment"u8),
        Persona = json.Id("persona"u8),
        Language = json.Word("language"u8)!,
        Owner = json.Text("owner"u8),
        Participants = json.Texts("participants"u8),
        Status = (MapStatus)json.Choice("status"u8, ChoiceNames.MapStatus),
        ReviewDate = json.Date("reviewDate"u8),
        AsOf = json.Date("asOf"u8),
        Version = json.Count("version"u8, absent: 1),
        BasedOn = json.One("basedOn"u8, Reference),
        Parent = json.One("parent"u8, Parent),
        Tags = json.Words("tags"u8),
        Template = json.Flag("template"u8),
        Sample = json.Flag("sample"u8),
        Scale = json.One("scale"u8, Scale),
        Segments = json.List("segments"u8, Segment),
        Personas = json.List("personas"u8, Persona),
        Departments = json.List("departments"u8, Department),
        Channels = json.List("channels"u8, Channel),
        Touchpoints = json.List("touchpoints"u8, Touchpoint),
        Metrics = json.List("metrics"u8, Metric),
        Actors = json.List("actors"u8, Actor),
        Stages = json.List("stages"u8, Stage),
        Paths = json.List("paths"u8, Path),
        Lanes = json.List("lanes"u8, Lane),
        Items = json.List("items"u8, Item),
        Evidence = json.List("evidence"u8, Evidence),
        Observations = json.List("observations"u8, Observation),
        Reviews = json.List("reviews"u8, Review),
        Unknown = json.Rest(),
    };

    private static Measure Measure(JsonFields json) => new()
    {
        Id = json.RequiredId("id"u8),
        Name = json.Text("name"u8),
        Metric = json.Id("metric"u8),
        Baseline = json.Text("baseline"u8),
        Target = json.Text("target"u8),
        By = json.Date("by"u8),
        Unknown = json.Rest(),
    };

    private static MapReference Reference(JsonFields json) =>
        json.Ending(new MapReference(json.RequiredId("map"u8), json.CountOrNone("version"u8), json.Id("segment"u8)));

    private static ParentStage Parent(JsonFields json) => json.Ending(new ParentStage(json.RequiredId("map"u8), json.Id("stage"u8)));

    private static Scale Scale(JsonFields json) => json.Ending(new Scale(
        json.RequiredNumber("min"u8), json.RequiredNumber("max"u8), json.Number("step"u8), json.NamedTexts("labels"u8)));

    private static ExternalKey ExternalKey(JsonFields json) => json.Ending(new ExternalKey(json.RequiredId("system"u8), json.RequiredId("key"u8)));
}
