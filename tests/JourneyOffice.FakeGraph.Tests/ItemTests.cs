using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Drives;

namespace JourneyOffice.FakeGraph.Tests;

/// <summary>Files and folders: addressing, listing, tags, changing, deleting, versions.</summary>
internal sealed class ItemTests : WorldFixture
{
    [Test]
    public async Task One_item_is_found_by_every_address_whatever_the_case_of_its_name()
    {
        var file = World.Drives.Put(Ada, "Sales 2026/Check #1 für Müller.pptx", Bytes("x"));
        var folder = World.Drives.Find(Ada, "Sales 2026")!;
        string[] addresses =
        [
            $"/drives/{Ada.DriveId}/items/{file.Id}",
            $"/drives/{Ada.DriveId}/root:/Sales%202026/Check%20%231%20f%C3%BCr%20M%C3%BCller.pptx",
            $"/drives/{Ada.DriveId}/root:/SALES%202026/check%20%231%20f%C3%BCr%20m%C3%BCller.PPTX:",
            $"/drives/{Ada.DriveId}/items/root%3A%2FSales%202026%2FCheck%20%231%20f%C3%BCr%20M%C3%BCller.pptx%3A",
            $"/drives/{Ada.DriveId}/items/{folder.Id}:/Check%20%231%20f%C3%BCr%20M%C3%BCller.pptx",
            "/me/drive/root:/Sales%202026/Check%20%231%20f%C3%BCr%20M%C3%BCller.pptx",
        ];
        foreach (var address in addresses)
            Assert.That((await Get(Ada, address)).Text("id"), Is.EqualTo(file.Id), address);
    }

    [Test]
    public async Task A_listing_comes_in_pages_and_shows_what_was_selected()
    {
        foreach (var name in (string[])["a", "b", "c", "d", "e"])
            World.Drives.Put(Ada, $"maps/{name}.json", Bytes(name));
        var (names, next) = (new List<string>(), "/me/drive/root:/maps:/children?$top=2&$select=name");
        var pages = 0;
        for (; next is not null; pages++)
        {
            var page = await Get(Ada, next);
            names.AddRange(page.Json["value"]!.AsArray().Select(i => i!["name"]!.ToString()));
            Assert.That(page.Json["value"]![0]!.AsObject().ContainsKey("id"), Is.EqualTo(pages > 0), "the next page forgets $select, as seen in the wild");
            next = page.Json["@odata.nextLink"]?.ToString();
        }
        Assert.That((pages, string.Concat(names)), Is.EqualTo((3, "a.jsonb.jsonc.jsond.jsone.json")));
    }

    [Test]
    public async Task The_eTag_moves_with_everything_and_the_cTag_with_content_only()
    {
        var first = World.Drives.Put(Ada, "map.json", Bytes("1"));
        var renamed = await Ask(Ada, HttpMethod.Patch, $"/drives/{Ada.DriveId}/items/{first.Id}", new JsonObject { ["name"] = "Map.json" });
        var written = await Ask(Ada, HttpMethod.Put, $"/drives/{Ada.DriveId}/items/{first.Id}/content", new ByteArrayContent(Bytes("2")));
        Assert.Multiple(() =>
        {
            Assert.That(renamed.Text("eTag"), Is.Not.EqualTo(first.ETag));
            Assert.That(renamed.Text("cTag"), Is.EqualTo(first.CTag));
            Assert.That(written.Text("cTag"), Is.Not.EqualTo(first.CTag));
            Assert.That(first.ETag, Does.Match("^\"\\{[0-9A-F-]{36}\\},1\"$"));
        });
    }

    [Test]
    public async Task Changing_and_deleting_can_be_guarded_by_either_tag()
    {
        var file = World.Drives.Put(Ada, "map.json", Bytes("1"));
        World.Drives.Put(Ada, "map.json", Bytes("2"));
        var now = World.Drives.Find(Ada, "map.json")!;
        var address = $"/drives/{Ada.DriveId}/items/{file.Id}";
        var stale = await Ask(Ada, HttpMethod.Patch, address, new JsonObject { ["name"] = "b.json" }, null, ("If-Match", file.ETag));
        var staleDelete = await Ask(Ada, HttpMethod.Delete, address, (HttpContent?)null, null, ("If-Match", file.CTag));
        var deleted = await Ask(Ada, HttpMethod.Delete, address, (HttpContent?)null, null, ("If-Match", now.CTag));
        Assert.That((stale.Status, staleDelete.Status, deleted.Status), Is.EqualTo((412, 412, 204)));
        Assert.That((await Get(Ada, address)).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task Who_has_an_item_already_is_told_so_and_what_is_not_known_here_is_refused()
    {
        var file = World.Drives.Put(Ada, "map.json", Bytes("1"));
        var address = $"/drives/{Ada.DriveId}/items/{file.Id}";
        Task<Reply> Look(string tag) => Ask(Ada, HttpMethod.Get, address, (HttpContent?)null, null, ("If-None-Match", tag));
        Assert.That(((await Look(file.ETag)).Status, (await Look(file.CTag)).Status, (await Look("\"{other},1\"")).Status), Is.EqualTo((304, 304, 200)));
        Assert.That((await Get(Ada, address + "?$expand=children")).Status, Is.EqualTo(501));
    }

    [TestCase("a:b.pptx")]
    [TestCase("what?.pptx")]
    [TestCase("dot.")]
    [TestCase(" space.pptx")]
    [TestCase("CON")]
    [TestCase("lpt1")]
    [TestCase("~$deck.pptx")]
    [TestCase("my_vti_file.json")]
    public void Names_that_OneDrive_does_not_take_are_not_taken(string name) => Assert.That(NameRules.IsGood(name), Is.False);

    [Test]
    public async Task A_name_that_is_taken_is_said_replaced_or_numbered()
    {
        World.Drives.Put(Ada, "map.json", Bytes("1"));
        Task<Reply> Put(string how) => Ask(Ada, HttpMethod.Put, $"/me/drive/root:/MAP.json:/content{how}", new ByteArrayContent(Bytes("2")));
        var (failed, renamed, replaced) = (
            await Put("?@microsoft.graph.conflictBehavior=fail"), await Put("?@microsoft.graph.conflictBehavior=rename"), await Put(""));
        Assert.That((failed.Status, failed.Code), Is.EqualTo((409, "nameAlreadyExists")));
        Assert.That((renamed.Status, renamed.Text("name")), Is.EqualTo((201, "MAP 1.json")));
        Assert.That((replaced.Status, replaced.Text("name")), Is.EqualTo((200, "map.json")));
    }

    [Test]
    public async Task Bytes_come_from_an_address_that_must_not_get_a_token()
    {
        World.Drives.Put(Ada, "deck.pptx", Bytes("a deck"));
        var redirect = await Get(Ada, "/me/drive/root:/deck.pptx:/content");
        var address = redirect.Headers.Location!.ToString();
        Assert.That(redirect.Status, Is.EqualTo(302));
        Assert.That(new Uri(address).Host, Is.Not.EqualTo(new Uri(World.GraphAddress).Host));
        Assert.That((await Send(HttpMethod.Get, address, null)).Body, Is.EqualTo(Bytes("a deck")));
        Assert.That((await Send(HttpMethod.Get, address, null, ("Range", "bytes=2-3"))).Body, Is.EqualTo(Bytes("de")));
        Assert.That((await Get(Ada, address)).Status, Is.EqualTo(401));
        World.ExpireDownloads();
        Assert.That((await Send(HttpMethod.Get, address, null)).Status, Is.EqualTo(401));
    }

    [Test]
    public async Task Versions_can_be_listed_read_and_brought_back()
    {
        var file = World.Drives.Put(Ada, "map.json", Bytes("1"));
        World.Drives.Put(Ada, "map.json", Bytes("22"));
        var address = $"/drives/{Ada.DriveId}/items/{file.Id}/versions";
        var list = await Get(Ada, address);
        var old = await Get(Ada, $"{address}/1.0/content");
        var restored = await Ask(Ada, HttpMethod.Post, $"{address}/1.0/restoreVersion", (HttpContent?)null);
        Assert.That(list.Json["value"]!.AsArray().Select(v => v!["id"]!.ToString()), Is.EqualTo(new[] { "2.0", "1.0" }));
        Assert.That((await Send(HttpMethod.Get, old.Headers.Location!.ToString(), null)).Body, Is.EqualTo(Bytes("1")));
        Assert.That(restored.Status, Is.EqualTo(204));
        Assert.That(World.Drives.History(Ada, "map.json"), Has.Count.EqualTo(3));
        Assert.That(World.Drives.Get(Ada, "map.json"), Is.EqualTo(Bytes("1")));
    }

    [Test]
    public async Task An_open_file_can_be_read_but_not_written()
    {
        var file = World.Drives.Put(Ada, "deck.pptx", Bytes("1"));
        World.Drives.Lock(Ada, "deck.pptx");
        var address = $"/drives/{Ada.DriveId}/items/{file.Id}";
        var put = await Ask(Ada, HttpMethod.Put, address + "/content", new ByteArrayContent(Bytes("2")));
        var session = await Ask(Ada, HttpMethod.Post, address + "/createUploadSession", new JsonObject());
        Assert.That((put.Status, put.Code, session.Status), Is.EqualTo((423, "resourceLocked", 423)));
        Assert.That((await Get(Ada, address)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_full_drive_takes_no_more_and_says_how_full_it_is()
    {
        World.Drives.Put(Ada, "a.json", Bytes("12345"));
        World.Drives.SetQuota(Ada, 6);
        var put = await Ask(Ada, HttpMethod.Put, "/me/drive/root:/b.json:/content", new ByteArrayContent(Bytes("12")));
        var session = await Ask(Ada, HttpMethod.Post, "/me/drive/root:/b.json:/createUploadSession", new JsonObject { ["item"] = new JsonObject { ["fileSize"] = 2 } });
        Assert.That((put.Status, put.Code, session.Status), Is.EqualTo((507, "quotaLimitReached", 507)));
        Assert.That((long)(await Get(Ada, "/me/drive")).Json["quota"]!["remaining"]!, Is.EqualTo(1));
    }

    // The hash of the bytes 0 to 99 by the published algorithm, written out bit by bit.
    [Test]
    public void The_hash_is_the_published_one()
    {
        var bytes = Enumerable.Range(0, 100).Select(i => (byte)i).ToArray();
        var bits = new bool[160];
        for (var i = 0; i < bytes.Length; i++)
        {
            for (var b = 0; b < 8; b++)
                bits[((i * 11) + b) % 160] ^= (bytes[i] >> b & 1) == 1;
        }
        var expected = new byte[20];
        for (var i = 0; i < 160; i++)
            expected[i / 8] |= (byte)(bits[i] ? 1 << (i % 8) : 0);
        expected[12] ^= 100;
        Assert.That(QuickXorHash.Compute(bytes), Is.EqualTo(Convert.ToBase64String(expected)));
    }
}
