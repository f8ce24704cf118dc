using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks.Tests;

public sealed class QualityTests
{
    [Test]
    public void The_validator_finds_nothing([Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(WorkbookWriter.Build(Workbooks.Retailer(), language, Theme.Calm)), false);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
        Assert.That(errors, Is.Empty);
    }

    [Test]
    public void The_lint_finds_nothing([Values("en", "zh-Hans", "zh-Hant")] string language) =>
        Assert.That(PackageLint.Check(Workbooks.Build(Workbooks.Retailer(), language)).Select(finding => finding.Code.Id + " " + finding.Place.Path + " " + finding.Message("en")), Is.Empty);

    [Test]
    public void Another_reader_sees_the_same_cells()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var map = Workbooks.School();
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(WorkbookWriter.Build(map, "en", Theme.Calm)));
        var sheets = Sheets(reader);
        foreach (var table in WorkbookContent.Tables(map, "en"))
        {
            var sheet = sheets[table.SheetName];
            for (var row = 0; row < table.Rows.Count; row++)
            {
                for (var column = 0; column < table.Columns.Count; column++)
                {
                    var (cell, seen) = (table.Rows[row].Cells[column], At(sheet, row + 5, column + 1));
                    if (seen is DateTime date)
                        Assert.That(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(cell.Text));
                    else if (cell.Number is { } number)
                        Assert.That(Convert.ToDecimal(seen, System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(number));
                    else
                        Assert.That(seen as string ?? "", Is.EqualTo(cell.Text));
                }
            }
        }
    }

    private static Dictionary<string, List<object?[]>> Sheets(IExcelDataReader reader)
    {
        var sheets = new Dictionary<string, List<object?[]>>(StringComparer.Ordinal);
        do
        {
            var rows = sheets[reader.Name] = [];
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }
        while (reader.NextResult());
        return sheets;
    }

    private static object? At(List<object?[]> sheet, int row, int column) => row < sheet.Count && column < sheet[row].Length ? sheet[row][column] : null;

    [Test]
    public void Text_that_looks_like_a_formula_or_holds_control_characters_comes_back([Values("=1+1", "@SUM", "-", "+x", "a_x0041_b", "x\u0001y", " lead", "line\nline", "\ud83d\ude00")] string text)
    {
        var map = new JourneyMap { Id = "m1", Stages = [new Stage { Id = "s1", Name = text }] };
        var table = WorkbookReader.Read(Workbooks.Build(map), null).Tables.First(table => table.TableName == "Stages");
        Assert.That(table.Rows[0].Values[0], Is.EqualTo(text));
    }

    [Test]
    public void Real_workbooks_are_read_or_refused_with_a_code()
    {
        var folder = Testing.SharedFiles.Require("corpus/workbooks");
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            try
            {
                WorkbookReader.Read(OfficePackage.Open(File.ReadAllBytes(file), Path.GetFileName(file)), null);
            }
            catch (JourneyException refused)
            {
                TestContext.Out.WriteLine($"{Path.GetFileName(file)}: {refused.Message}");
            }
        }
    }
}
