using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>The map of a carrier as new files are made from it: without errors, and with an id of its own where it is a template's.</summary>
/// <param name="Map">The map.</param>
/// <param name="HasErrors">Whether errors forbid making anything of it.</param>
/// <param name="Findings">What people should know.</param>
internal sealed record BuildableMap(JourneyMap Map, bool HasErrors, List<Finding> Findings)
{
    /// <summary>The map of a carrier.</summary>
    public static BuildableMap Of(Carrier carrier, string? mapId, Func<string>? newMapId)
    {
        var read = Reading.Read(carrier, new ReadOptions { MapId = mapId });
        var errors = MapChecks.Check(read.Map, carrier.FileName).Where(finding => finding.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
            return new BuildableMap(read.Map, HasErrors: true, [.. errors, new Finding(CarriersErrors.MapHasErrors, new Place(carrier.FileName), carrier.FileName, errors.Count)]);
        var findings = new List<Finding>(read.Findings);
        if (!read.Map.Template)
            return new BuildableMap(read.Map, HasErrors: false, findings);
        var map = OfTemplate(read.Map, newMapId);
        findings.Add(new Finding(CarriersErrors.NewMapId, new Place(carrier.FileName), carrier.FileName, map.Id));
        return new BuildableMap(map, HasErrors: false, findings);
    }

    /// <summary>Refuses a change after which the map has an error that it had not before, or a score that has no place on its curve.</summary>
    /// <exception cref="JourneyException">It has one: its code and place.</exception>
    public static void RequireNoNewErrors(JourneyMap before, JourneyMap after, string fileName)
    {
        var known = MapChecks.Check(before, fileName).Select(finding => (finding.Code.Id, finding.Place.Path)).ToHashSet();
        if (MapChecks.Check(after, fileName).FirstOrDefault(finding => (finding.Severity == Severity.Error || finding.Code == MapErrors.ScoreOutsideScale) && !known.Contains((finding.Code.Id, finding.Place.Path))) is { } error)
            throw new JourneyException(error);
    }

    // A map of its own.
    private static JourneyMap OfTemplate(JourneyMap template, Func<string>? newMapId) => template with
    {
        Id = newMapId?.Invoke() ?? Identifier.New("m"),
        Template = false,
        BasedOn = new MapReference(template.Id, template.Version, null),
    };
}
