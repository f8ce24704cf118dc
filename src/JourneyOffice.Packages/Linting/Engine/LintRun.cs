using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>One check of one package: what rules look at and where they report.</summary>
internal sealed class LintRun(OfficePackage package)
{
    private readonly List<Finding> findings = [];
    private readonly HashSet<string> unreadable = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The package under check.</summary>
    public OfficePackage Package => package;

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Relationships of a part; none where they can't be read, which is reported once.</summary>
    public IReadOnlyList<Relationship> Relationships(string part)
    {
        if (unreadable.Contains(part))
            return [];
        try
        {
            return package.Relationships(part);
        }
        catch (JourneyException)
        {
            // The relationships part is walked as a part of its own, where its XML is reported.
            unreadable.Add(part);
            return [];
        }
    }

    /// <summary>Parts of one content type, in the package's order.</summary>
    public IEnumerable<string> PartsOf(string contentType) =>
        package.Parts.Where(part => ContentType(part.Name) == contentType).Select(part => part.Name);

    /// <summary>A part's content type; empty where it has none. The stream of types has none itself, whatever its extension's default.</summary>
    public string ContentType(string part) => part == PartName.ContentTypes ? "" : package.ContentType(part) ?? "";

    /// <summary>Whether a part points to one by a relationship of a type.</summary>
    public bool IsRelated(string part, string type) => Relationships(part).Any(relationship => relationship.Type == type && package.Contains(relationship.Target));

    /// <summary>Reports a finding.</summary>
    /// <param name="code">What.</param>
    /// <param name="part">The part.</param>
    /// <param name="mark">Where in it, for machines: "#4" for a shape's id, "!B3" for a cell.</param>
    /// <param name="words">Where in it, for people: a shape's name or a cell.</param>
    /// <param name="details">What fills the message from {2} on.</param>
    public void Report(ErrorCode code, string part, string mark, string words, params object?[] details)
    {
        var place = words.Length == 0 ? part : mark.StartsWith('!') ? part + mark : $"{part} › {words}";
        findings.Add(new Finding(code, new Place(package.FileName, part + mark, words), [package.FileName, place, .. details]));
    }

    /// <summary>Reports what reading a part threw.</summary>
    public void Report(Finding finding) => findings.Add(finding);
}
