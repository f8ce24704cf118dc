using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>What keys call elements that stand for more than one thing: a rule under a row, a mark where row and column meet.</summary>
internal static class ElementNames
{
    /// <summary>The parts joined; where that is longer than an id may be, the id that follows from them.</summary>
    public static string Join(params ReadOnlySpan<string> parts)
    {
        var joined = string.Join('-', parts!);
        return joined.Length <= Identifier.MaximumLength ? joined : Identifier.Derived("x", parts);
    }
}
