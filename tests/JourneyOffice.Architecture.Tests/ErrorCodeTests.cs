using System.Globalization;
using System.Text.RegularExpressions;
using JourneyOffice.Maps;

namespace JourneyOffice.Architecture.Tests;

/// <summary>Every code speaks three languages, is documented, and is triggered by a test.</summary>
public sealed partial class ErrorCodeTests
{
    [Test]
    public void No_two_codes_share_an_id() =>
        Assert.That(ErrorCatalogue.Codes.Select(entry => entry.Code.Id), Is.Unique);

    [Test]
    public void Every_code_that_a_floor_declares_is_in_the_catalogue() =>
        Assert.That(ErrorCatalogue.Declared.Select(code => code.Id), Is.SubsetOf(ErrorCatalogue.Codes.Select(entry => entry.Code.Id)));

    [Test]
    public void Codes_lie_in_their_floors_range()
    {
        var ranges = new Dictionary<string, (int From, int To)>(StringComparer.Ordinal)
        {
            ["Maps"] = (1000, 1299), ["Packages"] = (2000, 2299), ["Packages.Validation"] = (2000, 2299), ["Surfaces"] = (3000, 3099),
            ["Drawing"] = (3500, 3599), ["Slides"] = (4000, 4099), ["Workbooks"] = (5000, 5099), ["Carriers"] = (6000, 6099), ["Cli"] = (7000, 7149), ["Libraries"] = (8000, 8099), ["OneDrive"] = (8500, 8599), ["Manifests"] = (8600, 8699), ["Service"] = (9000, 9099),
        };
        var wrong = ErrorCatalogue.Codes.Where(entry =>
            !CodeForm().IsMatch(entry.Code.Id)
            || !ranges.TryGetValue(entry.Floor, out var range)
            || int.Parse(entry.Code.Id[2..], CultureInfo.InvariantCulture) is var number && (number < range.From || number > range.To));
        Assert.That(wrong.Select(entry => entry.Code.Id), Is.Empty);
    }

    [TestCase("en")]
    [TestCase("zh-Hans")]
    [TestCase("zh-Hant")]
    public void Every_code_has_its_texts_in(string language)
    {
        var missing = from entry in ErrorCatalogue.Codes
                      from key in new[] { entry.Code.Id, entry.Code.Id + ".WayOut" }
                      where string.IsNullOrWhiteSpace(Text(entry.Code, key, language))
                      select key;
        Assert.That(missing, Is.Empty);
    }

    [TestCase("zh-Hans")]
    [TestCase("zh-Hant")]
    public void Chinese_texts_are_Chinese_and_keep_the_places_for_figures(string language)
    {
        var wrong = from entry in ErrorCatalogue.Codes
                    from key in new[] { entry.Code.Id, entry.Code.Id + ".WayOut" }
                    let english = Text(entry.Code, key, "en") ?? ""
                    let chinese = Text(entry.Code, key, language) ?? ""
                    where (english.Any(char.IsAsciiLetter) && !Ideograph().IsMatch(chinese)) || !Places(english).SetEquals(Places(chinese))
                    select $"{key}: {chinese}";
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void The_page_of_codes_is_up_to_date()
    {
        var file = Path.Combine(Repository.Root, "docs", "errors.md");
        var page = ErrorCatalogue.Page();
        if (Environment.GetEnvironmentVariable(ErrorCatalogue.RegenerateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, page);
        }

        Assert.That(File.Exists(file) ? File.ReadAllText(file) : "", Is.EqualTo(page),
            $"Write docs/errors.md anew: {ErrorCatalogue.RegenerateVariable}=1 dotnet test tests/JourneyOffice.Architecture.Tests");
    }

    [Test]
    public void Every_code_is_triggered_by_a_test()
    {
        var triggered = Repository.Files("tests", "*.cs").Concat(Repository.Files("tools", "*.cs"))
            .SelectMany(file => Trigger().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["found"].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.That(ErrorCatalogue.Codes.Select(entry => entry.Code.Id).Where(id => !triggered.Contains(id)), Is.Empty,
            "These codes have no test marked [Triggers(code)].");
    }

    private static string? Text(ErrorCode code, string key, string language)
    {
        var culture = language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        return code.Texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.GetString(key);
    }

    private static HashSet<string> Places(string text) =>
        [.. Place().Matches(text).Select(match => match.Groups["found"].Value)];

    [GeneratedRegex(@"^JO\d{4}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"\{(?<found>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ideograph();

    [GeneratedRegex(@"Triggers\(""(?<found>JO\d{4})""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trigger();
}
