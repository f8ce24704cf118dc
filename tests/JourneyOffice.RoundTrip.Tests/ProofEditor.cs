using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Edits what only workbooks show: goal, segments, personas, metrics and figures, evidence, reviews and findings.</summary>
internal static class ProofEditor
{
    public static JourneyMap Edit(Random random, JourneyMap map)
    {
        for (var edit = random.Next(4); edit > 0; edit--)
            map = Once(random, map);
        return map;
    }

    private static JourneyMap Once(Random random, JourneyMap map) => random.Next(10) switch
    {
        0 => map with { Scenario = Words(random), AsOf = new DateOnly(2025, 1, 1).AddDays(random.Next(300)) },
        1 when map.Segments.Count > 0 => map with { Segments = Changed(random, map.Segments, segment => segment with { Traits = [.. segment.Traits, Words(random)] }) },
        2 => map with { Segments = [.. map.Segments, new Segment { Id = Id("g", random), Name = Words(random) }] },
        3 when map.Personas.Count > 0 => map with { Personas = Changed(random, map.Personas, persona => persona with { Portrait = Words(random), Needs = [] }) },
        4 when map.Metrics.Count > 0 => map with
        {
            Observations = [.. map.Observations, new Observation { Metric = map.Metrics[0].Id, Value = random.Next(1000), Period = "p" + random.Next(1_000_000) }],
        },
        5 when map.Observations.Count > 0 => map with { Observations = Changed(random, map.Observations, figure => figure with { Value = random.Next(1000), N = random.Next(100) }) },
        6 => map with { Evidence = [new Evidence { Id = Id("e", random), Name = Words(random), Kind = EvidenceKind.Quantitative, N = random.Next(100), Consent = true }, .. map.Evidence] },
        7 => map with { Reviews = [.. map.Reviews, new Review { Id = Id("r", random), Person = Words(random), MapVersion = 2, Findings = [Finding(random)] }] },
        8 when map.Reviews.Count > 0 => map with { Reviews = Changed(random, map.Reviews, review => review with { Verdict = ReviewVerdict.Changes, Findings = [.. review.Findings, Finding(random)] }) },
        9 when map.Reviews.Count > 0 => map with { Reviews = [.. map.Reviews.Skip(1)] },
        _ => map with { Measures = [.. map.Measures, new Measure { Id = Id("u", random), Name = Words(random), By = new DateOnly(2026, 1, 31) }] },
    };

    private static ReviewFinding Finding(Random random) => new() { Id = Id("f", random), Text = Words(random), Due = new DateOnly(2026, 2, 1) };

    private static LocalizedText Words(Random random) => "words " + random.Next(1_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Id(string prefix, Random random) => prefix + random.Next(100_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<T> Changed<T>(Random random, IReadOnlyList<T> list, Func<T, T> change)
    {
        var at = random.Next(list.Count);
        return [.. list.Select((entry, index) => index == at ? change(entry) : entry)];
    }
}
