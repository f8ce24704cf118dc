using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Faults;

/// <summary>What goes wrong, where, for whom and when.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<PlannedFault> _planned = [];

    /// <summary>Plans a fault for these kinds of calls; for none named: for every call to Graph, its bytes included.</summary>
    public PlannedFault Add(Fault fault, Occurrence when, params Call[] on) => Add(fault, when, user: null, on);

    /// <summary>Plans a fault for one person's calls only.</summary>
    public PlannedFault Add(Fault fault, Occurrence when, FakeUser? user, params Call[] on)
    {
        var planned = new PlannedFault(this, fault, when, user, on);
        lock (_gate)
            _planned.Add(planned);
        return planned;
    }

    /// <summary>Nothing goes wrong from now on.</summary>
    public void Clear()
    {
        lock (_gate)
            _planned.Clear();
    }

    internal void Remove(PlannedFault fault)
    {
        lock (_gate)
            _planned.Remove(fault);
    }

    /// <summary>The faults that strike this call, in the order in which they were planned.</summary>
    internal IReadOnlyList<Fault> For(Call call, FakeUser? user)
    {
        lock (_gate)
            return [.. _planned.Where(p => p.Strikes(call, user)).Select(p => p.Fault)];
    }
}
