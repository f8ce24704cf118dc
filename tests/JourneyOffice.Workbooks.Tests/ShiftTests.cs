using System.Text;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks.Tests;

/// <summary>What hangs on rows when a row comes in between: shared formulas, comments, charts.</summary>
public sealed class ShiftTests
{
    private const string Sheet = "xl/worksheets/sheet5.xml";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    [Test]
    public void Shared_formulas_are_written_out_and_each_follows_its_cells()
    {
        var after = WithRow(editor => Insert(
            editor, ("6", "<c r=\"K6\"><f t=\"shared\" ref=\"K6:K8\" si=\"0\">LEN(B6)</f><v>1</v></c>"),
            ("7", "<c r=\"K7\"><f t=\"shared\" si=\"0\"/><v>1</v></c>"), ("8", "<c r=\"K8\"><f t=\"shared\" si=\"0\"/><v>1</v></c>")));
        var sheet = Encoding.UTF8.GetString(after.ReadPart(Sheet));
        Assert.Multiple(() =>
        {
            Assert.That(sheet, Does.Contain("<c r=\"K6\"><f>LEN(B6)</f>"));
            Assert.That(sheet, Does.Contain("<c r=\"K8\"><f>LEN(B8)</f>"));
            Assert.That(sheet, Does.Contain("<c r=\"K9\"><f>LEN(B9)</f>"));
        });
    }

    [Test]
    public void Comments_and_charts_follow_their_cells()
    {
        var after = WithRow(editor =>
        {
            editor.SetPart("xl/comments1.xml", """
                <comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>A person</author></authors><commentList><comment ref="C8" authorId="0"><text><t>Why?</t></text></comment></commentList></comments>
                """u8.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
            editor.AddRelationship(Sheet, Office + "comments", "xl/comments1.xml");
            editor.SetPart("xl/charts/chart9.xml", """
                <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:f>Stages!$B$6:$B$9</c:f></c:plotArea></c:chart></c:chartSpace>
                """u8.ToArray(), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
        });
        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetString(after.ReadPart("xl/comments1.xml")), Does.Contain("ref=\"C9\""));
            Assert.That(Encoding.UTF8.GetString(after.ReadPart("xl/charts/chart9.xml")), Does.Contain("Stages!$B$6:$B$10"));
        });
    }

    /// <summary>The retailer's workbook, changed, and with a stage inserted after the first one.</summary>
    private static OfficePackage WithRow(Action<PackageEditor> change)
    {
        var map = Workbooks.Retailer();
        var editor = new PackageEditor(Workbooks.Build(map));
        change(editor);
        var package = Workbooks.Open(editor.Save());
        var row = new AddRow("Stages", new TableRow("s99", [new TableCell("New")]), ["name"], map.Stages[0].Id);
        return Workbooks.Open(WorkbookPatcher.Apply(package, new Patch([row], Workbooks.Ledger(package)), map, "en"));
    }

    private static void Insert(PackageEditor editor, params ReadOnlySpan<(string Row, string Cell)> cells)
    {
        var xml = Encoding.UTF8.GetString(Workbooks.Build(Workbooks.Retailer()).ReadPart(Sheet));
        foreach (var (row, cell) in cells)
            xml = xml.Insert(xml.IndexOf("</row>", xml.IndexOf($"<row r=\"{row}\"", StringComparison.Ordinal), StringComparison.Ordinal), cell);
        editor.SetPart(Sheet, Encoding.UTF8.GetBytes(xml));
    }
}
