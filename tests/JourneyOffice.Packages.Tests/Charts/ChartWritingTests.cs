using System.Text;
using JourneyOffice.Maps;

namespace JourneyOffice.Packages.Tests.Charts;

/// <summary>Charts are native, follow the theme, and pass what Office would refuse.</summary>
public sealed class ChartWritingTests
{
    private const string Part = "ppt/charts/chart1.xml";

    [TestCaseSource(typeof(SampleCharts), nameof(SampleCharts.Cases))]
    public void A_chart_on_a_slide_passes_lint_and_validator(Chart chart)
    {
        var deck = SampleCharts.Deck(chart);
        var findings = PackageLint.Check(OfficePackage.Open(deck, "deck.pptx")).Concat(DeepLint.Check(deck, "deck.pptx"))
            .Where(finding => finding.Severity != Severity.Information && !finding.Place.Path.Contains("slide1.xml", StringComparison.Ordinal));
        Assert.That(findings.Select(finding => finding.Message("en") + finding.Place.Path), Is.Empty);
    }

    [TestCaseSource(typeof(SampleCharts), nameof(SampleCharts.Cases))]
    public void The_embedded_workbook_passes_lint_and_validator(Chart chart)
    {
        var workbook = ChartWorkbook.Write(chart);
        var findings = PackageLint.Check(OfficePackage.Open(workbook, "data.xlsx")).Concat(DeepLint.Check(workbook, "data.xlsx"));
        Assert.That(findings.Select(finding => finding.Message("en") + finding.Place.Path), Is.Empty);
    }

    [TestCaseSource(typeof(SampleCharts), nameof(SampleCharts.Cases))]
    public void A_chart_on_a_sheet_passes_lint_and_validator(Chart chart)
    {
        var book = SampleCharts.Book(chart);
        var findings = PackageLint.Check(OfficePackage.Open(book, "book.xlsx")).Concat(DeepLint.Check(book, "book.xlsx"));
        Assert.That(findings.Select(finding => finding.Message("en") + finding.Place.Path), Is.Empty);
    }

    [TestCaseSource(typeof(SampleCharts), nameof(SampleCharts.Cases))]
    public void Colours_and_fonts_are_the_themes(Chart chart)
    {
        var xml = Encoding.UTF8.GetString(ChartXml.Write(chart, ChartReferences.Embedded(chart), "rId1", XmlNamespaces.Transitional));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(xml, Does.Not.Contain("srgbClr").And.Not.Contain("<c:legend").And.Not.Contain("<c:title>").And.Not.Contain("majorGridlines"));
            Assert.That(xml, Does.Contain("typeface=\"+mn-lt\"").And.Contain("typeface=\"+mn-ea\""));
            Assert.That(xml, Does.Contain($"lang=\"{Encoding.ASCII.GetString(LanguageTags.For(chart.Language))}\""));
        }
    }

    [Test]
    public void The_same_charts_give_the_same_bytes()
    {
        var first = SampleCharts.Deck(SampleCharts.All);
        var second = SampleCharts.Deck(SampleCharts.All);
        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Charts_of_one_deck_have_parts_and_workbooks_of_their_own()
    {
        var package = Fixtures.Open(SampleCharts.Deck(SampleCharts.Curve, SampleCharts.Funnel));
        Assert.That(package.Parts.Select(part => part.Name), Is.SupersetOf(new[] { Part, "ppt/charts/chart2.xml", "ppt/embeddings/workbook1.xlsx", "ppt/embeddings/workbook2.xlsx" }));
    }

    [Test]
    public void A_series_without_a_value_for_each_category_is_refused() => Assert.That(
        () => ChartXml.Write(SampleCharts.Curve with { Categories = ["One"] }, ChartReferences.Embedded(SampleCharts.Curve), null, XmlNamespaces.Transitional), Throws.ArgumentException);

    [Test]
    public void Text_that_looks_like_a_formula_stays_text()
    {
        var chart = SampleCharts.Funnel with { Categories = ["=1+1", "+2", "-3", "@SUM(A1)"] };
        var sheet = Encoding.UTF8.GetString(OfficePackage.Open(ChartWorkbook.Write(chart), "data.xlsx").ReadPart("xl/worksheets/sheet1.xml"));
        Assert.That(sheet, Does.Contain("<c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t></is></c>").And.Not.Contain("<f>"));
    }
}
