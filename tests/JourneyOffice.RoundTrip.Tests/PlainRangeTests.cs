using System.Globalization;
using System.Xml.Linq;
using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Tables that people turned into plain ranges.</summary>
public sealed class PlainRangeTests
{
    private static readonly JourneyMap Map = CompareSlideTests.Starter("onboarding") with { Id = "mplainrange" };

    /// <summary>Excel takes such a formula out of the file, and says that it was damaged.</summary>
    [Test]
    public void An_update_writes_no_formula_that_speaks_of_a_table_which_is_not_there()
    {
        var stage = new Stage { Id = "snewstage1", Name = "I recommend it" };
        var plain = Plain(Files.Workbook(Map));
        var updated = Files.Update(plain, Files.Later(Map, Map with { Stages = [.. Map.Stages, stage] })).Bytes;
        Assert.Multiple(() =>
        {
            Assert.That(Formulas(plain).Count(formula => formula.Contains('[', StringComparison.Ordinal)), Is.Zero, "The person's file has none either.");
            Assert.That(Formulas(updated).Where(formula => formula.Contains('[', StringComparison.Ordinal)), Is.Empty);
            Assert.That(new WorkbookPerson(updated).AllTexts().Count(text => text.StartsWith("I recommend it", StringComparison.Ordinal)), Is.GreaterThanOrEqualTo(2), "The list and the map's sheet say it.");
        });
    }

    // As Excel does: the tables are gone, and formulas say ranges instead.
    private static byte[] Plain(byte[] workbook)
    {
        var file = new OfficeFile(workbook);
        var tables = file.PartNames.Where(name => name.StartsWith("xl/tables/", StringComparison.Ordinal)).ToList();
        var ranges = tables.SelectMany(part => Columns(file.Tree(part).Root!)).ToList();
        tables.ForEach(file.Remove);
        foreach (var relationships in file.PartNames.Where(name => name.EndsWith(".rels", StringComparison.Ordinal)))
            file.Tree(relationships).Root!.Elements().Where(element => element.Attribute("Type")!.Value.EndsWith("/table", StringComparison.Ordinal)).ToList().ForEach(element => element.Remove());
        foreach (var sheet in Sheets(file))
        {
            file.Tree(sheet).Root!.Elements(Names.Sheet + "tableParts").ToList().ForEach(element => element.Remove());
            foreach (var formula in file.Tree(sheet).Descendants(Names.Sheet + "f"))
                formula.Value = ranges.Aggregate(formula.Value, (text, range) => text.Replace(range.Column, range.Cells, StringComparison.Ordinal));
        }

        return file.Save();
    }

    // Our sheets are called as their tables, and no table is wider than the alphabet.
    private static IEnumerable<(string Column, string Cells)> Columns(XElement table)
    {
        var (name, area) = (table.Attribute("name")!.Value, table.Attribute("ref")!.Value.Split(':'));
        var (top, bottom) = (int.Parse(area[0][1..], CultureInfo.InvariantCulture), int.Parse(area[1][1..], CultureInfo.InvariantCulture));
        return table.Descendants(Names.Sheet + "tableColumn").Select((column, index) => ($"{name}[{column.Attribute("name")!.Value}]", $"'{name}'!${(char)(area[0][0] + index)}${top + 1}:${(char)(area[0][0] + index)}${bottom}"));
    }

    private static List<string> Formulas(byte[] workbook)
    {
        var file = new OfficeFile(workbook);
        return [.. Sheets(file).SelectMany(sheet => file.Tree(sheet).Descendants(Names.Sheet + "f")).Select(formula => formula.Value)];
    }

    private static List<string> Sheets(OfficeFile file) => [.. file.PartNames.Where(name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal))];
}
