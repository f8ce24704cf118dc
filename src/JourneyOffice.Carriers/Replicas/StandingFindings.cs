using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>Says which of two files of a map counts as the later one, where that decides what is taken.</summary>
internal static class StandingFindings
{
    /// <summary>Nothing where the answer is what anybody would expect.</summary>
    /// <param name="standing">How the file that comes in stands to the other.</param>
    /// <param name="from">The file that comes in.</param>
    /// <param name="into">The other one.</param>
    public static IReadOnlyList<Finding> Of(Standing standing, string from, string into) => standing switch
    {
        Standing.Earlier => [new Finding(CarriersErrors.ComesFromEarlier, new Place(from), from, into)],
        Standing.Apart => [new Finding(CarriersErrors.HeadsApart, new Place(from), from, into)],
        _ => [],
    };
}
