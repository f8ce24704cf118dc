using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace JourneyOffice.FakeGraph.Tests;

/// <summary>Whoever follows a drive page by page, while it is written to, ends with what is there.</summary>
internal sealed class DeltaLaws : WorldFixture
{
    private static readonly string[] Paths = ["a.json", "b.json", "x/a.json", "x/y/b.json", "y/a.json"];

    [Test]
    public void A_copy_kept_by_delta_is_the_drive()
    {
        var steps = Gen.Zip(Gen.Choose(0, 3), Gen.Choose(0, Paths.Length - 1)).ArrayOf(12);
        var law = Prop.ForAll(steps.ToArbitrary(), taken =>
        {
            // Somebody of their own for every case: an empty drive is cheaper than a new world.
            var owner = World.Users.Add("Owner", $"{Guid.NewGuid():N}@contoso.example");
            return Holds(owner, taken).GetAwaiter().GetResult();
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(12), law);
    }

    private async Task<bool> Holds(Identity.FakeUser owner, (int What, int Where)[] steps)
    {
        var copy = new Dictionary<string, (string? Parent, string Name)>(StringComparer.Ordinal);
        var next = $"{World.GraphAddress}/drives/{owner.DriveId}/root/delta?$top=2";
        foreach (var (what, where) in steps)
        {
            if (what is 3)
                next = await Page(owner, next, copy);
            else
                Change(owner, what, Paths[where]);
        }
        string before;
        do
        {
            before = next;
            next = await Page(owner, next, copy);
        }
        while (before != next);
        var there = World.Drives.List(owner).Select(f => f.Path).Order(StringComparer.Ordinal);
        return there.SequenceEqual(copy.Where(i => i.Value.Parent is not null).Select(i => PathOf(copy, i.Key)).Order(StringComparer.Ordinal));
    }

    private void Change(Identity.FakeUser owner, int what, string path)
    {
        if (what is 0 && World.Drives.Find(owner, path) is not null)
            World.Drives.Delete(owner, path);
        else if (what is 1 && World.Drives.Find(owner, "x") is not null)
            World.Drives.Delete(owner, "x");
        else
            World.Drives.Put(owner, path, Bytes(path));
    }

    /// <summary>Takes one page in and gives the address to ask next.</summary>
    private async Task<string> Page(Identity.FakeUser owner, string address, Dictionary<string, (string? Parent, string Name)> copy)
    {
        var page = await Get(owner, address);
        foreach (var item in page.Json["value"]!.AsArray().OfType<JsonObject>())
        {
            if (item["deleted"] is not null)
                copy.Remove(item["id"]!.ToString());
            else
                copy[item["id"]!.ToString()] = (item["parentReference"]!["id"]?.ToString(), item["name"]!.ToString());
        }
        return (page.Json["@odata.nextLink"] ?? page.Json["@odata.deltaLink"])!.ToString();
    }

    private static string PathOf(Dictionary<string, (string? Parent, string Name)> copy, string id) =>
        copy.TryGetValue(id, out var item) && item.Parent is not null && PathOf(copy, item.Parent) is { Length: > 0 } parent ? $"{parent}/{item.Name}"
        : item.Parent is null ? "" : item.Name;
}
