using System.Globalization;
using System.Xml;
using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>A structured table as its part defines it.</summary>
/// <param name="Part">Its part.</param>
/// <param name="Name">Its display name.</param>
/// <param name="Id">Its id.</param>
/// <param name="Range">What it covers.</param>
/// <param name="HasHeader">Whether its first row holds the headers.</param>
/// <param name="Columns">Its columns' names, escapes resolved.</param>
internal sealed record SheetTable(string Part, string Name, string Id, CellRange? Range, bool HasHeader, IReadOnlyList<string> Columns)
{
    /// <summary>The tables of a sheet, in the order of its relationships. A part that can't be read has been reported when it was walked.</summary>
    public static IReadOnlyList<SheetTable> Of(LintRun run, string sheet) =>
        [.. run.Relationships(sheet).Where(relationship => relationship.Type == RelationshipTypes.Table && run.Package.Contains(relationship.Target)).Select(relationship => Read(run, relationship.Target)).OfType<SheetTable>()];

    /// <summary>Reads a table part; <see langword="null"/> where it can't be read.</summary>
    public static SheetTable? Read(LintRun run, string part)
    {
        try
        {
            return run.Package.ParsePart(part, reader => Read(reader, part));
        }
        catch (JourneyException)
        {
            return null;
        }
    }

    private static SheetTable Read(XmlReader reader, string part)
    {
        var table = new SheetTable(part, "", "", null, true, []);
        var columns = new List<string>();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            // Extensions know a "table" too (x14:table), with alt text only.
            if (reader.Depth == 0)
            {
                table = table with
                {
                    Name = reader.GetAttribute("displayName") ?? "",
                    Id = reader.GetAttribute("id") ?? "",
                    Range = CellRange.TryParse(reader.GetAttribute("ref") ?? "", out var range) ? range : null,
                    HasHeader = reader.GetAttribute("headerRowCount") != "0",
                };
            }
            else if (reader.LocalName == "tableColumn")
            {
                columns.Add(Unescape(reader.GetAttribute("name") ?? ""));
            }
        }

        return table with { Columns = columns };
    }

    /// <summary>Resolves _xHHHH_ (ST_Xstring, section 22.9.2.19), by which Excel writes line breaks in column names.</summary>
    public static string Unescape(string text)
    {
        for (var at = text.IndexOf("_x", StringComparison.Ordinal); at >= 0; at = text.IndexOf("_x", at + 1, StringComparison.Ordinal))
        {
            if (at + 7 <= text.Length && text[at + 6] == '_'
                && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                text = string.Concat(text.AsSpan(0, at), ((char)unit).ToString(), text.AsSpan(at + 7));
            }
        }

        return text;
    }
}
