using FsCheck.Fluent;
using JourneyOffice.Testing;

namespace JourneyOffice.Packages.Tests;

/// <summary>Whatever is done to some parts, all others stay byte for byte, and reading gives what was written.</summary>
public sealed class PackageEditorLawTests
{
    private static readonly OfficePackage Source = OfficePackage.Open(CleanDeck.Make().ToBytes(), "deck.pptx");

    [Test]
    public void What_is_not_touched_stays_byte_for_byte()
    {
        var changes = ArbMap.Default.ArbFor<(int Part, byte Kind, byte[] Content)[]>();
        Laws.Check("untouched entries stay", changes, Holds);
    }

    private static bool Holds((int Part, byte Kind, byte[] Content)[] changes)
    {
        var names = Source.Parts.Select(part => part.Name).Where(name => PartName.SourceOf(name) is null && name != PartName.ContentTypes && name != Source.MainPart).ToList();
        var editor = new PackageEditor(Source);
        var expected = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        foreach (var (number, kind, content) in changes)
        {
            var name = kind % 3 == 2 ? $"ppt/new{Math.Abs(number % 5)}.bin" : names[Math.Abs(number % names.Count)];
            expected[name] = kind % 3 == 1 ? null : content ?? [];
            if (expected[name] is { } written)
                editor.SetPart(name, written, kind % 2 == 0 ? ContentTypes.EmbeddedWorkbook : null);
            else
                editor.RemovePart(name);
        }

        var saved = OfficePackage.Open(editor.Save(), "deck.pptx");
        return expected.All(entry => entry.Value is null ? !saved.Contains(entry.Key) : saved.ReadPart(entry.Key).AsSpan().SequenceEqual(entry.Value))
            && Source.Entries.Where(entry => IsUntouched(entry.Name, expected)).All(entry => IsCopied(entry, saved));
    }

    private static bool IsUntouched(string name, Dictionary<string, byte[]?> expected) =>
        name != PartName.ContentTypes && !expected.ContainsKey(name) && !(PartName.SourceOf(name) is { } source && expected.ContainsKey(source));

    private static bool IsCopied(ZipEntry entry, OfficePackage saved)
    {
        var copy = saved.Entries.Single(other => other.Name == entry.Name);
        return saved.Bytes.Slice(copy.LocalOffset, copy.LocalLength).SequenceEqual(Source.Bytes.Slice(entry.LocalOffset, entry.LocalLength));
    }
}
