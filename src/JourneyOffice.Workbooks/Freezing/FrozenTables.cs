using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>The tables of a frozen workbook: those whose style is seen stay, the cells of the others look the same without them.</summary>
internal sealed partial class FrozenTables(OfficePackage package, PartFreezer parts, XDocument? styles)
{
    private readonly HashSet<string> custom = [.. styles?.Root!.Elements(styles.Root.Name.Namespace + "tableStyles").Elements().Attributes("name").Select(name => name.Value) ?? []];
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private int count;

    /// <summary>What the workbook's own styles of tables are called now, by their old names.</summary>
    public IReadOnlyDictionary<string, string> StyleNames => names;

    /// <summary>Cleans the tables of a sheet.</summary>
    public void Clean(FrozenGrid grid)
    {
        var targets = package.Relationships(grid.Part).Where(relationship => relationship is { Type: RelationshipTypes.Table, IsExternal: false } && package.Contains(relationship.Target))
            .ToLookup(relationship => relationship.Id, relationship => relationship.Target, StringComparer.Ordinal);
        foreach (var list in grid.Root.Elements(grid.Root.Name.Namespace + "tableParts").ToList())
        {
            foreach (var entry in list.Elements().ToList())
            {
                var id = entry.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id")?.Value ?? "";
                if (targets[id].FirstOrDefault() is not { } part || !TryKeep(parts.Tree(part).Root!, grid))
                    entry.Remove();
            }

            list.SetAttributeValue("count", list.Elements().Count().ToString(CultureInfo.InvariantCulture));
            if (!list.HasElements)
                list.Remove();
        }
    }

    private bool TryKeep(XElement table, FrozenGrid grid)
    {
        if (FrozenTable.StyleOf(table) is not { } style || !CellRange.TryParse((string?)table.Attribute("ref"), out var range) || grid.Visibility.HidesAll(range))
            return false;
        if (custom.Contains(style))
        {
            if (!names.TryGetValue(style, out var name))
                names[style] = name = "Table Style " + (names.Count + 1).ToString(CultureInfo.InvariantCulture);
            style = name;
        }
        else if (!OfOffice().IsMatch(style))
        {
            return false;
        }

        FrozenTable.Clean(table, grid, ++count, style);
        return true;
    }

    [GeneratedRegex("^TableStyle(Light|Medium|Dark)[0-9]{1,2}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfOffice();
}
