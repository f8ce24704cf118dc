using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Deleting is never guessed (rule 2).</summary>
internal static class Removals
{
    private const int LargestShare = 5;

    /// <summary>Whether a shape in this role stands for an item as a whole.</summary>
    internal static bool IsItemRole(string role) => role is ElementRole.Card or ElementRole.Marker;

    /// <summary>Whether so many gone at once are an accident rather than a wish.</summary>
    internal static bool IsTooMany(int gone, int shown) => gone * LargestShare > shown;

    /// <summary>
    /// Which items people propose to remove. More than a fifth gone since the file was last written is an accident until somebody
    /// says otherwise; what was gone before stays proposed.
    /// </summary>
    internal static (IReadOnlyList<FieldPath> Proposed, Finding? Many) Propose(
        CarriedMap carried, IReadOnlySet<string> gone, IReadOnlySet<string> shown)
    {
        var earlier = carried.Ledger.Removed.ToHashSet(StringComparer.Ordinal);
        var known = carried.Base.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var fresh = gone.Where(item => !earlier.Contains(item) && known.Contains(item)).ToList();
        var isTooMany = IsTooMany(fresh.Count, shown.Count);
        var proposed = gone.Where(known.Contains).Where(item => earlier.Contains(item) || !isTooMany)
            .Order(StringComparer.Ordinal).Select(item => FieldPath.Of("items", item));
        return ([.. proposed], isTooMany ? new Finding(SurfacesErrors.ManyGone, Place.None, fresh.Count, shown.Count) : null);
    }
}
