using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using JourneyOffice.Testing;

namespace JourneyOffice.Packages.Tests;

/// <summary>The packed form of a map's JSON gives back the very bytes, and bytes that are none of it do no harm.</summary>
public sealed class PackedJsonLawTests
{
    private const int Limit = 1 << 20;
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Few names and few ids, so that columns fill and words come again; the rest is what JSON allows.
    private static readonly string[] Names = ["id", "text", "en", "zh-Hans", "lane", "x", "", "a \"quoted\" name", "名"];
    private static readonly string[] Words =
    [
        "i3kq9w2m", "i7pd4x8c", "overview", "card", "", " ", "Pay at once", "Pay later, at no cost", "付款", "先付款，再选择", "naïve Ünïcode", "a\nb\t\"c\"\\",
        "\ud83d\ude80 off", "a-word-of-more-than-forty-letters-that-no-index-keeps", "no_space_but_é", "42",
    ];

    [Test]
    public void What_is_packed_comes_back_byte_for_byte() =>
        Laws.Check("packed JSON", Texts(), json => Assert.That(Unpacked(JsonPacker.Pack(json)), Is.EqualTo(json)));

    [Test]
    public void Damaged_bytes_give_another_text_or_none() =>
        Laws.Check("damaged packed JSON", Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var random = new Random(seed);
            var packed = JsonPacker.Pack(Text(random))!.Bytes;
            for (var count = random.Next(1, 4); count > 0; count--)
                packed[random.Next(packed.Length)] = (byte)random.Next(256);
            var shortened = packed[..random.Next(packed.Length + 1)];
            Assert.That(() => JsonUnpacker.Unpack(packed, Limit), Throws.Nothing);
            Assert.That(() => JsonUnpacker.Unpack(shortened, Limit), Throws.Nothing);
        });

    [TestCase("{\"a\": 1}")]
    [TestCase("[1,2]\n")]
    [TestCase("[1,")]
    [TestCase("{} {}")]
    [TestCase("")]
    public void A_text_that_would_come_back_otherwise_is_not_packed(string json) => Assert.That(JsonPacker.Pack(Encoding.UTF8.GetBytes(json)), Is.Null);

    [TestCase("[0,-0,1,-1,9223372036854775807,-9223372036854775808,9223372036854775808,1e3,1E3,0.10,-0.0]")]
    [TestCase("{\"\\u0061\":1,\"a\":\"\\u0061\",\"a\":[]}")]
    [TestCase("\"alone\"")]
    [TestCase("null")]
    public void Numbers_and_escapes_keep_the_way_they_are_written(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        Assert.That(Unpacked(JsonPacker.Pack(bytes)), Is.EqualTo(bytes));
    }

    [Test]
    public void An_object_with_thousands_of_names_and_a_vocabulary_of_thousands_of_words_are_packed()
    {
        var entries = Enumerable.Range(0, 30_000).Select(number => $"\"row{number}/text\":\"{Spelled(number)} {Spelled(number / 2)} 字\"");
        var bytes = Encoding.UTF8.GetBytes($"{{{string.Join(',', entries)}}}");
        Assert.That(JsonUnpacker.Unpack(JsonPacker.Pack(bytes)!.Bytes, 16 << 20), Is.EqualTo(bytes));
    }

    [Test]
    public void A_text_longer_than_allowed_is_not_unpacked()
    {
        var bytes = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("\"the same\"", 1000))}]");
        Assert.That(JsonUnpacker.Unpack(JsonPacker.Pack(bytes)!.Bytes, 1000), Is.Null);
    }

    private static byte[]? Unpacked(PackedJson? packed) => packed is null ? null : JsonUnpacker.Unpack(packed.Bytes, Limit);

    private static string Spelled(int number) => string.Concat($"{number}".Select(digit => (char)('a' + digit - '0')));

    private static Arbitrary<byte[]> Texts() => Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => Text(new Random(seed))));

    private static byte[] Text(Random random)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Compact))
            Value(json, random, depth: 0);
        return stream.ToArray();
    }

    private static void Value(Utf8JsonWriter json, Random random, int depth)
    {
        switch (random.Next(depth > 5 ? 5 : 9))
        {
            case 0:
                json.WriteNullValue();
                break;
            case 1:
                json.WriteBooleanValue(random.Next(2) == 0);
                break;
            case 2:
                json.WriteNumberValue(random.Next(3) == 0 ? random.NextInt64(long.MinValue, long.MaxValue) : random.Next(-300, 300));
                break;
            case 3:
                json.WriteNumberValue((decimal)random.Next(-300, 300) / 100);
                break;
            case 4:
                json.WriteStringValue(Words[random.Next(Words.Length)]);
                break;
            case 5 or 6:
                json.WriteStartArray();
                for (var count = random.Next(12); count > 0; count--)
                    Value(json, random, depth + 1);
                json.WriteEndArray();
                break;
            default:
                json.WriteStartObject();
                for (var count = random.Next(6); count > 0; count--)
                {
                    json.WritePropertyName(Names[random.Next(Names.Length)]);
                    Value(json, random, depth + 1);
                }

                json.WriteEndObject();
                break;
        }
    }
}
