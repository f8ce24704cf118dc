namespace JourneyOffice.FakeGraph.Drives;

/// <summary>If-Match and If-None-Match as they came; either tag of an item meets them.</summary>
internal sealed record Preconditions(string? Match, string? NoneMatch)
{
    public static Preconditions Of(IHeaderDictionary headers) => new(headers.IfMatch, headers.IfNoneMatch);

    /// <summary>Throws 412 when the item, or that there is none, isn't what the caller counted on.</summary>
    public void Demand(StoredItem? item)
    {
        if (Match is not null && (item is null || !Meets(Match, item)))
            throw GraphError.Changed();
        if (NoneMatch is not null && item is not null && Meets(NoneMatch, item))
            throw GraphError.Changed();
    }

    /// <summary>True when the caller has this item already, as a GET with If-None-Match says.</summary>
    public bool IsKnown(StoredItem item) => NoneMatch is not null && Meets(NoneMatch, item);

    private static bool Meets(string header, StoredItem item) =>
        header.Trim() is "*" || header.Trim().Equals(item.ETag, StringComparison.OrdinalIgnoreCase) || header.Trim().Equals(item.CTag, StringComparison.OrdinalIgnoreCase);
}
