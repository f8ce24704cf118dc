using System.Collections;
using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>What changed between two maps, compared only when somebody looks: an update that nobody asks for its story needs none.</summary>
internal sealed class DeferredChanges(JourneyMap before, JourneyMap after) : IReadOnlyList<MapChange>
{
    private readonly Lazy<IReadOnlyList<MapChange>> changes = new(() => MapDiff.Compare(before, after));

    public int Count => changes.Value.Count;

    public MapChange this[int index] => changes.Value[index];

    public IEnumerator<MapChange> GetEnumerator() => changes.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
