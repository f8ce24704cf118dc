using System.IO.Compression;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Packages.Tests;

public sealed class PackageEditorTests
{
    [Test]
    public void Saving_without_changes_copies_every_entry()
    {
        var bytes = CleanDeck.Make().ToBytes();
        Assert.That(new PackageEditor(Fixtures.Open(bytes)).Save(), Is.EqualTo(bytes));
    }

    [Test]
    public void The_same_changes_give_the_same_bytes()
    {
        var first = Fixtures.SmallDeck(Change);
        Assert.That(Fixtures.SmallDeck(Change), Is.EqualTo(first));

        static void Change(PackageEditor editor) => editor.SetPart("ppt/slides/slide1.xml", Fixtures.Bytes("<a/>"), ContentTypes.Slide);
    }

    [Test]
    public void A_replaced_part_stays_where_it_was_and_others_are_untouched()
    {
        var source = Fixtures.Open(CleanDeck.Make().ToBytes());
        var editor = new PackageEditor(source);
        editor.SetPart(CleanDeck.Slide, Fixtures.Bytes("<changed/>"));
        var saved = Fixtures.Open(editor.Save());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(saved.Parts.Select(part => part.Name), Is.EqualTo(source.Parts.Select(part => part.Name)));
            Assert.That(saved.Parts.Except(source.Parts).Select(part => part.Name), Is.EqualTo(new[] { CleanDeck.Slide }));
            Assert.That(saved.ReadPart(CleanDeck.Slide), Is.EqualTo(Fixtures.Bytes("<changed/>")));
        }
    }

    [Test]
    public void A_removed_part_goes_with_its_relationships_and_type()
    {
        var editor = new PackageEditor(Fixtures.Open(CleanDeck.Make().ToBytes()));
        editor.RemovePart(CleanDeck.Second);
        editor.RemovePart(CleanDeck.Chart);
        editor.RemovePart(CleanDeck.ChartWorkbook);
        editor.RemoveRelationship(CleanDeck.Main, "rId3");
        editor.SetPart(CleanDeck.Main, Fixtures.Bytes(Main(editor)));
        var link = editor.Relationships(CleanDeck.Slide).Single(relationship => relationship.Target == CleanDeck.Second);
        editor.RemoveRelationship(CleanDeck.Slide, link.Id);
        var saved = Fixtures.Open(editor.Save());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(saved.Contains(CleanDeck.SecondRelationships), Is.False);
            Assert.That(saved.ContentType(CleanDeck.Second), Is.EqualTo("application/xml"));
            Assert.That(PackageLint.Check(saved).Select(finding => finding.Code.Id), Is.EquivalentTo(new[] { "JO2106" }), "the link on slide 1");
        }

        static string Main(PackageEditor editor) =>
            System.Text.Encoding.UTF8.GetString(Fixtures.Open(CleanDeck.Make().Replace(CleanDeck.Main, "<p:sldId id=\"257\" r:id=\"rId3\"/>", "").ToBytes()).ReadPart(editor.MainPart));
    }

    [Test]
    public void A_part_put_back_after_removal_starts_without_relationships()
    {
        var editor = new PackageEditor(Fixtures.Open(CleanDeck.Make().ToBytes()));
        editor.RemovePart(CleanDeck.Slide);
        editor.SetPart(CleanDeck.Slide, Fixtures.Bytes("<a/>"), ContentTypes.Slide);
        Assert.That(editor.Relationships(CleanDeck.Slide), Is.Empty);
        Assert.That(editor.AddRelationship(CleanDeck.Slide, RelationshipTypes.SlideLayout, CleanDeck.Layout), Is.EqualTo("rId1"));
        var saved = Fixtures.Open(editor.Save());
        Assert.That(saved.Relationships(CleanDeck.Slide), Is.EqualTo(new[] { new Relationship("rId1", RelationshipTypes.SlideLayout, CleanDeck.Layout, false) }));
    }

    [Test]
    public void Edited_relationships_and_types_keep_order_and_what_is_unknown()
    {
        const string Unknown = "<?keep this?>";
        var editor = new PackageEditor(Fixtures.Open(CleanDeck.Make()
            .Replace(CleanDeck.LayoutRelationships, "<Relationship ", Unknown + "<Relationship ")
            .Replace(CleanDeck.Types, "<Override", Unknown + "<Override").ToBytes()));
        editor.SetPart("ppt/media/image 2.gif", new byte[] { 0x47, 0x49, 0x46, 0x38 }, "image/gif");
        editor.AddRelationship(CleanDeck.Layout, RelationshipTypes.Image, "ppt/media/image 2.gif");
        editor.AddRelationship(CleanDeck.Layout, RelationshipTypes.Hyperlink, "https://example.org/?a=1&b=2", external: true);
        var saved = Fixtures.Open(editor.Save());
        var relationships = System.Text.Encoding.UTF8.GetString(saved.ReadPart(CleanDeck.LayoutRelationships));
        var types = System.Text.Encoding.UTF8.GetString(saved.ReadPart(CleanDeck.Types));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(relationships, Does.Contain(Unknown).And.Contain("Target=\"../media/image%202.gif\"").And.Contain("a=1&amp;b=2"));
            Assert.That(types, Does.Contain(Unknown).And.Contain("Extension=\"gif\""));
            Assert.That(saved.Relationships(CleanDeck.Layout).Select(relationship => relationship.Target), Is.EqualTo(new[] { CleanDeck.Master, "ppt/media/image 2.gif", "https://example.org/?a=1&b=2" }));
            Assert.That(PackageLint.Check(saved), Is.Empty);
        }
    }

    [Test]
    public void Net_reads_what_we_write()
    {
        using var archive = new ZipArchive(new MemoryStream(CleanDeck.Make().ToBytes()));
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            Assert.That(content.ReadByte(), Is.GreaterThanOrEqualTo(0));
            Assert.That(entry.LastWriteTime.Date, Is.EqualTo(new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)));
        }
    }

    [Test, Triggers("JO2018")]
    public void Strict_files_get_strict_relationships_or_a_refusal()
    {
        var strict = CleanDeck.Make().Replace("_rels/.rels", RelationshipTypes.OfficeDocument, XmlNamespaces.ToStrict(RelationshipTypes.OfficeDocument)!).ToBytes();
        var editor = new PackageEditor(Fixtures.Open(strict));
        Assert.That(editor.IsStrict);
        editor.AddRelationship(CleanDeck.Layout, RelationshipTypes.Image, CleanDeck.Image);
        var written = System.Text.Encoding.UTF8.GetString(Fixtures.Open(editor.Save()).ReadPart(CleanDeck.LayoutRelationships));
        Assert.That(written, Does.Contain("http://purl.oclc.org/ooxml/officeDocument/relationships/image"));
        Assert.That(
            () => editor.AddRelationship(CleanDeck.Layout, RelationshipTypes.VmlDrawing, CleanDeck.Image),
            Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(PackagesErrors.NoStrictForm));
    }
}
