using FsCheck;
using FsCheck.Fluent;
using JourneyOffice.Maps;

namespace JourneyOffice.Testing;

/// <summary>
/// Makes valid maps of all shapes: 0 to 12 stages, 1 to 12 lanes of every kind, spans, steps, several curves, custom scales, every
/// sort of text, catalogues, evidence, observations, reviews, unknown fields. A case is shrunk by leaving parts away.
/// </summary>
public static class MapGenerator
{
    /// <summary>Maps of all shapes, with a shrinker.</summary>
    public static Arbitrary<JourneyMap> Maps { get; } = Sized(40);

    /// <summary>Maps with at least one stage and one item to change.</summary>
    public static Arbitrary<JourneyMap> FilledMaps { get; } =
        Arb.From(Seeds(seed => Make(new Random(seed), 40)).Where(map => map.Items.Count > 0), map => MapShrinker.Smaller(map).Where(m => m.Items.Count > 0));

    /// <summary>Maps with up to a number of items.</summary>
    public static Arbitrary<JourneyMap> Sized(int maximumItems) => Arb.From(Seeds(seed => Make(new Random(seed), maximumItems)), MapShrinker.Smaller);

    /// <summary>A generator from seeds: the same seed gives the same value.</summary>
    public static Gen<T> Seeds<T>(Func<int, T> make) => Gen.Choose(0, int.MaxValue - 1).Select(make);

    /// <summary>One map; the same state of <paramref name="random"/> gives the same map.</summary>
    /// <param name="random">Where the choices come from.</param>
    /// <param name="maximumItems">How many items at most.</param>
    public static JourneyMap Make(Random random, int maximumItems)
    {
        var maker = new PartMaker(random);
        var map = maker.Head() with
        {
            Segments = maker.List(2, maker.Segment),
            Departments = maker.List(3, maker.Department),
            Channels = maker.List(3, maker.Channel),
            Metrics = maker.List(2, maker.Metric),
            Actors = maker.List(2, maker.Actor),
            Stages = maker.List(random.Next(8) == 0 ? 0 : 12, maker.Stage),
            Lanes = maker.Lanes(),
        };
        map = map with
        {
            Personas = maker.List(2, () => maker.Persona(map)),
            Touchpoints = maker.List(4, () => maker.Touchpoint(map)),
            Evidence = maker.List(4, () => maker.Evidence(map)),
            Measures = maker.List(2, () => maker.Measure(map)),
        };
        map = map with { Segment = maker.Pick(map.Segments, entry => entry.Id), Persona = maker.Pick(map.Personas, entry => entry.Id) };
        if (map.Stages.Count > 0)
            map = map with { Items = maker.Items(map, random.Next(maximumItems + 1)) };
        return maker.Proof(map);
    }
}
