using System.Globalization;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>Slides that people put in from other decks and that nothing in this one tells about: they are left alone, and that is said.</summary>
internal static class SlidesFromElsewhere
{
    /// <summary>Those of maps that the file does not carry, and those of its own map that it was not made with.</summary>
    public static IEnumerable<Finding> In(OpenedSurface surface)
    {
        var file = surface.Carrier.FileName;
        var carried = MapChoice.Carried(surface.Carrier);
        foreach (var map in MapChoice.Shown(surface.Snapshot).Where(map => map != surface.Carried.Base.Id && !carried.Contains(map, StringComparer.Ordinal)))
            yield return new Finding(CarriersErrors.SlidesOfAnotherMap, new Place(file), file, map, Numbers(surface, key => key.Map == map));
        if (surface.Carried.IsAdopted)
            yield break;
        var known = surface.Carried.Ledger.Pages.Select(page => page.Number).ToHashSet();
        var numbers = Numbers(surface, key => key.Role == ElementRole.Anchor && key.Map == surface.Carried.Base.Id && !known.Contains(key.Page));
        if (numbers.Length > 0)
            yield return new Finding(CarriersErrors.SlidesOfOtherKinds, new Place(file), file, numbers);
    }

    // As people count them.
    private static string Numbers(OpenedSurface surface, Func<ElementKey, bool> isMeant) => string.Join(", ",
        from page in surface.Snapshot.Pages.Select((page, index) => (page, number: index + 1))
        where page.page.Elements.Any(element => element.Key is { } key && isMeant(key))
        select page.number.ToString(CultureInfo.InvariantCulture));
}
