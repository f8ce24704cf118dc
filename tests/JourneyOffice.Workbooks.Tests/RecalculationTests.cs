using System.Diagnostics;
using System.Globalization;
using JourneyOffice.Drawing;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks.Tests;

public sealed class RecalculationTests
{
    private const string AlwaysRecalculate = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    [Test]
    public void LibreOffice_computes_the_values_that_the_cells_of_every_sheet_hold([Values("en", "zh-Hans")] string language)
    {
        var original = WorkbookWriter.Build(Workbooks.Retailer(), language, Theme.Calm);
        Assert.That(Differences(original), Is.Empty);
    }

    [Test]
    public void LibreOffice_computes_the_lines_and_markers_of_curves_with_gaps()
    {
        var map = Workbooks.Retailer();
        var scored = map.Items.Where(item => item.Score is not null).ToList();
        var gaps = new[] { scored[1].Id, scored[3].Id, scored[4].Id };
        var original = WorkbookWriter.Build(map with
        {
            Items =
            [
                .. map.Items.Select(item => gaps.Contains(item.Id) ? item with { Score = null } : item),
                .. scored.Skip(2).Take(3).Select((item, index) => item with { Id = $"other{index}", Series = "team", Score = index - 1 }),
                scored[0] with { Id = "twice", Score = -0.5m },
            ],
        }, "en", Theme.Calm);
        Assert.That(Differences(original), Is.Empty);
    }

    [Test]
    public void LibreOffice_computes_the_same_where_tables_are_empty_or_have_one_row([Values(0, 1)] int emotions)
    {
        var map = Workbooks.Retailer();
        var original = WorkbookWriter.Build(
            map with { Items = [.. map.Items.Where(item => item.Score is not null).Take(emotions)], Observations = [], Reviews = [], Evidence = [], Touchpoints = [], Measures = [] }, "en", Theme.Calm);
        Assert.That(Differences(original), Is.Empty);
    }

    [Test]
    public void A_value_that_is_not_what_its_formula_gives_is_noticed()
    {
        var package = Workbooks.Build(Workbooks.Retailer());
        var editor = new PackageEditor(package);
        foreach (var (sheet, right, wrong) in new[] { ("xl/worksheets/sheet1.xml", "<v>19</v>", "<v>18</v>"), ("xl/worksheets/sheet2.xml", "<v>+1 Curious</v>", "<v>+2 Curious</v>") })
        {
            var xml = System.Text.Encoding.UTF8.GetString(package.ReadPart(sheet));
            var at = xml.IndexOf(right, StringComparison.Ordinal);
            editor.SetPart(sheet, System.Text.Encoding.UTF8.GetBytes(xml.Remove(at, right.Length).Insert(at, wrong)));
        }

        Assert.That(Differences(editor.Save()), Has.Count.EqualTo(2).And.All.Contain("18").Or.Contain("+2 Curious"));
    }

    [Test]
    public void A_workbook_saved_by_LibreOffice_reads_the_same()
    {
        var map = Workbooks.Retailer();
        var original = Workbooks.Build(map);
        var again = Workbooks.Open(Recalculate(WorkbookWriter.Build(map, "en", Theme.Calm)));
        var (before, after) = (WorkbookReader.Read(original, null), WorkbookReader.Read(again, Workbooks.Ledger(original)));
        Assert.That(after.Tables.Select(table => table.TableName), Is.EqualTo(before.Tables.Select(table => table.TableName)));
        for (var index = 0; index < before.Tables.Count; index++)
        {
            Assert.That(after.Tables[index].Rows.Select(row => row.Id), Is.EqualTo(before.Tables[index].Rows.Select(row => row.Id)));
            Assert.That(after.Tables[index].Rows.SelectMany(row => row.Values), Is.EqualTo(before.Tables[index].Rows.SelectMany(row => row.Values)));
        }
    }

    /// <summary>The cells that hold something else than LibreOffice computes.</summary>
    private static List<string> Differences(byte[] workbook)
    {
        var (held, computed) = (Values(Workbooks.Open(workbook)), Values(Workbooks.Open(Recalculate(workbook))));
        return
        [
            .. held.Where(cell => computed.GetValueOrDefault(cell.Key) != cell.Value).Select(cell => $"{cell.Key}: {cell.Value} instead of {computed.GetValueOrDefault(cell.Key)}"),
            .. computed.Where(cell => !held.ContainsKey(cell.Key)).Select(cell => $"{cell.Key}: nothing instead of {cell.Value}"),
        ];
    }

    private static Dictionary<string, string> Values(OfficePackage package)
    {
        var strings = new SharedTexts(package);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sheet in WorkbookSheets.Of(package))
        {
            foreach (var row in package.ParsePart(sheet.Part, reader => SheetReader.Rows(reader, 1, 1000, strings)))
            {
                foreach (var (column, cell) in row.Cells.Where(cell => cell.Value.Kind != RawKind.Empty))
                    values[$"{sheet.Name}!{new CellAddress(row.Number, column)}"] = Rounded(cell);
            }
        }

        return values;
    }

    private static string Rounded(RawCell cell) => cell.Kind == RawKind.Number
        ? double.Parse(cell.Text, CultureInfo.InvariantCulture).ToString("0.000000", CultureInfo.InvariantCulture)
        : cell.Text;

    private static byte[] Recalculate(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("journey-recalculation");
        try
        {
            var user = folder.CreateSubdirectory("profile/user");
            File.WriteAllText(Path.Combine(user.FullName, "registrymodifications.xcu"), AlwaysRecalculate);
            var source = Path.Combine(folder.FullName, "map.xlsx");
            File.WriteAllBytes(source, workbook);
            var start = new ProcessStartInfo("soffice",
                ["--headless", "-env:UserInstallation=file://" + Path.Combine(folder.FullName, "profile"), "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder.FullName, "out"), source])
            { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            Process process;
            try
            {
                process = Process.Start(start)!;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                Assert.Ignore("Skipped: LibreOffice is not on this machine.");
                throw;
            }

            process.WaitForExit(180_000);
            return File.ReadAllBytes(Path.Combine(folder.FullName, "out", "map.xlsx"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
