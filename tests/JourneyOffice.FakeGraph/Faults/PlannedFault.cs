using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Faults;

/// <summary>A fault with its place in the plan.</summary>
public sealed class PlannedFault
{
    private readonly FaultPlan _plan;
    private readonly Occurrence _when;
    private readonly FakeUser? _user;
    private readonly Call[] _on;
    private int _seen;

    internal PlannedFault(FaultPlan plan, Fault fault, Occurrence when, FakeUser? user, Call[] on) =>
        (_plan, Fault, _when, _user, _on) = (plan, fault, when, user, on);

    public Fault Fault { get; }

    /// <summary>How often it struck.</summary>
    public int Struck { get; private set; }

    /// <summary>Takes it out of the plan.</summary>
    public void Remove() => _plan.Remove(this);

    internal bool Strikes(Call call, FakeUser? user)
    {
        if (_user is not null && _user.Id != user?.Id)
            return false;
        if (_on.Length == 0 ? call is Call.Token or Call.Identity : !_on.Contains(call))
            return false;
        if (!_when.Strikes(++_seen))
            return false;
        Struck++;
        return true;
    }
}
