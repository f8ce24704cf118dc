using System.Security.Cryptography;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Packages.Tests;

public sealed class MapPartTests
{
    private static readonly byte[] Json = Fixtures.Bytes("""{"base":{"id":"m1"},"ledger":{}}""");

    [Test]
    public void What_is_kept_is_read_back_and_lint_has_nothing_to_say()
    {
        var package = Fixtures.Open(Keep(CleanDeck.Make().ToBytes(), "m1", Json));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(MapPart.ReadAll(package).Single(), Is.EqualTo(new MapPartContent("m1", "customXml/item1.xml", Json)).Using<MapPartContent>(Same));
            Assert.That(package.Relationships(package.MainPart).Any(relationship => relationship is { Type: RelationshipTypes.CustomXml, Target: "customXml/item1.xml" }));
            Assert.That(package.ContentType("customXml/itemProps1.xml"), Is.EqualTo(ContentTypes.CustomXmlProperties));
            Assert.That(PackageLint.Check(package), Is.Empty);
        }
    }

    [Test]
    public void A_new_deck_can_keep_a_map()
    {
        var package = Fixtures.Open(Fixtures.SmallDeck(editor => MapPart.Write(editor, null, "m1", Json)));
        Assert.That(MapPart.ReadAll(package).Single().Content, Is.EqualTo(Json));
    }

    [Test]
    public void Keeping_the_same_again_changes_no_byte_and_something_else_only_the_part()
    {
        var first = Keep(CleanDeck.Make().ToBytes(), "m1", Json);
        Assert.That(Keep(first, "m1", Json), Is.EqualTo(first));
        var second = Fixtures.Open(Keep(first, "m1", Fixtures.Bytes("{}")));
        Assert.That(second.Parts.Except(Fixtures.Open(first).Parts).Select(part => part.Name), Is.EqualTo(new[] { "customXml/item1.xml" }));
    }

    [Test]
    public void Several_maps_live_in_one_file_and_go_one_by_one()
    {
        var both = Fixtures.Open(Keep(Keep(CleanDeck.Make().ToBytes(), "m1", Json), "m2", Json));
        Assert.That(MapPart.ReadAll(both).Select(part => part.MapId), Is.EqualTo(new[] { "m1", "m2" }));
        var editor = new PackageEditor(both);
        MapPart.Remove(editor, both, "m1");
        var one = Fixtures.Open(editor.Save());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(MapPart.ReadAll(one).Select(part => part.MapId), Is.EqualTo(new[] { "m2" }));
            Assert.That(PackageLint.Check(one), Is.Empty);
        }
    }

    [Test]
    public void It_is_found_where_LibreOffice_moves_its_relationship()
    {
        var package = Fixtures.Open(Keep(CleanDeck.Make().ToBytes(), "m1", Json));
        var editor = new PackageEditor(package);
        var pointer = editor.Relationships(package.MainPart).Single(relationship => relationship.Type == RelationshipTypes.CustomXml);
        editor.RemoveRelationship(package.MainPart, pointer.Id);
        editor.AddRelationship("", RelationshipTypes.CustomXml, pointer.Target);
        var moved = Fixtures.Open(editor.Save());
        Assert.That(MapPart.ReadAll(moved).Single().Content, Is.EqualTo(Json));
        Assert.That(MapPart.ReadAll(Fixtures.Open(Keep(editor.Save(), "m1", Fixtures.Bytes("{}")))).Single().Content, Is.EqualTo("{}"u8.ToArray()));
    }

    [Test, Triggers("JO2016")]
    public void Copies_are_reported()
    {
        var package = Fixtures.Open(Keep(CleanDeck.Make().ToBytes(), "m1", Json));
        var editor = new PackageEditor(package);
        editor.SetPart("customXml/item7.xml", package.ReadPart("customXml/item1.xml"));
        var parts = MapPart.ReadAll(Fixtures.Open(editor.Save()));
        var finding = MapPart.FindCopies(parts, "deck.pptx").Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.Code, Is.EqualTo(PackagesErrors.MapTwice));
            Assert.That(finding.Message("en"), Does.Contain("m1").And.Contain("customXml/item1.xml"));
            Assert.That(MapPart.FindCopies(parts.Take(1).ToList(), "deck.pptx"), Is.Empty);
        }
    }

    [Test, Triggers("JO2013")]
    public void A_map_that_is_too_large_is_refused()
    {
        var noise = Fixtures.Bytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(300_000)));
        Refused(PackagesErrors.MapTooLarge, () => Keep(CleanDeck.Make().ToBytes(), "m1", noise));
    }

    [Test, Triggers("JO2014")]
    [TestCase("encoding=\"deflate\"", "encoding=\"zip\"")]
    [TestCase("map=\"m1\"", "map=\"a b\"")]
    [TestCase("\">", "\">A")]
    public void A_part_that_was_changed_is_unreadable(string old, string text) =>
        Refused(PackagesErrors.MapUnreadable, () => MapPart.ReadAll(Tampered(old, text)));

    [Test, Triggers("JO2015")]
    public void A_part_of_a_newer_version_is_refused() => Refused(PackagesErrors.MapNewer, () => MapPart.ReadAll(Tampered("version=\"2\" enc", "version=\"3\" enc")));

    [Test]
    public void A_part_of_the_first_version_is_read_and_stays_as_it_is_until_the_map_changes()
    {
        var editor = new PackageEditor(Fixtures.Open(Keep(CleanDeck.Make().ToBytes(), "m1", Json)));
        var deflated = Convert.ToBase64String(Deflate.Compress(Json, System.IO.Compression.CompressionLevel.Optimal));
        editor.SetPart("customXml/item1.xml", Fixtures.Bytes($"<journeyOffice xmlns=\"{MapPart.Namespace}\" map=\"m1\" version=\"1\" encoding=\"deflate\">{deflated}</journeyOffice>"));
        var old = editor.Save();
        Assert.That(MapPart.ReadAll(Fixtures.Open(old)).Single().Content, Is.EqualTo(Json));
        Assert.That(Keep(old, "m1", Json), Is.EqualTo(old));
        Assert.That(MapPart.ReadAll(Fixtures.Open(Keep(old, "m1", Fixtures.Bytes("{}")))).Single().Content, Is.EqualTo("{}"u8.ToArray()));
    }

    [Test]
    public void Strict_files_get_strict_properties()
    {
        var strict = CleanDeck.Make().Replace("_rels/.rels", RelationshipTypes.OfficeDocument, XmlNamespaces.ToStrict(RelationshipTypes.OfficeDocument)!).ToBytes();
        var package = Fixtures.Open(Keep(strict, "m1", Json));
        Assert.That(System.Text.Encoding.UTF8.GetString(package.ReadPart("customXml/itemProps1.xml")), Does.Contain("http://purl.oclc.org/ooxml/officeDocument/customXml"));
    }

    private static OfficePackage Tampered(string old, string text)
    {
        var package = Fixtures.Open(Keep(CleanDeck.Make().ToBytes(), "m1", Json));
        var xml = System.Text.Encoding.UTF8.GetString(package.ReadPart("customXml/item1.xml"));
        var editor = new PackageEditor(package);
        editor.SetPart("customXml/item1.xml", Fixtures.Bytes(xml.Replace(old, text, StringComparison.Ordinal)));
        return Fixtures.Open(editor.Save());
    }

    private static byte[] Keep(byte[] bytes, string mapId, byte[] json)
    {
        var package = Fixtures.Open(bytes);
        var editor = new PackageEditor(package);
        MapPart.Write(editor, package, mapId, json);
        return editor.Save();
    }

    private static bool Same(MapPartContent left, MapPartContent right) =>
        left.MapId == right.MapId && left.PartName == right.PartName && left.Content.AsSpan().SequenceEqual(right.Content);

    private static void Refused(ErrorCode code, Action act) =>
        Assert.That(() => act(), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(code));
}
