using System.Text.RegularExpressions;
using JourneyOffice.FakeGraph.Drives;

namespace JourneyOffice.FakeGraph.Searching;

/// <summary>Reads <c>map (filetype:pptx OR filetype:xlsx) NOT path:"https://…"</c>. Words side by side must all be there; the same
/// property named twice side by side means either, as KQL has it.</summary>
internal sealed partial class SearchQueryReader
{
    private readonly Queue<string> _tokens;

    private SearchQueryReader(string text) => _tokens = new Queue<string>(TokenPattern().Matches(text).Select(m => m.Value));

    public static SearchQuery Read(string text)
    {
        var reader = new SearchQueryReader(text);
        var query = reader.Either();
        return reader._tokens.Count == 0 ? query : throw GraphError.Invalid("The search query is malformed.");
    }

    private SearchQuery Either()
    {
        var parts = new List<SearchQuery> { Both() };
        while (Take("OR"))
            parts.Add(Both());
        return parts.Count == 1 ? parts[0] : new SearchQuery.Any(parts);
    }

    private SearchQuery.All Both()
    {
        var parts = new List<SearchQuery>();
        while (_tokens.TryPeek(out var next) && next is not ")" and not "OR")
        {
            Take("AND");
            parts.Add(One());
        }
        return parts.Count == 0 ? throw GraphError.Invalid("The search query is malformed.") : new SearchQuery.All(Grouped(parts));
    }

    private SearchQuery One()
    {
        if (Take("NOT") || Take("-"))
            return new SearchQuery.Not(One());
        if (Take("("))
        {
            var inner = Either();
            return Take(")") ? inner : throw GraphError.Invalid("The search query is malformed.");
        }
        if (!_tokens.TryDequeue(out var token))
            throw GraphError.Invalid("The search query is malformed.");
        var colon = token.StartsWith('"') ? -1 : token.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new SearchQuery.Words(token.Trim('"')) : new SearchQuery.Property(token[..colon], token[(colon + 1)..].Trim('"'));
    }

    private static List<SearchQuery> Grouped(List<SearchQuery> parts) =>
        [.. parts.GroupBy(p => p is SearchQuery.Property property ? property.Name.ToUpperInvariant() : Guid.NewGuid().ToString())
            .Select(g => g.Count() == 1 ? g.First() : new SearchQuery.Any([.. g]))];

    private bool Take(string token) =>
        _tokens.TryPeek(out var next) && next.Equals(token, StringComparison.Ordinal) && _tokens.TryDequeue(out _);

    [GeneratedRegex("""\(|\)|-(?=\S)|[A-Za-z]+:"[^"]*"|[A-Za-z]+:[^\s()]+|"[^"]*"|[^\s()"]+""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TokenPattern();
}
