using System.Globalization;
using System.Text.Json;
using JourneyOffice.Maps;

namespace JourneyOffice.Testing;

/// <summary>Makes the parts of generated maps, with ids that do not meet.</summary>
internal sealed partial class PartMaker(Random random)
{
    private readonly TextGenerator texts = new(random);
    private int lastId;

    public TextGenerator Texts => texts;

    public string Id(string prefix) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{random.Next(100_000, 999_999)}{(random.Next(5) == 0 ? "-" : "")}{++lastId}");

    public IReadOnlyList<T> List<T>(int maximum, Func<T> make) => [.. Enumerable.Range(0, random.Next(maximum + 1)).Select(_ => make())];

    public bool Chance(int oneIn) => random.Next(oneIn) == 0;

    public T Value<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return values[random.Next(values.Length)];
    }

    public T? MaybeValue<T>()
        where T : struct, Enum => Chance(3) ? null : Value<T>();

    public DateOnly? Date() => Chance(3) ? null : new DateOnly(2024, 1, 1).AddDays(random.Next(900));

    public string? Pick<T>(IReadOnlyList<T> list, Func<T, string> id) => list.Count == 0 || Chance(4) ? null : id(list[random.Next(list.Count)]);

    public Dictionary<string, JsonElement>? Unknown() => !Chance(8)
        ? null
        : new(StringComparer.Ordinal)
        {
            ["x-" + texts.Word()] = JsonSerializer.SerializeToElement(new { deep = new object?[] { 1.50m, texts.Word(), null, true } }),
            ["later"] = JsonSerializer.SerializeToElement(random.Next(3)),
        };

    public JourneyMap Head() => new()
    {
        Id = Id("m"),
        Title = texts.Maybe(),
        Goal = texts.Maybe(),
        Objective = texts.Maybe(),
        Scenario = texts.Maybe(),
        Period = texts.Maybe(),
        State = Value<MapState>(),
        Language = Chance(3) ? "zh-Hans" : "en",
        Owner = texts.Maybe(),
        Participants = List(3, () => texts.Text()),
        Status = Value<MapStatus>(),
        ReviewDate = Date(),
        AsOf = Date(),
        Version = random.Next(1, 9),
        BasedOn = Chance(5) ? new MapReference(Id("m"), random.Next(1, 5), null) : null,
        Parent = Chance(5) ? new ParentStage(Id("m"), Id("s")) : null,
        Tags = [.. List(3, texts.Word).Distinct(StringComparer.Ordinal)],
        Template = Chance(6),
        Sample = Chance(4),
        Scale = Chance(4) ? MakeScale() : null,
        Unknown = Unknown(),
    };

    public Segment Segment() => new()
    {
        Id = Id("g"), Name = texts.Text(), Criteria = List(2, () => texts.Text()), Traits = List(2, () => texts.Text()),
        Size = texts.Maybe(), Strategy = texts.Maybe(), ExternalKeys = Keys(), Unknown = Unknown(),
    };

    public Persona Persona(JourneyMap map) => new()
    {
        Id = Id("p"), Name = texts.Text(multiline: false), Segment = Pick(map.Segments, entry => entry.Id), Portrait = texts.Maybe(),
        BuyingRole = texts.Maybe(), Traits = List(2, () => texts.Text()), Goals = List(2, () => texts.Text()), Needs = List(2, () => texts.Text()),
        Frustrations = List(1, () => texts.Text()), Quote = texts.Maybe(), ExternalKeys = Keys(), Unknown = Unknown(),
    };

    public Department Department() => new() { Id = Id("d"), Name = texts.Text(multiline: false), FacesCustomers = Chance(2), ExternalKeys = Keys(), Unknown = Unknown() };

    public Channel Channel() => new() { Id = Id("c"), Name = texts.Text(multiline: false), Icon = Chance(2) ? "mail" : null, Unknown = Unknown() };

    public Touchpoint Touchpoint(JourneyMap map) => new()
    {
        Id = Id("t"), Name = texts.Text(multiline: false), Channel = Pick(map.Channels, entry => entry.Id), Place = Value<TouchpointPlace>(),
        Department = Pick(map.Departments, entry => entry.Id), Responsible = texts.Maybe(), Lifecycle = Value<TouchpointLifecycle>(),
        Url = Chance(3) ? "https://example.com/a?b=c&d" : null, Icon = Chance(3) ? "phone" : null, ExternalKeys = Keys(), Unknown = Unknown(),
    };

    public Metric Metric() => new()
    {
        Id = Id("k"), Name = texts.Text(), Kind = Chance(2) ? "conversion" : null, Unit = texts.Maybe(), Formula = Chance(2) ? "=a/b" : null,
        BetterWhen = MaybeValue<BetterWhen>(), Target = Chance(2) ? random.Next(1000) / 10m : null, Unknown = Unknown(),
    };

    public Actor Actor() => new() { Id = Id("a"), Name = texts.Text(), Unknown = Unknown() };

    public Measure Measure(JourneyMap map) => new()
    {
        Id = Id("u"), Name = texts.Maybe(), Metric = Pick(map.Metrics, entry => entry.Id), Baseline = texts.Maybe(), Target = texts.Maybe(), By = Date(), Unknown = Unknown(),
    };

    public Stage Stage() => new()
    {
        Id = Id("s"), Name = texts.Text(multiline: false), Goal = texts.Maybe(), Lifecycle = Chance(2) ? "Awareness" : null, Entry = texts.Maybe(), Exit = texts.Maybe(),
        Duration = texts.Maybe(), FunnelSteps = [.. List(2, texts.Word).Distinct(StringComparer.Ordinal)], Steps = Chance(3) ? List(3, Step) : [], Unknown = Unknown(),
    };

    public Step Step() => new() { Id = Id("w"), Name = texts.Text(multiline: false), Unknown = Unknown() };

    public Lane Lane() => Lane(Value<LaneKind>());

    public IReadOnlyList<Lane> Lanes()
    {
        // The kinds with a form of their own come up more often than chance would have it.
        var lanes = Enumerable.Range(0, random.Next(1, 13)).Select(_ => Lane()).ToList();
        if (Chance(2))
            lanes[random.Next(lanes.Count)] = Lane(LaneKind.Emotion);
        if (lanes.Count > 1 && Chance(2))
            lanes[0] = Lane(Chance(2) ? LaneKind.Touchpoint : LaneKind.Obstacle);
        return lanes;
    }

    public Evidence Evidence(JourneyMap map) => new()
    {
        Id = Id("e"), Name = texts.Text(), Kind = Value<EvidenceKind>(), Source = MaybeValue<EvidenceSource>(), Method = texts.Maybe(),
        Segment = Pick(map.Segments, entry => entry.Id), Period = texts.Maybe(), Date = Date(), N = Chance(2) ? random.Next(5000) : null,
        Url = Chance(4) ? "https://example.com" : null, Consent = Chance(2) ? true : null, Anonymised = Chance(2) ? false : null, Unknown = Unknown(),
    };

    private Lane Lane(LaneKind kind) => new() { Id = Id("l"), Kind = kind, Name = Chance(2) ? texts.Text(multiline: false) : null, Hidden = Chance(12), Unknown = Unknown() };

    private IReadOnlyList<ExternalKey> Keys() => Chance(6) ? [new("crm", "A|1/~"), new("erp%7C", "77")] : [];

    private Scale MakeScale() => random.Next(3) switch
    {
        0 => new Scale(0, 10, 0.5m),
        1 => new Scale(1, 5, null, new Dictionary<string, LocalizedText>(StringComparer.Ordinal) { ["1"] = texts.Text(), ["5"] = texts.Text() }),
        _ => new Scale(-100, 100, 10),
    };
}
