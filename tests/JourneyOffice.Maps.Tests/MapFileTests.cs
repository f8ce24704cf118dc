using System.Text;
using JourneyOffice.Testing;

namespace JourneyOffice.Maps.Tests;

public sealed class MapFileTests
{
    [Test]
    public void It_reads_a_map_with_and_without_a_byte_order_mark()
    {
        var bytes = MapJson.Write(Fixed.Retailer());
        Assert.Multiple(() =>
        {
            Assert.That(MapFile.Read(bytes, "a.journey.json").Findings, Is.Empty);
            Assert.That(MapJson.AreEqual(MapFile.Read((byte[])[0xEF, 0xBB, 0xBF, .. bytes], "a.journey.json").Map, Fixed.Retailer()));
        });
    }

    [Test]
    public void A_file_of_the_first_published_version_stays_readable()
    {
        var result = MapFile.Read(File.ReadAllBytes(SharedFiles.InRepository("tests", "fixtures", "v1", "retailer.journey.json")), "retailer.journey.json");
        Assert.Multiple(() =>
        {
            Assert.That(result.Findings, Is.Empty);
            Assert.That(MapJson.AreEqual(result.Map, Fixed.Retailer()));
        });
    }

    [TestCase("{\"id\": \"m1\",\n  \"title\": }", "2:12")]
    [TestCase("{\"id\": \"m1\"", "1:12")]
    [TestCase("", "1:1")]
    [TestCase("{\"id\": \"m1\",}", "1:13")]
    [TestCase("""{"id": "m1", "title": "half a character: \uD800"}""", "1:23")]
    [TestCase("""{"id": "m1", "\uDC00": 1}""", "1:14")]
    [Triggers("JO1001")]
    public void Broken_JSON_is_refused_with_line_and_column(string json, string place) =>
        Assert.That(Refused(json, MapErrors.NotJson).Place.Path, Is.EqualTo(place));

    [TestCase("[]")]
    [TestCase("\"text\"")]
    [TestCase("null")]
    [TestCase("""{"name": "some-package", "version": "1.0.0"}""")]
    [Triggers("JO1002")]
    public void Other_JSON_is_refused_as_no_map(string json) => Refused(json, MapErrors.NotAMap);

    [TestCase("""{"id":"m1","items":[{"id":"i1","lane":"l","stage":"s","score":"high"}]}""", "$.items[0].score", "number")]
    [TestCase("""{"id":"m1","items":[null]}""", "$.items[0]", "object")]
    [TestCase("""{"id":"m1","items":null}""", "$.items", "array")]
    [TestCase("""{"id":"m1","participants":["a",null]}""", "$.participants[1]", "string | {language: string}")]
    [TestCase("""{"id":"m1","title":{"en":1}}""", "$.title.en", "string")]
    [TestCase("""{"id":"m1","version":1.5}""", "$.version", "integer")]
    [TestCase("""{"id":"m1","asOf":"31.3.2025"}""", "$.asOf", "date YYYY-MM-DD")]
    [TestCase("""{"id":"m1","sample":"yes"}""", "$.sample", "boolean")]
    [TestCase("""{"id":7}""", "$.id", "string")]
    [TestCase("""{"id":"m1","status":3}""", "$.status", "string")]
    [TestCase("""{"id":"m1","scale":{"min":0,"max":1,"labels":{"0":5}}}""", "$.scale.labels.0", "string | {language: string}")]
    [Triggers("JO1003")]
    public void A_value_of_the_wrong_type_is_named_with_what_was_expected(string json, string path, string expected)
    {
        var finding = Refused(json, MapErrors.WrongType);
        Assert.Multiple(() =>
        {
            Assert.That(finding.Place, Is.EqualTo(new Place("x.json", path)));
            Assert.That(finding.Message("en"), Does.Contain(path).And.Contain(expected).And.Contain("x.json"));
        });
    }

    [Test]
    [Triggers("JO1004")]
    public void A_file_of_a_newer_program_is_read_only()
    {
        var result = MapFile.Read("""{"schemaVersion":2,"id":"m1","journeys":[{"deep":[null]}]}"""u8.ToArray(), "x.json");
        Assert.Multiple(() =>
        {
            Assert.That(result.IsReadOnly);
            Assert.That(result.Findings.Single().Code, Is.EqualTo(MapErrors.NewerSchema));
            Assert.That(Encoding.UTF8.GetString(MapJson.Write(result.Map)), Does.Contain("journeys"));
        });
    }

    [Test]
    [Triggers("JO1005")]
    public void A_file_larger_than_any_map_is_not_even_looked_at() =>
        Assert.That(Refused(new byte[MapFile.MaximumBytes + 1]).Code, Is.EqualTo(MapErrors.TooLarge));

    [Test]
    [Triggers("JO1006")]
    public void Bottomless_nesting_is_refused()
    {
        Refused($$"""{"id":"m1","x":{{new string('[', 200)}}{{new string(']', 200)}}}""", MapErrors.TooDeep);
        Assert.That(MapFile.Read(Encoding.UTF8.GetBytes($$"""{"id":"m1","x":{{new string('[', 60)}}{{new string(']', 60)}}}"""), "x.json").Map.Id, Is.EqualTo("m1"));
    }

    [TestCase("""{"id":"m1","id":"m2"}""", "$.id")]
    [TestCase("""{"id":"m1","title":{"en":"a","en":"b"}}""", "$.title.en")]
    [Triggers("JO1007")]
    public void The_same_field_twice_is_refused(string json, string path) => Assert.That(Refused(json, MapErrors.DuplicateField).Place.Path, Is.EqualTo(path));

    [TestCase("""{"title":"A"}""", "$", "id")]
    [TestCase("""{"id":"m1","items":[{"id":"i1","lane":"l"}]}""", "$.items[0]", "stage")]
    [TestCase("""{"id":"m1","reviews":[{"id":"r1","findings":[{"text":"x"}]}]}""", "$.reviews[0].findings[0]", "id")]
    [TestCase("""{"id":"m1","items":[{"id":"i1","lane":"l","stage":"s","links":[{"kind":"solves"}]}]}""", "$.items[0].links[0]", "to")]
    [TestCase("""{"id":"m1","scale":{"min":0}}""", "$.scale", "max")]
    [Triggers("JO1008")]
    public void A_missing_field_is_named(string json, string path, string field)
    {
        var finding = Refused(json, MapErrors.MissingField);
        Assert.That((finding.Place.Path, finding.Arguments[2]), Is.EqualTo((path, (object)field)));
    }

    [TestCase("""{"id":"m1","lanes":[{"id":"l1","kind":"mood"}]}""", "$.lanes[0].kind", "decisionDriver")]
    [TestCase("""{"id":"m1","touchpoints":[{"id":"t1","place":"shop"}]}""", "$.touchpoints[0].place", "online, offline, thirdParty")]
    [Triggers("JO1009")]
    public void An_unknown_choice_is_named_with_those_allowed(string json, string path, string allowed)
    {
        var finding = Refused(json, MapErrors.UnknownChoice);
        Assert.Multiple(() =>
        {
            Assert.That(finding.Place.Path, Is.EqualTo(path));
            Assert.That(finding.Message("zh-Hans"), Does.Contain(allowed));
        });
    }

    [Test]
    [Triggers("JO1010")]
    public void Another_encoding_is_refused() => Assert.That(Refused(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray()).Code, Is.EqualTo(MapErrors.WrongEncoding));

    [Test]
    [Triggers("JO1011")]
    public void A_schema_version_that_never_was_is_refused() => Refused("""{"schemaVersion":0,"id":"m1"}""", MapErrors.UnknownSchema);

    [Test]
    public void Whatever_bytes_come_it_reads_them_or_says_why_not()
    {
        var bytes = MapJson.Write(Fixed.Retailer());
        var random = new Random(11);
        for (var round = 0; round < 1500; round++)
        {
            var broken = (byte[])bytes.Clone();
            for (var change = random.Next(1, 4); change > 0; change--)
                broken[random.Next(broken.Length)] = (byte)"\"{}[],:0anul"[random.Next(12)];
            try
            {
                MapFile.Read(broken.AsMemory(0, random.Next(4) == 0 ? random.Next(broken.Length) : broken.Length), "x.json");
            }
            catch (JourneyException exception)
            {
                Assert.That(exception.Finding.Message("en"), Does.Contain("x.json"));
            }
        }
    }

    private static Finding Refused(string json, ErrorCode code)
    {
        var finding = Refused(Encoding.UTF8.GetBytes(json));
        Assert.That(finding.Code.Id, Is.EqualTo(code.Id), finding.Message("en"));
        return finding;
    }

    private static Finding Refused(byte[] bytes) => Assert.Throws<JourneyException>(() => MapFile.Read(bytes, "x.json"))!.Finding;
}
