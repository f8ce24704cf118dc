using System.Diagnostics;
using System.Globalization;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Packages.Tests;

/// <summary>Real files of other people and programs, where they are on the machine.</summary>
public sealed class CorpusTests
{
    [Test]
    public void Every_file_opens_or_is_refused_with_a_code()
    {
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, bytes) in Files())
        {
            string kind;
            try
            {
                var package = OfficePackage.Open(bytes, name);
                kind = package.Kind + (package.IsStrict ? " strict" : "");
            }
            catch (JourneyException refusal)
            {
                kind = refusal.Finding.Code.Id + " " + name;
            }

            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        }

        foreach (var (kind, count) in kinds)
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,5} {kind}"));
        Assert.That(kinds.Values.Sum(), Is.GreaterThan(0));
    }

    [Test]
    public void An_edit_leaves_all_other_entries_byte_for_byte_the_same()
    {
        foreach (var package in Packages())
        {
            var editor = new PackageEditor(package);
            editor.SetPart("customXml/ours.xml", Fixtures.Bytes("<a/>"), ContentTypes.CustomXmlProperties);
            editor.AddRelationship(package.MainPart, RelationshipTypes.CustomXml, "customXml/ours.xml");
            var saved = OfficePackage.Open(editor.Save(), package.FileName);

            var touched = new[] { PartName.ContentTypes, PartName.RelationshipsOf(package.MainPart), "customXml/ours.xml" };
            foreach (var entry in package.Entries.Where(entry => !touched.Contains(entry.Name, StringComparer.OrdinalIgnoreCase)))
            {
                var copy = saved.Entries.Single(other => other.Name == entry.Name);
                Assert.That(
                    saved.Bytes.Slice(copy.LocalOffset, copy.LocalLength).SequenceEqual(package.Bytes.Slice(entry.LocalOffset, entry.LocalLength)),
                    $"{package.FileName}: {entry.Name}");
            }

            Assert.That(saved.ContentType("customXml/ours.xml"), Is.EqualTo(ContentTypes.CustomXmlProperties), package.FileName);
            Assert.That(saved.Relationships(package.MainPart), Is.SupersetOf(package.Relationships(package.MainPart)), package.FileName);
            Assert.That(
                saved.Parts.Where(part => part.Name != PartName.ContentTypes).Select(part => (part.Name, saved.ContentType(part.Name))),
                Is.SupersetOf(package.Parts.Where(part => part.Name != PartName.ContentTypes).Select(part => (part.Name, package.ContentType(part.Name)))),
                package.FileName);
        }
    }

    [Test]
    public void Lint_never_fails_and_says_what_it_finds()
    {
        var counts = new SortedDictionary<string, (int Findings, int Files, string Example)>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        var files = 0;
        foreach (var package in Packages())
        {
            files++;
            foreach (var group in PackageLint.Check(package).GroupBy(finding => finding.Code.Id, StringComparer.Ordinal))
            {
                var known = counts.GetValueOrDefault(group.Key);
                counts[group.Key] = (known.Findings + group.Count(), known.Files + 1, known.Example ?? group.First().Message("en"));
                if (Environment.GetEnvironmentVariable("JOURNEY_LINT_ALL") == group.Key)
                    TestContext.Out.WriteLine($"{package.FileName}: {group.First().Message("en")}");
            }
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} files in {watch.ElapsedMilliseconds} ms"));
        foreach (var (code, count) in counts)
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code} {count.Findings,6} in {count.Files,4} files, such as: {count.Example}"));
    }

    private static IEnumerable<OfficePackage> Packages()
    {
        foreach (var (name, bytes) in Files())
        {
            OfficePackage package;
            try
            {
                package = OfficePackage.Open(bytes, name);
            }
            catch (JourneyException)
            {
                continue;
            }

            yield return package;
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Files() =>
        Directory.EnumerateFiles(SharedFiles.Require("corpus"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path).Length == 5 && Path.GetFileName(path) != "index.csv")
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)));
}
