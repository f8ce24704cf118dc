using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// How rows stand for entries. A row's id is its entry's key; of an entry inside another entry both keys joined by '/'
/// (<c>r1/f2</c> in the list <c>/reviews/*/findings</c>). The row of a table without a list is the map itself.
/// </summary>
public static class TableRows
{
    /// <summary>The list of a table whose only row is the map itself.</summary>
    public static FieldPath Map { get; } = new("");

    /// <summary>The findings of all reviews.</summary>
    public static FieldPath Findings { get; } = FieldPath.Of("reviews", "*", "findings");

    /// <summary>Id of the column that says which entry an entry lies inside.</summary>
    public const string OwnerColumn = "review";

    /// <summary>Id of the hidden column that says which of several of a name a figure or finding is about; see <see cref="SpotMarks"/>.</summary>
    public const string SpotColumn = "spot";

    /// <summary>The address of the entry that a row stands for.</summary>
    /// <param name="list">The table's list.</param>
    /// <param name="row">The row's id.</param>
    public static FieldPath PathOf(FieldPath list, string row)
    {
        if (list == Map)
            return Map;
        if (list != Findings)
            return list.Child(row);
        var slash = row.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? list.Child(row) : ListIn(list, row[..slash]).Child(row[(slash + 1)..]);
    }

    /// <summary>The id of the row that stands for an entry.</summary>
    /// <param name="entry">The entry's address.</param>
    public static string IdOf(FieldPath entry) =>
        entry.Segments is ["reviews", var review, "findings", var finding] ? $"{review}/{finding}" : entry.Segments is [.., var key] ? key : "";

    /// <summary>What a review is called, which has no name: who looked, and when.</summary>
    /// <param name="map">The map.</param>
    /// <param name="review">The review's id.</param>
    /// <param name="language">The reader's language.</param>
    public static string ReviewLabel(MapDocument map, string review, string language) => EntryLabels.Of(map, FieldPath.Of("reviews"), language)[review];

    /// <summary>The list in the map that entries inside a given one are added to; the table's own where it is no nested one.</summary>
    internal static FieldPath ListIn(FieldPath list, string owner) => list == Findings ? FieldPath.Of("reviews", owner, "findings") : list;

    /// <summary>The key of the entry that a row's entry lies inside; empty for lists that stand by themselves.</summary>
    internal static string OwnerOf(FieldPath list, string row) =>
        list == Findings && row.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? row[..slash] : "";

    /// <summary>Whether a row of the table can come or go.</summary>
    internal static bool Grows(FieldPath list) => list != Map;
}
