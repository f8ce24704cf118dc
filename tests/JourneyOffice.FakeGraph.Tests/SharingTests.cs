using System.Text;
using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Drives;
using Microsoft.AspNetCore.WebUtilities;

namespace JourneyOffice.FakeGraph.Tests;

/// <summary>Who may do what: permissions, links, invitations, scopes, and what a search shows.</summary>
internal sealed class SharingTests : WorldFixture
{
    [Test]
    public async Task Another_persons_file_is_not_there_until_it_is_shared_and_then_only_as_far()
    {
        var file = World.Drives.Put(Ada, "map.json", Bytes("1"));
        var address = $"/drives/{Ada.DriveId}/items/{file.Id}";
        Task<Reply> Write() => Ask(Ben, HttpMethod.Put, address + "/content", new ByteArrayContent(Bytes("ben")));
        Assert.That(((await Get(Ben, address)).Status, (await Write()).Status), Is.EqualTo((404, 404)));
        World.Drives.Share(Ada, "map.json", Ben, Role.Read);
        Assert.That(((await Get(Ben, address)).Status, (await Write()).Status), Is.EqualTo((200, 403)));
        World.Drives.Share(Ada, "map.json", Ben, Role.Write);
        Assert.That((await Write()).Status, Is.EqualTo(200));
        World.Drives.Unshare(Ada, "map.json", Ben);
        Assert.That((await Get(Ben, address)).Status, Is.EqualTo(404));
    }

    [TestCase("GET", "", "Files.Read", 200)]
    [TestCase("GET", "", "User.Read", 403)]
    [TestCase("PUT", "/content", "Files.Read.All", 403)]
    [TestCase("PUT", "/content", "Files.ReadWrite", 200)]
    public async Task Ones_own_files_need_the_narrow_scopes(string method, string action, string scope, int status)
    {
        World.Drives.Put(Ada, "map.json", Bytes("1"));
        var reply = await Ask(Ada, new HttpMethod(method), $"/me/drive/root:/map.json:{action}", method is "PUT" ? new ByteArrayContent(Bytes("2")) : null, scope);
        Assert.That(reply.Status, Is.EqualTo(status));
    }

    [TestCase("GET", "", "Files.ReadWrite", 403)]
    [TestCase("GET", "", "Files.Read.All", 200)]
    [TestCase("PUT", "/content", "Files.Read.All", 403)]
    [TestCase("PUT", "/content", "Files.ReadWrite.All", 200)]
    public async Task Files_of_others_need_the_wide_ones(string method, string action, string scope, int status)
    {
        var file = World.Drives.Put(Ada, "map.json", Bytes("1"));
        World.Drives.Share(Ada, "map.json", Ben, Role.Write);
        var reply = await Ask(Ben, new HttpMethod(method), $"/drives/{Ada.DriveId}/items/{file.Id}{action}", method is "PUT" ? new ByteArrayContent(Bytes("2")) : null, scope);
        Assert.That(reply.Status, Is.EqualTo(status));
    }

    [Test]
    public async Task A_pasted_link_opens_the_file_once_it_is_redeemed()
    {
        var file = World.Drives.Put(Ada, "map.json", Bytes("1"));
        var share = Share(World.Drives.Link(Ada, "map.json", "view"));
        var item = $"/drives/{Ada.DriveId}/items/{file.Id}";
        Task<Reply> Paste(string prefer, string scopes = "Files.ReadWrite.All") => Ask(Ben, HttpMethod.Get, $"/shares/{share}/driveItem", (HttpContent?)null, scopes, ("Prefer", prefer));

        Assert.That((await Paste("nothing")).Status, Is.EqualTo(403));
        Assert.That((await Paste("redeemSharingLink", "Files.Read.All")).Status, Is.EqualTo(403), "a share needs Files.ReadWrite");
        Assert.That((await Paste("redeemSharingLinkIfNecessary")).Text("id"), Is.EqualTo(file.Id));
        Assert.That((await Get(Ben, item)).Status, Is.EqualTo(404), "that was for one request");
        Assert.That((await Paste("redeemSharingLink")).Status, Is.EqualTo(200));
        Assert.That((await Get(Ben, item)).Status, Is.EqualTo(200));
        Assert.That((await Ask(Ben, HttpMethod.Put, item + "/content", new ByteArrayContent([1]))).Status, Is.EqualTo(403), "a view link is for viewing");
    }

    [Test]
    public async Task A_link_for_certain_people_is_for_them_only_and_an_address_in_the_browser_is_no_link()
    {
        var cleo = World.Users.Add("Cleo", "cleo@contoso.example");
        var file = World.Drives.Put(Ada, "map.json", Bytes("1"));
        var made = await Ask(Ada, HttpMethod.Post, $"/drives/{Ada.DriveId}/items/{file.Id}/createLink", new JsonObject { ["type"] = "edit", ["scope"] = "users" });
        var invited = await Ask(Ada, HttpMethod.Post, $"/drives/{Ada.DriveId}/items/{file.Id}/invite", new JsonObject
        {
            ["recipients"] = new JsonArray(new JsonObject { ["email"] = Ben.Mail }),
            ["roles"] = new JsonArray("write"),
            ["requireSignIn"] = true,
            ["sendInvitation"] = false,
        });
        var address = (await Get(Ada, $"/drives/{Ada.DriveId}/items/{file.Id}")).Text("webUrl");
        Assert.That((made.Status, invited.Status), Is.EqualTo((201, 200)));
        Assert.That((await Get(Ben, $"/shares/{Share(address)}/driveItem")).Status, Is.EqualTo(200));
        Assert.That((await Ask(cleo, HttpMethod.Get, $"/shares/{Share(made.Json["link"]!["webUrl"]!.ToString())}/driveItem", (HttpContent?)null, null, ("Prefer", "redeemSharingLink"))).Status, Is.EqualTo(403));
        Assert.That((await Get(cleo, $"/shares/{Share("https://contoso.sharepoint.com/elsewhere")}/driveItem")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task Permissions_are_listed_with_those_of_the_folder_and_can_be_taken_back()
    {
        World.Drives.Put(Ada, "team/map.json", Bytes("1"));
        World.Drives.Share(Ada, "team", Ben, Role.Write);
        World.Drives.Link(Ada, "team/map.json");
        var id = World.Drives.Find(Ada, "team/map.json")!.Id;
        var list = (await Get(Ada, $"/drives/{Ada.DriveId}/items/{id}/permissions")).Json["value"]!.AsArray();
        var link = list.Single(p => p!["link"] is not null)!["id"]!.ToString();
        var removed = await Ask(Ada, HttpMethod.Delete, $"/drives/{Ada.DriveId}/items/{id}/permissions/{link}", (HttpContent?)null);
        Assert.That(list.Count(p => p!["inheritedFrom"] is not null), Is.EqualTo(1));
        Assert.That((removed.Status, (await Get(Ben, $"/drives/{Ada.DriveId}/items/{id}")).Status), Is.EqualTo((204, 200)));
    }

    [Test]
    public async Task A_search_finds_what_one_may_see_by_name_and_words_and_kind()
    {
        World.Drives.Put(Ada, "checkout.pptx", Bytes("the checkout journey"));
        World.Drives.Put(Ada, "checkout.xlsx", Bytes("the checkout journey"));
        World.Drives.Put(Ada, "secret/checkout.pptx", Bytes("not for Ben"));
        World.Drives.Put(Ben, "mine/checkout.pptx", Bytes("ben's checkout"));
        foreach (var name in (string[])["checkout.pptx", "checkout.xlsx"])
            World.Drives.Share(Ada, name, Ben, Role.Read);
        var own = (await Get(Ben, "/me/drive")).Text("webUrl");
        async Task<string[]> Find(string query, string scopes = "Files.Read.All") =>
            [.. (await Ask(Ben, HttpMethod.Post, "/search/query", Query(query), scopes)).Json["value"]![0]!["hitsContainers"]![0]!["hits"]!.AsArray()
                .Select(h => h!["resource"]!["parentReference"]!["driveId"]!.ToString() == Ben.DriveId ? "ben/" : "ada/" + h["resource"]!["name"])];

        Assert.That(await Find("checkout filetype:pptx"), Is.EquivalentTo(new[] { "ada/checkout.pptx", "ben/" }));
        Assert.That(await Find($"checkout (filetype:pptx OR filetype:xlsx) AND NOT path:\"{own}\""), Is.EquivalentTo(new[] { "ada/checkout.pptx", "ada/checkout.xlsx" }));
        Assert.That(await Find("\"checkout journey\" filetype:xlsx filetype:pptx"), Has.Length.EqualTo(2));
        Assert.That((await Ask(Ben, HttpMethod.Post, "/search/query", Query("x"), "Files.ReadWrite")).Status, Is.EqualTo(403));
        Assert.That((await Get(Ben, "/me/drive/root/search(q='checkout')")).Json["value"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_library_is_its_members()
    {
        var library = World.Drives.AddLibrary("Journeys", Ada, Ben);
        var cleo = World.Users.Add("Cleo", "cleo@contoso.example");
        var file = World.Drives.Put(Ben, "map.json", Bytes("1"), library);
        Assert.That((await Get(Ada, $"/drives/{library}/items/{file.Id}")).Status, Is.EqualTo(200));
        Assert.That((await Get(cleo, $"/drives/{library}/root/children")).Status, Is.EqualTo(404));
        Assert.That((await Get(Ada, "/drives")).Json["value"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task What_is_dead_stays_dead_and_pictures_can_be_had()
    {
        var file = World.Drives.Put(Ada, "deck.pptx", Bytes("1"));
        World.Drives.Share(Ada, "deck.pptx", Ben, Role.Read);
        Assert.That((await Get(Ben, "/me/drive/sharedWithMe")).Json["value"]!.AsArray(), Is.Empty);
        var pictures = await Get(Ada, $"/drives/{Ada.DriveId}/items/{file.Id}/thumbnails");
        var picture = await Send(HttpMethod.Get, pictures.Json["value"]![0]!["medium"]!["url"]!.ToString(), null);
        Assert.That(picture.Body.AsSpan(1, 3).SequenceEqual("PNG"u8), Is.True);
    }

    private static string Share(string address) => "u!" + WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(address));

    private static JsonObject Query(string query) => new()
    {
        ["requests"] = new JsonArray(new JsonObject
        {
            ["entityTypes"] = new JsonArray("driveItem"),
            ["query"] = new JsonObject { ["queryString"] = query },
            ["from"] = 0,
            ["size"] = 100,
        }),
    };
}
