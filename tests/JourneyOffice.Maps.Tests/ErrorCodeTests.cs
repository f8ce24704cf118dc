using System.Reflection;
using System.Text.RegularExpressions;

namespace JourneyOffice.Maps.Tests;

public sealed partial class ErrorCodeTests
{
    [Test]
    public void All_codes_are_listed_once_in_order()
    {
        var declared = typeof(MapErrors).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (ErrorCode)field.GetValue(null)!).Select(code => code.Id);
        Assert.That(MapErrors.All.Select(code => code.Id), Is.EqualTo(declared.Order(StringComparer.Ordinal)));
    }

    [TestCaseSource(typeof(MapErrors), nameof(MapErrors.All))]
    public void A_code_speaks_three_languages_about_the_same_figures(ErrorCode code)
    {
        object?[] arguments = [.. Enumerable.Range(0, 6).Select(number => (object?)$"<{number}>")];
        Assert.Multiple(() =>
        {
            foreach (var text in new Func<string, string>[] { language => code.Message(language, arguments), language => code.WayOut(language, arguments) })
            {
                var english = text("en");
                foreach (var language in new[] { "zh-Hans", "zh-Hant" })
                {
                    Assert.That(text(language), Does.Match("[\\u4e00-\\u9fff]"));
                    Assert.That(Placeholders(text(language)), Is.EqualTo(Placeholders(english)), $"{code.Id} in {language}");
                }
            }
        });
    }

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [GeneratedRegex("<\\d>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
