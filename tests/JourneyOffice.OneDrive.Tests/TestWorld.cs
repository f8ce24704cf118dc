using Azure.Core;
using JourneyOffice.Carriers;
using JourneyOffice.FakeGraph;
using JourneyOffice.FakeGraph.Identity;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.OneDrive.Tests;

/// <summary>A made-up Graph with two people in it, Ana and Bo, and a library for each.</summary>
internal sealed class TestWorld : IAsyncDisposable
{
    private readonly List<IDisposable> made = [];
    private int renewed;

    private TestWorld(FakeWorld world)
    {
        World = world;
        (Ana, Bo) = NewPeople();
    }

    public static SaveNote Note { get; } = new("Ana Ruiz", "first draft");

    public static JourneyMap Map { get; } =
        MapJson.Read(System.IO.File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json"))) with { Template = false, Id = "monedrive" };

    public static byte[] Json { get; } = MapJson.Write(Map);

    public FakeWorld World { get; }

    public FakeUser Ana { get; private set; }

    public FakeUser Bo { get; private set; }

    public OneDriveOptions Options => new()
    {
        GraphAddress = new Uri(World.GraphAddress + "/"),
        Time = new HurriedTime(),
        TimeBudget = TimeSpan.FromHours(2),
        FragmentLength = OneDriveOptions.FragmentUnit,
    };

    public static async Task<TestWorld> StartAsync() => new(await FakeWorld.StartAsync());

    /// <summary>The same world with other people of the same names, as if nothing had been.</summary>
    public void Renew()
    {
        World.Faults.Clear();
        World.Requests.Clear();
        World.Rules.RewritesOfficeFiles = false;
        World.Rules.RewriteDelay = TimeSpan.Zero;
        World.Rules.SessionsCompareAgain = true;
        World.Rules.PageSize = 200;
        (Ana, Bo) = NewPeople();
    }

    public OneDriveConnection Connect(OneDriveOptions? options = null)
    {
        var handler = World.CreateHandler();
        handler.AllowAutoRedirect = false;
        var connection = new OneDriveConnection(options ?? Options, handler);
        made.AddRange([connection, handler]);
        return connection;
    }

    public OneDriveLibrary LibraryOf(FakeUser user, OneDriveOptions? options = null) => new(new Credential(() => World.Identity.GraphTokenFor(user)), Connect(options));

    public static byte[] File(JourneyMap map, BuildFormat format) => format == BuildFormat.Json ? MapJson.Write(map)
        : CarrierOperations.Build(Carrier.Open(MapJson.Write(map), "map.journey.json"), new BuildOptions { Formats = [format] }).Files[0].Bytes;

    public static JourneyMap MapIn(LibraryFile file) => CarrierOperations.Read(Carrier.Open(file.Bytes, file.Name)).Map;

    private (FakeUser Ana, FakeUser Bo) NewPeople()
    {
        renewed++;
        return (World.Users.Add("Ana Ruiz", $"ana{renewed}@contoso.com"), World.Users.Add("Bo Chen", $"bo{renewed}@contoso.com"));
    }

    public async ValueTask DisposeAsync()
    {
        made.ForEach(one => one.Dispose());
        await World.DisposeAsync();
    }
}

/// <summary>Gives tokens as it is told to.</summary>
internal sealed class Credential(Func<string> token) : TokenCredential
{
    public int Asked { get; private set; }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Asked++;
        return new AccessToken(token(), DateTimeOffset.MaxValue);
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}

/// <summary>A clock that runs a hundred times as fast, so that tests need not wait as long as Graph asks to.</summary>
internal sealed class HurriedTime : TimeProvider
{
    private const int Speed = 100;
    private readonly DateTimeOffset start = System.GetUtcNow();
    private readonly long began = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + (System.GetElapsedTime(began) * Speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / Speed : dueTime, period > TimeSpan.Zero ? period / Speed : period);
}

/// <summary>Says that a call is refused with a code.</summary>
internal static class Refused
{
    public static async Task<JourneyException> WithAsync(ErrorCode code, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (JourneyException problem)
        {
            Assert.That(problem.Finding.Code.Id, Is.EqualTo(code.Id), problem.ToString());
            return problem;
        }

        throw new AssertionException($"Nothing was refused, {code.Id} was expected.");
    }
}
