using System.Text;
using JourneyOffice.Testing;

namespace JourneyOffice.Packages.Tests;

/// <summary>docs/lint.md is made from the code; set JOURNEY_WRITE_DOCS=1 to write it anew.</summary>
public sealed class LintDocumentTests
{
    [Test]
    public void The_page_of_rules_is_that_of_the_code()
    {
        var path = SharedFiles.InRepository("docs", "lint.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable("JOURNEY_WRITE_DOCS") == "1")
            File.WriteAllText(path, page);
        Assert.That(File.ReadAllText(path).ReplaceLineEndings("\n"), Is.EqualTo(page));
    }

    [Test]
    public void Every_code_of_lint_is_found_by_one_rule()
    {
        string[] byTheWalk = ["JO2111", "JO2112", "JO2299"];
        Assert.That(
            LintRules.All().Select(rule => rule.Code.Id).Concat(byTheWalk).Order(StringComparer.Ordinal),
            Is.EqualTo(LintErrors.All.Select(code => code.Id)));
    }

    [Test]
    public void Codes_stand_in_order_and_have_texts_in_three_languages()
    {
        Assert.That(PackagesErrors.All.Select(code => code.Id), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal).And.Unique);
        foreach (var code in PackagesErrors.All)
        {
            foreach (var language in new[] { "zh-Hans", "zh-Hant" })
            {
                // JO2299 passes on the validator's own words in every language.
                if (code.Id != "JO2299")
                    Assert.That(code.Message(language), Is.Not.EqualTo(code.Message("en")), code.Id);
                Assert.That(code.WayOut(language), Is.Not.EqualTo(code.WayOut("en")), code.Id);
            }
        }
    }

    private static string Page()
    {
        var page = new StringBuilder(
            """
            # What `journey lint` looks for

            Faults that make Office repair a file or drop content, and that shut readers out. Most of them pass Microsoft's
            OpenXmlValidator and LibreOffice without a word; `--deep` asks the validator too. Each rule has a file in the tests in
            which only this rule finds something. Real PowerPoint and Excel remain the last judges before a release.

            In the messages {1} is the place: part, then shape or cell.

            | code | weight | what it says | what to do |
            |---|---|---|---|

            """);
        foreach (var code in LintErrors.All)
            page.Append("| ").Append(code.Id).Append(" | ").Append(code.Severity).Append(" | ").Append(Cell(code.Message("en"))).Append(" | ").Append(Cell(code.WayOut("en"))).Append(" |\n");
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
