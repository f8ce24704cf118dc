using System.Text.RegularExpressions;

namespace JourneyOffice.Architecture.Tests;

/// <summary>House rules of the source: small files, nothing that makes the same input give different bytes.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 500;

    /// <summary>Where chance or the clock are meant; everything else is a function of its input.</summary>
    private static readonly string[] MayUseChanceOrClock =
    [
        // Ids of new maps and entries.
        "src/JourneyOffice.Maps/Model/Identifier.cs",
        // "Today", for reviews that are due.
        "src/JourneyOffice.Cli/Running/Clock.cs",
        // So that many who were refused at once do not come back at once.
        "src/JourneyOffice.OneDrive/Graph/Waiting.cs",
    ];

    [Test]
    public void No_source_file_is_longer_than_500_lines()
    {
        var longFiles = Repository.Files("src", "*.cs")
            .Select(file => (File: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > MostLines);
        Assert.That(longFiles, Is.Empty);
    }

    [Test]
    public void Output_depends_on_no_clock_and_no_chance()
    {
        var wrong = Repository.Files("src", "*.cs")
            .Where(file => !MayUseChanceOrClock.Contains(Repository.Relative(file), StringComparer.Ordinal))
            .SelectMany(file => ChanceOrClock().Matches(File.ReadAllText(file)).Select(match => $"{Repository.Relative(file)}: {match.Value}"));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Nothing_is_left_for_later()
    {
        var wrong = Repository.Files("src", "*.cs")
            .SelectMany(file => LeftForLater().Matches(File.ReadAllText(file)).Select(match => $"{Repository.Relative(file)}: {match.Value}"));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Types_are_named_for_what_they_are()
    {
        var wrong = Repository.Files("src", "*.cs")
            .Where(file => EmptyWord().IsMatch(Path.GetFileNameWithoutExtension(file)))
            .Select(Repository.Relative);
        Assert.That(wrong, Is.Empty);
    }

    [GeneratedRegex(@"DateTime(Offset)?\.(Now|UtcNow|Today)|Guid\.NewGuid|\bnew Random\b|Random\.Shared|RandomNumberGenerator\.|Environment\.TickCount", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChanceOrClock();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeftForLater();

    [GeneratedRegex("(Helpers?|Manager|Utils?|Utilities)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmptyWord();
}
