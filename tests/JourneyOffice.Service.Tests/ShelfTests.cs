using System.IO.Compression;
using System.Net;
using System.Text;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Service.Tests;

/// <summary>Which file a map is written to, and writes that are sent again.</summary>
internal sealed class ShelfTests
{
    private static readonly JourneyMap Map = RunningService.Map;
    private static readonly byte[] Body = MapJson.Write(Map);

    private RunningService service = null!;

    [SetUp]
    public async Task Begin() => service = await RunningService.StartAsync();

    [TearDown]
    public async Task End() => await service.DisposeAsync();

    [Test]
    public async Task A_write_that_is_sent_again_is_known_although_somebody_wrote_since()
    {
        var first = await service.SendAsync("PUT", "/v1/maps/mservice", Body, "If-None-Match: *", "Idempotency-Key: k");
        await service.SendAsync("PUT", "/v1/maps/mservice", MapJson.Write(Map with { Version = Map.Version + 3 }), $"If-Match: {first.Headers.ETag}");
        var again = await service.SendAsync("PUT", "/v1/maps/mservice", Body, "If-None-Match: *", "Idempotency-Key: k");
        Assert.That((again.StatusCode, again.Headers.ETag), Is.EqualTo((HttpStatusCode.Created, first.Headers.ETag)));
    }

    [Test]
    public async Task A_restoring_that_is_sent_again_is_done_once()
    {
        var first = await service.SendAsync("PUT", "/v1/maps/mservice", Body, "If-None-Match: *");
        var second = await service.SendAsync("PUT", "/v1/maps/mservice", MapJson.Write(Map with { Title = "Another" }), $"If-Match: {first.Headers.ETag}");
        var restored = await service.SendAsync("POST", "/v1/maps/mservice/restore?number=1", [], $"If-Match: {second.Headers.ETag}", "Idempotency-Key: r");
        var again = await service.SendAsync("POST", "/v1/maps/mservice/restore?number=1", [], $"If-Match: {second.Headers.ETag}", "Idempotency-Key: r");
        Assert.That((again.StatusCode, again.Headers.ETag), Is.EqualTo((HttpStatusCode.OK, restored.Headers.ETag)));
        await Expect.ProblemAsync(service.SendAsync("POST", "/v1/maps/mservice/restore?number=2", [], $"If-Match: {second.Headers.ETag}", "Idempotency-Key: r"), 422, "JO8009");
    }

    [Test]
    public async Task The_same_key_on_another_map_is_another_write()
    {
        var one = await service.SendAsync("PUT", "/v1/maps/mservice", Body, "If-None-Match: *", "Idempotency-Key: k");
        var other = await service.SendAsync("PUT", "/v1/maps/mother", MapJson.Write(Map with { Id = "mother" }), "If-None-Match: *", "Idempotency-Key: k");
        Assert.That((one.StatusCode, other.StatusCode), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.Created)));
    }

    [TestCase("mservice", "mservice")]
    [TestCase("MSERVICE", "mservice")]
    public async Task Another_maps_file_of_that_name_is_not_in_the_way(string file, string id)
    {
        Directory.CreateDirectory(Path.Combine(service.Folder, "maps"));
        var path = Path.Combine(service.Folder, "maps", file + ".journey.json");
        var other = MapJson.Write(Map with { Id = "mother" });
        await File.WriteAllBytesAsync(path, other);
        var put = await service.SendAsync("PUT", $"/v1/maps/{id}", Body, "If-None-Match: *");
        var again = await service.SendAsync("PUT", $"/v1/maps/{id}", Body, "If-None-Match: *");
        Assert.Multiple(async () =>
        {
            Assert.That(put.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That(await File.ReadAllBytesAsync(path), Is.EqualTo(other));
        });
    }

    [TestCase("CON")]
    [TestCase("lpt1")]
    public async Task An_id_that_windows_has_no_file_for_is_a_map_like_any_other(string id)
    {
        var put = await service.SendAsync("PUT", $"/v1/maps/{id}", MapJson.Write(Map with { Id = id }), "If-None-Match: *");
        Assert.That((put.StatusCode, (await service.SendAsync("GET", $"/v1/maps/{id}")).StatusCode), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.OK)));
    }

    // What it is, is seen by what it holds: curl's own type, a deck's, none.
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("application/vnd.openxmlformats-officedocument.presentationml.presentation")]
    [TestCase("application/json")]
    public async Task A_map_is_taken_whatever_its_type_is_called(string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/v1/maps/mservice") { Content = new ByteArrayContent(Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        Assert.That((await service.Client.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [TestCase("..%2Fm")]
    [TestCase("m%00")]
    [TestCase("m.")]
    [TestCase("m%0d%0aX: y")]
    public async Task An_id_that_is_none_is_no_file(string id)
    {
        var put = await service.SendAsync("PUT", $"/v1/maps/{id}", MapJson.Write(Map with { Id = Uri.UnescapeDataString(id) }), "If-None-Match: *");
        Assert.That((int)put.StatusCode, Is.InRange(400, 499), await put.Content.ReadAsStringAsync());
        Assert.That(Directory.Exists(Path.Combine(service.Folder, "maps")), Is.False);
    }

    [Test]
    public async Task A_copy_that_is_touched_does_not_take_the_place_of_the_map()
    {
        var put = await service.SendAsync("PUT", "/v1/maps/mservice", Body, "If-None-Match: *");
        var copy = Path.Combine(service.Folder, "copy.journey.json");
        await File.WriteAllBytesAsync(copy, MapJson.Write(Map with { Title = "Copy" }));
        File.SetLastWriteTimeUtc(copy, DateTime.UtcNow.AddHours(1));
        Assert.That((await service.SendAsync("GET", "/v1/maps/mservice")).Headers.ETag, Is.EqualTo(put.Headers.ETag));
    }

    [Test]
    public async Task Several_maps_in_one_deck_are_each_found_and_get_files_of_their_own()
    {
        var deck = CarrierOperations.Build(Carrier.Open(Body, "m"), new BuildOptions { Formats = [BuildFormat.Pptx] }).Files[0].Bytes;
        var both = CarrierOperations.Insert(Carrier.Open(MapJson.Write(Map with { Id = "mother" }), "o"), Carrier.Open(deck, "d.pptx"), new InsertOptions()).Bytes!;
        await File.WriteAllBytesAsync(Path.Combine(service.Folder, "both.pptx"), both);
        var (one, other) = (await service.SendAsync("GET", "/v1/maps/mservice"), await service.SendAsync("GET", "/v1/maps/mother"));
        var put = await service.SendAsync("PUT", "/v1/maps/mother", MapJson.Write(Map with { Id = "mother", Title = "Other" }), $"If-Match: {other.Headers.ETag}");
        Assert.Multiple(async () =>
        {
            Assert.That((one.StatusCode, other.StatusCode, put.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)));
            Assert.That(await File.ReadAllBytesAsync(Path.Combine(service.Folder, "both.pptx")), Is.EqualTo(both));
            Assert.That(MapJson.Read(await (await service.SendAsync("GET", "/v1/maps/mservice")).Content.ReadAsByteArrayAsync()).Title, Is.EqualTo(Map.Title));
        });
    }

    [Test, Triggers("JO9013")]
    public async Task A_deck_in_which_conflicts_wait_is_not_written_as_if_it_had_none()
    {
        var deck = CarrierOperations.Build(Carrier.Open(Body, "m"), new BuildOptions { Formats = [BuildFormat.Pptx] }).Files[0].Bytes;
        var edited = Retyped(deck, Map.Stages[0].Name!.For("en", "en")!, "By hand");
        var newer = Map with { Version = Map.Version + 1, Stages = [Map.Stages[0] with { Name = "By the map" }, .. Map.Stages.Skip(1)] };
        var update = CarrierOperations.Update(Carrier.Open(edited, "d.pptx"), Carrier.Open(MapJson.Write(newer), "m"), new UpdateOptions());
        Assert.That(update.Conflicts, Is.Not.Empty);
        await File.WriteAllBytesAsync(Path.Combine(service.Folder, "d.pptx"), update.Bytes);
        Assert.That((await service.SendAsync("GET", "/v1/maps/mservice")).Headers.GetValues("Journey-Conflicts"), Is.EqualTo(new[] { $"{update.Conflicts.Count}" }), "whoever reads it is told");
        File.Delete(Path.Combine(service.Folder, "d.pptx"));
        await Expect.ProblemAsync(service.SendAsync("PUT", "/v1/maps/mservice", update.Bytes, "If-None-Match: *"), 409, "JO9013");
        var clean = await service.SendAsync("PUT", "/v1/maps/mservice", edited, "If-None-Match: *");
        var read = MapJson.Read(await (await service.SendAsync("GET", "/v1/maps/mservice")).Content.ReadAsByteArrayAsync());
        Assert.That((clean.StatusCode, read.Stages[0].Name!.For("en", "en")), Is.EqualTo((HttpStatusCode.Created, "By hand")));
    }

    // As if somebody had typed it on every slide.
    private static byte[] Retyped(byte[] deck, string before, string after)
    {
        using var file = new MemoryStream();
        file.Write(deck);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var slide in archive.Entries.Where(entry => entry.FullName.StartsWith("ppt/slides/slide", StringComparison.Ordinal)))
            {
                using var stream = slide.Open();
                using var reader = new StreamReader(stream, leaveOpen: true);
                var text = reader.ReadToEnd().Replace($">{before}<", $">{after}<", StringComparison.Ordinal);
                stream.SetLength(0);
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }
}
