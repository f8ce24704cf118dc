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
    public void LibreOffice_computes_the_values_that_the_cells_hold([Values("en", "zh-Hans")] string language)
    {
        var map = Workbooks.Retailer();
        var original = Workbooks.Build(map, language);
        var again = Workbooks.Open(Recalculate(WorkbookWriter.Build(map, language, Theme.Calm)));
        Assert.That(Values(again), Is.EqualTo(Values(original)));
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

    private static List<string> Values(OfficePackage package)
    {
        var sheet = WorkbookSheets.Of(package)[0];
        var strings = new SharedTexts(package);
        var rows = package.ParsePart(sheet.Part, reader => SheetReader.Rows(reader, 1, 100, strings));
        return [.. rows.SelectMany(row => row.Cells.Where(cell => cell.Value.Kind != RawKind.Empty)
            .OrderBy(cell => cell.Key).Select(cell => $"{new CellAddress(row.Number, cell.Key)} {Rounded(cell.Value)}"))];
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
