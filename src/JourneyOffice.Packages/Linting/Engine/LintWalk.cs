using System.Xml;
using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>Streams a part once and feeds all rules that read it.</summary>
internal static class LintWalk
{
    /// <summary>Walks a part; parts that are no XML are left out.</summary>
    public static void Through(LintRun run, string name, IReadOnlyList<LintRule> rules)
    {
        var contentType = run.ContentType(name);
        if (!IsXml(name, contentType))
            return;
        byte[] content;
        try
        {
            content = run.Package.ReadPartToScan(name);
        }
        catch (JourneyException problem)
        {
            run.Report(problem.Finding);
            return;
        }

        try
        {
            using var reader = PartXml.Open(content, run.Package.Limits);
            Walk(new LintPart(run, name, contentType, reader), reader, [.. rules.Where(rule => rule.Reads(contentType))]);
        }
        catch (XmlException problem)
        {
            var code = IsWellFormedButForCharacters(content, run.Package.Limits) ? LintErrors.IllegalCharacter : LintErrors.NotWellFormed;
            run.Report(code, name, "", "", problem.LineNumber, problem.LinePosition);
        }
        catch (JourneyException problem)
        {
            // A rule looked into another part, which is damaged.
            run.Report(problem.Finding);
        }
    }

    private static bool IsXml(string name, string contentType) =>
        contentType.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) || contentType.EndsWith("/xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || name.Equals(PartName.ContentTypes, StringComparison.OrdinalIgnoreCase);

    private static void Walk(LintPart part, XmlReader reader, LintRule[] rules)
    {
        foreach (var rule in rules)
            rule.Begin(part);
        while (reader.Read())
        {
            // Office writes the same shapes again, ids included, for readers that don't know a choice: one of the two counts.
            while (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Fallback" && LintNames.Prefix(reader.NamespaceURI) == "mc:")
                reader.Skip();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    part.Push();
                    foreach (var rule in rules)
                        rule.Enter(part);
                    if (isEmpty)
                        Leave(part, rules);
                    break;
                case XmlNodeType.EndElement:
                    Leave(part, rules);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    foreach (var rule in rules)
                        rule.Text(part, reader.Value);
                    break;
            }
        }

        foreach (var rule in rules)
            rule.End(part);
    }

    private static void Leave(LintPart part, LintRule[] rules)
    {
        foreach (var rule in rules)
            rule.Leave(part);
        part.Pop();
    }

    /// <summary>Reads once more with control characters made blanks; the setting of the reader itself only covers those written as references.</summary>
    private static bool IsWellFormedButForCharacters(byte[] content, PackageLimits limits)
    {
        var blanked = Array.ConvertAll(content, value => value is < 0x20 and not (0x09 or 0x0A or 0x0D) ? (byte)' ' : value);
        try
        {
            using var reader = PartXml.Open(blanked, limits, checkCharacters: false);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
