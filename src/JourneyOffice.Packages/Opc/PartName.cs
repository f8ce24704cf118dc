using System.Text;

namespace JourneyOffice.Packages;

/// <summary>Names of parts, without leading slash, and how relationship targets stand to them (ECMA-376 part 2, sections 9.1 and 9.3).</summary>
public static class PartName
{
    /// <summary>The stream that gives every part its type.</summary>
    public const string ContentTypes = "[Content_Types].xml";

    /// <summary>Name of the part that holds the relationships of <paramref name="part"/>; of the package's where it is empty.</summary>
    public static string RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    /// <summary>The part whose relationships a part holds: empty for the package; <see langword="null"/> where it holds none.</summary>
    public static string? SourceOf(string relationshipsPart)
    {
        if (!relationshipsPart.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            return null;
        var slash = relationshipsPart.LastIndexOf('/') + 1;
        var folder = relationshipsPart[..slash];
        if (!folder.EndsWith("_rels/", StringComparison.OrdinalIgnoreCase))
            return null;
        return folder[..^"_rels/".Length] + relationshipsPart[slash..^".rels".Length];
    }

    /// <summary>The part that a relationship's target names, seen from the part that has the relationship.</summary>
    public static string Resolve(string source, string target)
    {
        var fragment = target.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0)
            target = target[..fragment];
        if (target.Length == 0)
            return source;
        var segments = new List<string>();
        if (target[0] is not ('/' or '\\'))
            segments.AddRange(source.Split('/')[..^1]);
        foreach (var segment in target.Split('/', '\\'))
        {
            if (segment is "" or ".")
                continue;
            if (segment != "..")
                segments.Add(segment);
            else if (segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
        }

        return string.Join('/', segments);
    }

    /// <summary>A target that names <paramref name="part"/> seen from <paramref name="source"/>, as Office writes it: relative.</summary>
    public static string Relative(string source, string part)
    {
        var from = source.Split('/')[..^1];
        var to = part.Split('/');
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
            shared++;
        var target = new StringBuilder();
        for (var step = shared; step < from.Length; step++)
            target.Append("../");
        return Escape(target.AppendJoin('/', to[shared..]).ToString());
    }

    /// <summary>A part's extension in lower case, without dot.</summary>
    public static string Extension(string part)
    {
        var dot = part.LastIndexOf('.');
        return dot > part.LastIndexOf('/') ? part[(dot + 1)..].ToLowerInvariant() : "";
    }

    /// <summary>Percent-encodes what a URI can't hold; what is encoded already stays.</summary>
    private static string Escape(string target) => target.All(character => char.IsAscii(character) && character is > ' ' and not ('"' or '<' or '>' or '{' or '}' or '|' or '^' or '`'))
        ? target
        : string.Join('/', target.Split('/').Select(segment => segment == ".." ? segment : Uri.EscapeDataString(Uri.UnescapeDataString(segment))));
}
