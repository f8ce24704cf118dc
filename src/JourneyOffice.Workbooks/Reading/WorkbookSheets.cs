using System.Xml.Linq;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>A worksheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">Its part.</param>
/// <param name="Index">Its place among all sheets, from 0.</param>
internal sealed record WorkbookSheet(string Name, string Part, int Index);

/// <summary>The worksheets of a workbook, in order; chart sheets, dialogs and missing parts left out.</summary>
internal static class WorkbookSheets
{
    /// <summary>Reads them.</summary>
    /// <exception cref="JourneyException">The package is no workbook.</exception>
    public static IReadOnlyList<WorkbookSheet> Of(OfficePackage package)
    {
        if (!package.Kind.IsWorkbook())
            throw new JourneyException(WorkbooksErrors.NotAWorkbook, new Place(package.FileName), package.FileName);
        var root = package.ParsePart(package.MainPart, reader => XElement.Load(reader));
        var targets = package.Relationships(package.MainPart)
            .Where(relationship => relationship is { Type: RelationshipTypes.Worksheet, IsExternal: false })
            .GroupBy(relationship => relationship.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Target, StringComparer.Ordinal);
        var sheets = new List<WorkbookSheet>();
        var index = 0;
        foreach (var sheet in root.Elements(root.Name.Namespace + "sheets").Elements(root.Name.Namespace + "sheet"))
        {
            var relationship = sheet.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id" && attribute.Name.Namespace != XNamespace.None)?.Value;
            if (relationship is not null && targets.TryGetValue(relationship, out var part) && package.Contains(part))
                sheets.Add(new WorkbookSheet((string?)sheet.Attribute("name") ?? "", part, index));
            index++;
        }

        return sheets;
    }
}
