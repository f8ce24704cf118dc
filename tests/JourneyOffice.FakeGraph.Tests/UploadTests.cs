using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Drives;
using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Faults;

namespace JourneyOffice.FakeGraph.Tests;

/// <summary>Upload sessions: fragments, guards, what is refused, and what SharePoint does afterwards.</summary>
internal sealed class UploadTests : WorldFixture
{
    private const int Step = 320 * 1024;

    [Test]
    public async Task A_file_comes_in_fragments_and_one_can_ask_what_is_missing()
    {
        var bytes = new byte[Step + 100];
        bytes[^1] = 7;
        var opened = await Open("big.pptx");
        var first = await Fragment(opened, bytes, 0, Step);
        var status = await Send(HttpMethod.Get, opened.Text("uploadUrl"), null);
        var last = await Fragment(opened, bytes, Step, 100);
        Assert.Multiple(() =>
        {
            Assert.That((first.Status, first.Json["nextExpectedRanges"]![0]!.ToString()), Is.EqualTo((202, $"{Step}-{Step + 99}")));
            Assert.That((status.Status, status.Json["nextExpectedRanges"]![0]!.ToString()), Is.EqualTo((200, $"{Step}-{Step + 99}")));
            Assert.That((last.Status, last.Text("name")), Is.EqualTo((201, "big.pptx")));
            Assert.That(World.Drives.Get(Ada, "big.pptx"), Is.EqualTo(bytes));
        });
        Assert.That((await Send(HttpMethod.Get, opened.Text("uploadUrl"), null)).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task Fragments_of_another_size_order_or_with_a_token_are_refused()
    {
        var bytes = new byte[(2 * Step) + 1];
        var opened = await Open("big.pptx");
        Assert.That((await Fragment(opened, bytes, 0, 1000)).Status, Is.EqualTo(400), "no multiple of 320 KiB");
        Assert.That((await Fragment(opened, bytes, Step, Step)).Status, Is.EqualTo(416), "out of order");
        Assert.That((await Fragment(opened, bytes, 0, Step, ("Authorization", "Bearer x"))).Status, Is.EqualTo(401), "with a token");
        Assert.That((await Send(HttpMethod.Put, opened.Text("uploadUrl"), new ByteArrayContent(bytes))).Status, Is.EqualTo(400), "no range");
        Assert.That((await Send(HttpMethod.Delete, opened.Text("uploadUrl"), null)).Status, Is.EqualTo(204));
        Assert.That((await Fragment(opened, bytes, 0, Step)).Status, Is.EqualTo(404), "given up");
    }

    [Test]
    public async Task An_upload_is_guarded_when_it_begins_and_when_it_ends()
    {
        var file = World.Drives.Put(Ada, "map.json", Bytes("1"));
        Assert.That((await Open("map.json", "replace", ("If-None-Match", "*"))).Status, Is.EqualTo(412));
        var opened = await Open("map.json", "replace", ("If-Match", file.CTag));
        World.Drives.Put(Ada, "map.json", Bytes("between"));
        var end = await Fragment(opened, Bytes("mine"), 0, 4);
        Assert.That((opened.Status, end.Status, end.Code), Is.EqualTo((200, 412, "resourceModified")));
        Assert.That((await Open("map.json", "replace", ("If-Match", file.CTag))).Status, Is.EqualTo(412));
        Assert.That(World.Drives.Get(Ada, "map.json"), Is.EqualTo(Bytes("between")));
    }

    [Test]
    public async Task A_session_can_forget_its_guard_as_nobody_promised_otherwise()
    {
        World.Rules.SessionsCompareAgain = false;
        var file = World.Drives.Put(Ada, "map.json", Bytes("1"));
        var opened = await Open("map.json", "replace", ("If-Match", file.CTag));
        World.Drives.Put(Ada, "map.json", Bytes("between"));
        Assert.That((await Fragment(opened, Bytes("mine"), 0, 4)).Status, Is.EqualTo(200));
        Assert.That(World.Drives.History(Ada, "map.json"), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_path_that_is_taken_fails_unless_told_otherwise()
    {
        var file = World.Drives.Put(Ada, "map.json", Bytes("1"));
        Assert.That((await Open("map.json", how: null)).Code, Is.EqualTo("nameAlreadyExists"));
        var byId = await Ask(Ada, HttpMethod.Post, $"/drives/{Ada.DriveId}/items/{file.Id}/createUploadSession", new JsonObject());
        Assert.That((await Fragment(byId, Bytes("2"), 0, 1)).Text("id"), Is.EqualTo(file.Id));
        var renamed = await Fragment(await Open("map.json", "rename"), Bytes("3"), 0, 1);
        Assert.That(renamed.Text("name"), Is.EqualTo("map 1.json"));
    }

    [Test]
    public async Task SharePoint_rewrites_decks_after_an_upload_but_leaves_json_alone()
    {
        World.Rules.RewritesOfficeFiles = true;
        var deck = await Fragment(await Open("deck.pptx"), Bytes("deck"), 0, 4);
        await Fragment(await Open("map.json"), Bytes("{}"), 0, 2);
        var later = await Get(Ada, "/me/drive/root:/deck.pptx");
        Assert.Multiple(() =>
        {
            Assert.That(later.Text("cTag"), Is.Not.EqualTo(deck.Text("cTag")));
            Assert.That(later.Text("size"), Is.Not.EqualTo(deck.Text("size")));
            Assert.That(later.Json["file"]!["hashes"]!["quickXorHash"]!.ToString(), Is.Not.EqualTo(deck.Json["file"]!["hashes"]!["quickXorHash"]!.ToString()));
            Assert.That(World.Drives.Get(Ada, "map.json"), Is.EqualTo(Bytes("{}")));
            Assert.That(World.Drives.History(Ada, "deck.pptx"), Has.Count.EqualTo(1), "it is no version of anybody's");
        });
    }

    [Test]
    public void A_rewritten_package_holds_what_it_held_and_properties_that_belong_to_it()
    {
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in ((string, string)[])[("[Content_Types].xml", "<Types></Types>"), ("_rels/.rels", "<Relationships></Relationships>"), ("ppt/a.xml", "<a/>")])
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }
        }

        using var rewritten = new ZipArchive(new MemoryStream(OfficeRewriting.Rewrite(package.ToArray())));
        string Text(string name)
        {
            using var reader = new StreamReader(rewritten.GetEntry(name)!.Open());
            return reader.ReadToEnd();
        }

        Assert.Multiple(() =>
        {
            Assert.That(Text("ppt/a.xml"), Is.EqualTo("<a/>"));
            Assert.That(Text("docProps/custom.xml"), Does.Contain("ContentTypeId"));
            Assert.That(Text("[Content_Types].xml"), Does.Match("^<Types><Override PartName=\"/docProps/custom.xml\".*/></Types>$"));
            Assert.That(Text("_rels/.rels"), Does.Match("^<Relationships><Relationship .*docProps/custom.xml\"/></Relationships>$"));
        });
    }

    [Test]
    public async Task A_cut_fragment_counts_for_nothing_and_a_lost_answer_for_all()
    {
        var bytes = new byte[Step + 10];
        var opened = await Open("big.pptx");
        World.Faults.Add(Fault.CutRequest(1000), Occurrence.Once, Call.Fragment);
        Assert.That(async () => await Fragment(opened, bytes, 0, Step), Throws.InstanceOf<HttpRequestException>());
        Assert.That((await Send(HttpMethod.Get, opened.Text("uploadUrl"), null)).Json["nextExpectedRanges"]![0]!.ToString(), Is.EqualTo("0-"));
        await Fragment(opened, bytes, 0, Step);
        World.Faults.Add(Fault.CutAnswer(), Occurrence.Once, Call.Fragment);
        Assert.That(async () => await Fragment(opened, bytes, Step, 10), Throws.InstanceOf<HttpRequestException>());
        Assert.That(World.Drives.Get(Ada, "big.pptx"), Is.EqualTo(bytes));
    }

    private Task<Reply> Open(string name, string? how = "replace", params (string, string)[] headers) => Ask(
        Ada, HttpMethod.Post, $"/drives/{Ada.DriveId}/root:/{name}:/createUploadSession",
        how is null ? new JsonObject() : new JsonObject { ["item"] = new JsonObject { ["@microsoft.graph.conflictBehavior"] = how } }, null, headers);

    private Task<Reply> Fragment(Reply opened, byte[] all, int from, int length, params (string, string)[] headers)
    {
        var content = new ByteArrayContent(all, from, length);
        content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + length - 1, all.Length);
        return Send(HttpMethod.Put, opened.Text("uploadUrl"), content, headers);
    }
}
