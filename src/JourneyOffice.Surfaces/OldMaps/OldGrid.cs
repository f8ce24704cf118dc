using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>A text and where it stands.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Where">Where people find it on its page.</param>
public sealed record FoundText(string Text, string Where);

/// <summary>A row of somebody's map.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What its name says that it holds; <see langword="null"/> where no known word does.</param>
internal sealed record OldLane(string Name, LaneKind? Kind);

/// <summary>A text in a cell of somebody's map.</summary>
/// <param name="Lane">The number of its lane.</param>
/// <param name="Stage">The number of its stage, or of the first one it covers.</param>
/// <param name="ToStage">The number of the last stage it covers.</param>
/// <param name="Text">What it says.</param>
internal sealed record OldEntry(int Lane, int Stage, int ToStage, string Text);

/// <summary>Texts understood as stages, lanes and what stands where they cross.</summary>
internal sealed record OldGrid
{
    public required IReadOnlyList<string> Stages { get; init; }

    public required IReadOnlyList<OldLane> Lanes { get; init; }

    public required IReadOnlyList<OldEntry> Entries { get; init; }

    /// <summary>The texts before the grid, in reading order: they may say who goes through it, and in which situation.</summary>
    public IReadOnlyList<OldCell> Head { get; init; } = [];

    /// <summary>The texts that are in no cell of the grid.</summary>
    public IReadOnlyList<FoundText> Rest { get; init; } = [];

    /// <summary>Whether the corner, or the page's title, calls it a journey or its columns stages.</summary>
    public bool SaysJourney { get; init; }

    public int KnownKinds => Lanes.Select(lane => lane.Kind).OfType<LaneKind>().Distinct().Count();

    /// <summary>The share of cells that hold something.</summary>
    public double Filled => Stages.Count * Lanes.Count == 0 ? 0
        : Entries.SelectMany(entry => Enumerable.Range(entry.Stage, entry.ToStage - entry.Stage + 1).Select(stage => (entry.Lane, stage))).Distinct().Count()
            / (double)(Stages.Count * Lanes.Count);

    /// <summary>How much it looks like a journey map; only for comparing.</summary>
    public double Likeness =>
        (2 * KnownKinds) + Lanes.Count(lane => lane.Kind is not null) + (3 * Filled) + (SaysJourney ? 3 : 0) + Math.Log2(Entries.Count + 1);
}
