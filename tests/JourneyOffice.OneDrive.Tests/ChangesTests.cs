using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Faults;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;

namespace JourneyOffice.OneDrive.Tests;

/// <summary>Who follows is told what changes, and Graph is asked only as long as somebody does.</summary>
internal sealed class ChangesTests
{
    private TestWorld world = null!;

    [OneTimeSetUp]
    public async Task Open() => world = await TestWorld.StartAsync();

    [OneTimeTearDown]
    public async Task Close() => await world.DisposeAsync();

    [SetUp]
    public void Begin() => world.Renew();

    [Test]
    public async Task Changes_are_told_also_after_throttling_and_with_an_old_token()
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var shared = world.World.Drives.Put(world.Bo, "given.journey.json", TestWorld.Json);
        var library = world.LibraryOf(world.Ana);
        var name = (await library.TakeUpAsync(world.World.Drives.Link(world.Bo, "given.journey.json", "edit"), default)).Name;
        world.World.Drives.Put(world.Ana, "JourneyOffice/a.journey.json", TestWorld.Json);
        var changes = library.ChangesAsync(end.Token).GetAsyncEnumerator(end.Token);
        var next = changes.MoveNextAsync().AsTask();
        await AskedAsync(2);

        world.World.Drives.Put(world.Ana, "JourneyOffice/b.journey.json", TestWorld.Json);
        Assert.That(await NextAsync(), Is.EqualTo((LibraryChangeKind.Added, "b.journey.json")));
        world.World.Faults.Add(Fault.Throttled(TimeSpan.FromSeconds(5)), Occurrence.First(3));
        world.World.Drives.Put(world.Ana, "JourneyOffice/b.journey.json", MapJson.Write(TestWorld.Map with { Version = 7 }));
        Assert.That(await NextAsync(), Is.EqualTo((LibraryChangeKind.Changed, "b.journey.json")));
        world.World.Drives.ExpireDeltaTokens(world.Ana);
        world.World.Drives.Delete(world.Ana, "JourneyOffice/b.journey.json");
        Assert.That(await NextAsync(), Is.EqualTo((LibraryChangeKind.Removed, "b.journey.json")));
        world.World.Drives.Put(world.Bo, "given.journey.json", MapJson.Write(TestWorld.Map with { Version = 8 }));
        Assert.That(await NextAsync(), Is.EqualTo((LibraryChangeKind.Changed, name)));
        Assert.That(name, Is.EqualTo($"shared:{shared.DriveId}/{shared.Id}/given.journey.json"));

        await end.CancelAsync();
        Assert.That(async () => await next, Throws.InstanceOf<OperationCanceledException>());
        await changes.DisposeAsync();
        var asked = world.World.Requests.All.Count;
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        Assert.That(world.World.Requests.All, Has.Count.EqualTo(asked), "nobody follows, nobody asks");

        async Task<(LibraryChangeKind, string)> NextAsync()
        {
            Assert.That(await next, Is.True);
            var change = changes.Current;
            next = changes.MoveNextAsync().AsTask();
            return (change.Kind, change.Name);
        }
    }

    private async Task AskedAsync(int times)
    {
        for (var waited = 0; world.World.Requests.Count(Call.Delta) < times && waited < 500; waited++)
            await Task.Delay(20);
    }
}
