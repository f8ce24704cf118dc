namespace JourneyOffice.FakeGraph.Tests;

/// <summary>Following a drive.</summary>
internal sealed class DeltaTests : WorldFixture
{
    [Test]
    public async Task What_changed_since_then_is_told_once_page_by_page()
    {
        World.Drives.Put(Ada, "old.json", Bytes("1"));
        var start = await Get(Ada, $"/drives/{Ada.DriveId}/root/delta?token=latest");
        World.Drives.Put(Ada, "a/new.json", Bytes("1"));
        World.Drives.Put(Ada, "a/new.json", Bytes("2"));
        World.Drives.Delete(Ada, "old.json");

        var (names, link) = await Follow(Delta(start) + "&$top=1");
        Assert.That(names, Does.Contain("a").And.Contain("new.json").And.Contain("deleted").And.Not.Contain("old.json"));
        Assert.That(names.Count(n => n is "new.json"), Is.EqualTo(1));
        Assert.That((await Follow(link)).Names, Is.Empty);
    }

    [Test]
    public async Task A_first_round_lists_everything_that_is_there()
    {
        World.Drives.Put(Ada, "a/b.json", Bytes("1"));
        World.Drives.Put(Ada, "gone.json", Bytes("1"));
        World.Drives.Delete(Ada, "gone.json");
        var (names, _) = await Follow($"/drives/{Ada.DriveId}/items/root/delta()");
        Assert.That(names, Is.EquivalentTo(new[] { "root", "a", "b.json" }));
    }

    [Test]
    public async Task An_old_token_is_gone_and_the_answer_leads_to_a_new_start()
    {
        var start = await Get(Ada, "/me/drive/root/delta(token='latest')");
        World.Drives.ExpireDeltaTokens(Ada);
        var gone = await Get(Ada, Delta(start));
        Assert.That((gone.Status, gone.Code), Is.EqualTo((410, "resyncChangesApplyDifferences")));
        Assert.That((await Get(Ada, gone.Headers.Location!.ToString())).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Only_whole_drives_are_followed_and_only_by_those_who_may()
    {
        var folder = World.Drives.Put(Ada, "a/b.json", Bytes("1"));
        var parent = World.Drives.Find(Ada, "a")!;
        World.Drives.Share(Ada, "a", Ben, Drives.Role.Write);
        Assert.That((await Get(Ada, $"/drives/{Ada.DriveId}/items/{parent.Id}/delta")).Status, Is.EqualTo(501));
        Assert.That((await Get(Ben, $"/drives/{Ada.DriveId}/root/delta")).Status, Is.EqualTo(404));
        Assert.That((await Get(Ben, $"/drives/{Ada.DriveId}/items/{folder.Id}")).Status, Is.EqualTo(200));
    }

    private static string Delta(Reply reply) => reply.Text("@odata.deltaLink");

    private async Task<(List<string> Names, string Link)> Follow(string address)
    {
        var names = new List<string>();
        while (true)
        {
            var page = await Get(Ada, address);
            Assert.That(page.Status, Is.EqualTo(200));
            names.AddRange(page.Json["value"]!.AsArray().Select(i => i!["deleted"] is not null ? "deleted" : i["name"]!.ToString()));
            if (page.Json["@odata.nextLink"] is not { } next)
                return (names, Delta(page));
            address = next.ToString();
        }
    }
}
