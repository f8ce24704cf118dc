using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace JourneyOffice.Architecture.Tests;

/// <summary>A floor sees only the floors below it; what may be used where is kept here.</summary>
public sealed partial class FloorTests
{
    private static IEnumerable<string> Projects() => Repository.Files("src", "*.csproj").Select(Repository.Relative);

    private static IEnumerable<string> Sources() => Repository.Files("src", "*.cs");

    [Test]
    public void Every_project_is_a_known_floor() =>
        Assert.That(Projects().Select(project => Repository.FloorOf(Path.Combine(Repository.Root, project))), Is.SubsetOf(Floors.Visible.Keys));

    [TestCaseSource(nameof(Projects))]
    public void A_project_references_only_floors_below_its_own(string project)
    {
        var floor = Repository.FloorOf(Path.Combine(Repository.Root, project));
        var references = XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Select(name => name["JourneyOffice.".Length..]);
        Assert.That(references, Is.SubsetOf(Floors.Visible[floor]));
    }

    [Test]
    public void Source_names_only_floors_below_its_own()
    {
        var wrong = from file in Sources()
                    let floor = Repository.FloorOf(file)
                    from Match match in FloorName().Matches(File.ReadAllText(file))
                    let other = match.Groups["floor"].Value
                    where other != floor && Floors.Visible.ContainsKey(other) && !Floors.Visible[floor].Contains(other, StringComparer.Ordinal)
                    select $"{Repository.Relative(file)} uses {other}";
        Assert.That(wrong.Distinct(StringComparer.Ordinal), Is.Empty);
    }

    [Test]
    public void A_namespace_is_its_floor()
    {
        var wrong = Sources()
            .Where(file => NamespaceLine().Match(File.ReadAllText(file)) is { Success: true } match
                && match.Groups["name"].Value != Namespace(Repository.FloorOf(file)))
            .Select(Repository.Relative);
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void The_OpenXML_SDK_is_used_only_for_validation()
    {
        var users = Repository.Files("src", "*.cs").Concat(Repository.Files("src", "*.csproj"))
            .Where(file => File.ReadAllText(file).Contains("DocumentFormat.OpenXml", StringComparison.Ordinal))
            .Select(Repository.FloorOf)
            .Distinct(StringComparer.Ordinal);
        Assert.That(users, Is.SubsetOf(new[] { "Packages.Validation" }));
    }

    // A project of its own only so that the SDK's assembly is loaded when it is asked for; to its callers it is the same floor.
    private static string Namespace(string floor) => "JourneyOffice." + (floor == "Packages.Validation" ? "Packages" : floor);

    [GeneratedRegex(@"\bJourneyOffice\.(?<floor>Packages\.Validation|[A-Z][A-Za-z]+)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FloorName();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamespaceLine();
}
