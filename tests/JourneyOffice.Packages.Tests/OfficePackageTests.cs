using JourneyOffice.Maps;

namespace JourneyOffice.Packages.Tests;

public sealed class OfficePackageTests
{
    [Test]
    public void It_knows_kind_main_part_and_types()
    {
        var package = Fixtures.Open(Fixtures.SmallDeck());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(package.Kind, Is.EqualTo(PackageKind.Presentation));
            Assert.That(package.MainPart, Is.EqualTo("ppt/presentation.xml"));
            Assert.That(package.IsStrict, Is.False);
            Assert.That(package.ContentType("ppt/presentation.xml"), Is.EqualTo(ContentTypes.Presentation));
            Assert.That(package.Checksum("PPT/presentation.XML"), Is.EqualTo(Crc32.Of(package.ReadPart("ppt/presentation.xml"))));
            Assert.That(package.Parts.Select(part => part.Name), Is.EqualTo(new[] { "[Content_Types].xml", "ppt/presentation.xml", "_rels/.rels" }));
        }
    }

    [Test]
    public void It_resolves_targets_whatever_their_spelling()
    {
        var package = Fixtures.Open(Fixtures.SmallDeck(editor =>
        {
            editor.SetPart("ppt/media/Image 1.png", new byte[] { 1 }, "image/png");
            editor.SetPart("ppt/_rels/presentation.xml.rels", Fixtures.Bytes(Fixtures.Xml + """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/image" Target="media/image%201.png"/>
                <Relationship Id="b" Type="t" Target="/ppt/media/../media/IMAGE 1.png#x"/>
                <Relationship Id="c" Type="t" Target="https://example.org/a b" TargetMode="External"/>
                <Relationship Id="d" Type="t" Target="../../../gone.xml"/>
                </Relationships>
                """));
        }));
        Assert.That(package.Relationships("ppt/presentation.xml"), Is.EqualTo(new[]
        {
            new Relationship("a", RelationshipTypes.Image, "ppt/media/Image 1.png", false),
            new Relationship("b", "t", "ppt/media/Image 1.png", false),
            new Relationship("c", "t", "https://example.org/a b", true),
            new Relationship("d", "t", "gone.xml", false),
        }));
    }

    [Test]
    public void Every_namespace_and_type_goes_to_strict_and_back()
    {
        foreach (var type in typeof(RelationshipTypes).GetFields().Select(field => (string)field.GetRawConstantValue()!))
        {
            var strict = XmlNamespaces.ToStrict(type);
            if (strict is not null)
                Assert.That(XmlNamespaces.ToTransitional(strict), Is.EqualTo(type));
        }

        Assert.That(XmlNamespaces.ToTransitional(XmlNamespaces.Strict.CustomProperties), Is.EqualTo(XmlNamespaces.Transitional.CustomProperties));
        Assert.That(XmlNamespaces.Strict.Drawing, Is.EqualTo("http://purl.oclc.org/ooxml/drawingml/main"));
    }

    [Test]
    public void Xml_with_a_document_type_is_refused()
    {
        var package = Fixtures.Open(Fixtures.SmallDeck(editor => editor.SetPart("x.xml", Fixtures.Bytes("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"))));
        Assert.That(
            () => package.ParsePart("x.xml", reader => reader.Read() && reader.Read()),
            Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(PackagesErrors.InvalidXml));
    }

    [Test]
    public void A_word_is_found_in_a_part_wherever_it_stands([Values(0, 1, 65_530, 65_533, 65_535, 65_536, 65_537, 131_070, 199_994)] int at)
    {
        var random = new Random(at);
        var content = Enumerable.Range(0, 200_000).Select(_ => (byte)random.Next('a', 'n')).ToArray();
        "needle"u8.CopyTo(content.AsSpan(at));
        var package = Fixtures.Open(Fixtures.SmallDeck(editor => editor.SetPart("part.xml", content)));
        Assert.That(package.Mentions("part.xml", "Needle", "needle"), Is.True);
        Assert.That(package.Mentions("part.xml", "Needle", "needles"), Is.False);
    }

    [Test]
    public void A_part_in_two_bytes_may_mention_anything() =>
        Assert.That(Fixtures.Open(Fixtures.SmallDeck(editor => editor.SetPart("part.xml", System.Text.Encoding.Unicode.GetBytes("<a/>")))).Mentions("part.xml", "needle"), Is.True);

    [Test]
    public void Its_relationships_are_read_by_several_at_a_time()
    {
        for (var round = 0; round < 100; round++)
        {
            var package = Fixtures.Open(Fixtures.SmallDeck());
            Parallel.For(0, 500, slide => Assert.That(package.Relationships($"ppt/slides/slide{slide}.xml"), Is.Empty));
        }
    }
}
