using System.Globalization;
using System.Xml.Linq;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>Which formats show a number as a date or in per cent; read when the first one is asked for.</summary>
internal sealed class NumberFormats(OfficePackage package)
{
    private List<string>? codes;

    /// <summary>Whether cells of a format show dates.</summary>
    public bool IsDate(int format)
    {
        // Letters of dates outside of quoted text, colours and conditions (ECMA-376 part 1, section 18.8.31).
        var (quoted, bracketed) = (false, false);
        foreach (var character in Code(format))
        {
            if (character == '"')
                quoted = !quoted;
            else if (!quoted && character is '[' or ']')
                bracketed = character == '[';
            else if (!quoted && !bracketed && character is 'y' or 'Y' or 'd' or 'D' or 'm')
                return !Code(format).Contains("General", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    /// <summary>Whether cells of a format show per cents.</summary>
    public bool IsShare(int format) => Code(format).Contains('%', StringComparison.Ordinal);

    private string Code(int format)
    {
        codes ??= Load();
        return format >= 0 && format < codes.Count ? codes[format] : "";
    }

    private List<string> Load()
    {
        var part = package.Relationships(package.MainPart).FirstOrDefault(relationship => relationship.Type == RelationshipTypes.Styles);
        if (part is null || !package.Contains(part.Target))
            return [];
        var root = package.ParsePart(part.Target, reader => XElement.Load(reader));
        XNamespace spreadsheet = root.Name.Namespace;
        var custom = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var format in root.Elements(spreadsheet + "numFmts").Elements(spreadsheet + "numFmt"))
            custom[(string?)format.Attribute("numFmtId") ?? ""] = (string?)format.Attribute("formatCode") ?? "";
        return [.. root.Elements(spreadsheet + "cellXfs").Elements(spreadsheet + "xf")
            .Select(format => (string?)format.Attribute("numFmtId") ?? "0")
            .Select(id => custom.TryGetValue(id, out var code) ? code : BuiltIn(id))];
    }

    private static string BuiltIn(string id) => int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number switch
    {
        9 or 10 => "0%",
        (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) => "yyyy-mm-dd",
        _ => "",
    } : "";
}
