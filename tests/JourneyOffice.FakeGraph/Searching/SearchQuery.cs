using JourneyOffice.FakeGraph.Drives;

namespace JourneyOffice.FakeGraph.Searching;

/// <summary>A search as a tree: the part of KQL that is used here (learn.microsoft.com, Keyword Query Language syntax reference).</summary>
internal abstract record SearchQuery
{
    private SearchQuery()
    {
    }

    public abstract bool Matches(StoredItem item);

    internal sealed record All(IReadOnlyList<SearchQuery> Parts) : SearchQuery
    {
        public override bool Matches(StoredItem item) => Parts.All(p => p.Matches(item));
    }

    internal sealed record Any(IReadOnlyList<SearchQuery> Parts) : SearchQuery
    {
        public override bool Matches(StoredItem item) => Parts.Any(p => p.Matches(item));
    }

    internal sealed record Not(SearchQuery Part) : SearchQuery
    {
        public override bool Matches(StoredItem item) => !Part.Matches(item);
    }

    /// <summary>A word or phrase, in the name or in the text; <c>abc*</c> by its beginning, <c>*</c> alone is everything.</summary>
    internal sealed record Words(string Text) : SearchQuery
    {
        public override bool Matches(StoredItem item) =>
            Text is "*" || SearchableText.Of(item).Contains(Text.TrimEnd('*'), StringComparison.OrdinalIgnoreCase);
    }

    internal sealed record Property(string Name, string Value) : SearchQuery
    {
        public override bool Matches(StoredItem item) => Name.ToLowerInvariant() switch
        {
            "filetype" or "fileextension" => !item.IsFolder && Path.GetExtension(item.Name).TrimStart('.').Equals(Value.TrimStart('.'), StringComparison.OrdinalIgnoreCase),
            "path" => SharingLinks.WebAddress(item).StartsWith(Value.TrimEnd('*', '/'), StringComparison.OrdinalIgnoreCase),
            "filename" or "title" => item.Name.Contains(Value.TrimEnd('*'), StringComparison.OrdinalIgnoreCase),
            "author" or "createdby" => Is(item.CreatedBy),
            "modifiedby" => Is(item.ModifiedBy),
            "isdocument" => item.IsFolder != Value is "true" or "1",
            _ => throw GraphError.Invalid($"The property {Name} is not one that this search knows."),
        };

        private bool Is(Identity.FakeUser user) =>
            user.Name.Contains(Value, StringComparison.OrdinalIgnoreCase) || user.Mail.Equals(Value, StringComparison.OrdinalIgnoreCase);
    }
}
