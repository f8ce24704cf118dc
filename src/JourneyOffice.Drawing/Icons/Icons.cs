using System.Collections.Frozen;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The icons by name (docs/icons.md), as outlines to be filled; parsed once.</summary>
public static class Icons
{
    private static readonly FrozenDictionary<string, FreeformGeometry> ByName = Read();

    /// <summary>The names, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>An icon's outline, or <see langword="null"/> where there is none of that name.</summary>
    public static FreeformGeometry? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name);

    /// <summary>The icon of a kind of lane.</summary>
    public static string ForLane(LaneKind kind) => kind switch
    {
        LaneKind.Goal => "target",
        LaneKind.Action => "walk",
        LaneKind.Thought => "chat",
        LaneKind.Question => "question",
        LaneKind.InformationNeed => "book",
        LaneKind.Expectation => "flag",
        LaneKind.Perception => "eye",
        LaneKind.Touchpoint => "devices",
        LaneKind.Emotion => "smile",
        LaneKind.Quote => "quote",
        LaneKind.Relief => "heart",
        LaneKind.Obstacle => "warning",
        LaneKind.DecisionDriver => "star",
        LaneKind.Opportunity => "lightbulb",
        LaneKind.Solution => "add",
        LaneKind.PhysicalEvidence => "receipt",
        LaneKind.Frontstage => "headset",
        LaneKind.Backstage => "gear",
        LaneKind.Support => "server",
        LaneKind.Image => "image",
        LaneKind.MetricValue => "chart",
        _ => "note",
    };

    /// <summary>The icon of a touchpoint: its own, else its channel's, else one that says where it is.</summary>
    public static string ForTouchpoint(Touchpoint touchpoint, Channel? channel) =>
        Find(touchpoint.Icon) is not null ? touchpoint.Icon!
        : Find(channel?.Icon) is not null ? channel!.Icon!
        : touchpoint.Place switch
        {
            TouchpointPlace.Offline => "store",
            TouchpointPlace.ThirdParty => "globe",
            _ => "desktop",
        };

    private static FrozenDictionary<string, FreeformGeometry> Read()
    {
        using var reader = new StreamReader(typeof(Icons).Assembly.GetManifestResourceStream("icons.txt")!);
        var icons = new Dictionary<string, FreeformGeometry>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ', 3);
            var grid = parts[1] == "24" ? 24 : 20;
            icons[parts[0]] = new FreeformGeometry(grid, grid, [new FreeformPath(SvgPath.Parse(parts[2]), Filled: true, Stroked: false)]);
        }

        return icons.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
