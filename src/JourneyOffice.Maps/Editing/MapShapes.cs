namespace JourneyOffice.Maps;

/// <summary>The shape of the whole map, as data in one place: which lists go by id, which are sets by which key, which fields are texts.</summary>
internal static class MapShapes
{
    private static readonly string[] ById = ["id"];

    private static readonly ListShape ExternalKeys = Set(["system"]);

    private static readonly ObjectShape Finding = Entry(("text", MapShape.Text), ("owner", MapShape.Text));

    private static readonly ObjectShape Item = Entry(
        ("text", MapShape.Text), ("why", MapShape.Text), ("frequencyWords", MapShape.Text), ("owner", MapShape.Text), ("value", MapShape.Text),
        ("evidence", MapShape.Words), ("links", Set(["to", "kind"]))) with
    {
        // A step lies inside a stage and a span begins before it ends: half of one side's place and half of the other's is no place.
        Together = ["stage", "toStage", "step"],
        Required = ["id", "lane", "stage"],
    };

    /// <summary>The map itself.</summary>
    public static ObjectShape Map { get; } = Entry(
        ("version", MapShape.Greatest), ("schemaVersion", MapShape.Greatest),
        ("title", MapShape.Text), ("goal", MapShape.Text), ("objective", MapShape.Text), ("scenario", MapShape.Text), ("period", MapShape.Text), ("owner", MapShape.Text),
        ("tags", MapShape.Words),
        ("measures", List(("name", MapShape.Text), ("baseline", MapShape.Text), ("target", MapShape.Text))),
        ("segments", Catalogue(("size", MapShape.Text), ("strategy", MapShape.Text))),
        ("personas", Catalogue(("portrait", MapShape.Text), ("buyingRole", MapShape.Text), ("quote", MapShape.Text))),
        ("departments", Catalogue()),
        ("channels", Catalogue()),
        ("touchpoints", Catalogue(("responsible", MapShape.Text))),
        ("metrics", Catalogue(("unit", MapShape.Text))),
        ("actors", Catalogue()),
        ("stages", List(
            ("name", MapShape.Text), ("goal", MapShape.Text), ("entry", MapShape.Text), ("exit", MapShape.Text), ("duration", MapShape.Text),
            ("funnelSteps", MapShape.Words), ("steps", List(("name", MapShape.Text))))),
        ("paths", Set(["from", "to", "kind"], ("condition", MapShape.Text))),
        ("lanes", List(("name", MapShape.Text))),
        ("items", new ListShape(ById, Item)),
        ("evidence", List(("name", MapShape.Text), ("method", MapShape.Text), ("period", MapShape.Text))),
        ("observations", Set(["metric", "place", "segment", "actor", "period", "asOf", "source"])),
        ("reviews", List(("person", MapShape.Text), ("findings", new ListShape(ById, Finding)))));

    private static ListShape Catalogue(params ReadOnlySpan<(string, MapShape)> fields) =>
        List([("name", MapShape.Text), ("externalKeys", ExternalKeys), .. fields]);

    private static ListShape List(params ReadOnlySpan<(string, MapShape)> fields) => new(ById, Entry(fields));

    private static ListShape Set(IReadOnlyList<string> key, params ReadOnlySpan<(string, MapShape)> fields) => new(key, Entry(fields) with { Required = key });

    private static ObjectShape Entry(params ReadOnlySpan<(string Name, MapShape Shape)> fields)
    {
        var shapes = new Dictionary<string, MapShape>(StringComparer.Ordinal);
        foreach (var (name, shape) in fields)
            shapes.Add(name, shape);
        return new ObjectShape(shapes) { Required = ById };
    }
}
