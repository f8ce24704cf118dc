using System.Security.Cryptography.X509Certificates;
using JourneyOffice.FakeGraph.Contract;
using JourneyOffice.FakeGraph.Drives;
using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Faults;
using JourneyOffice.FakeGraph.Hosting;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph;

/// <summary>A tenant that is made up: people, their drives behind Microsoft Graph, and the identity provider that lets them in. It runs in
/// this process, over real HTTPS on the loopback address.</summary>
public sealed class FakeWorld : IAsyncDisposable
{
    private WebApplication? _server;
    private bool _contractFaultsSeen;

    private FakeWorld(FakeWorldOptions options)
    {
        Clock = options.Clock;
        Store = new DriveStore(Clock, Rules);
        Links = new Links(Clock, Rules);
        Users = new UserDirectory(NewUser);
        Identity = new IdentityProvider(Clock, options.TenantId, Users.WithId);
        Identity.Register(SampleApps.Service);
        Identity.Register(SampleApps.Command);
        Drives = new DriveBackDoor(Store, Rules, Clock);
        if (options.ContractFile is { } file)
            Contract = new ContractCheck(ContractDocument.Load(file));
        Certificate = LoopbackCertificate.Shared;
    }

    /// <summary>Graph with its version: <c>https://localhost:PORT/v1.0</c>.</summary>
    public string GraphAddress => Links.Graph;

    /// <summary>The identity provider without a tenant: <c>https://localhost:PORT</c>.</summary>
    public string AuthorityHost => Identity.AuthorityHost;

    public string TenantId => Identity.TenantId;

    /// <summary>The certificate that has to be trusted.</summary>
    public X509Certificate2 Certificate { get; }

    public UserDirectory Users { get; }

    public IdentityProvider Identity { get; }

    /// <summary>The way into the drives that needs no token.</summary>
    public DriveBackDoor Drives { get; }

    /// <summary>What goes wrong on purpose.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>How Graph behaves where the real one leaves room.</summary>
    public WorldRules Rules { get; } = new();

    /// <summary>What was asked.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>Whether requests and answers are held against the description of Microsoft Graph; not without its file.</summary>
    public bool ChecksContract => Contract is not null;

    /// <summary>Where a request or an answer was not as Microsoft Graph describes it. A test that went well leaves none.</summary>
    public IReadOnlyList<string> ContractFaults
    {
        get
        {
            _contractFaultsSeen = true;
            return Contract?.Faults ?? [];
        }
    }

    internal ContractCheck? Contract { get; }

    internal TimeProvider Clock { get; }

    internal DriveStore Store { get; }

    internal Links Links { get; }

    /// <summary>Starts a world with nobody in it.</summary>
    public static async Task<FakeWorld> StartAsync(FakeWorldOptions? options = null)
    {
        options ??= new FakeWorldOptions();
        var world = new FakeWorld(options);
        try
        {
            world._server = WorldServer.Create(world, options.Port);
            await world._server.StartAsync();
            world.Settle(new Uri(world._server.Urls.First()).Port);
            return world;
        }
        catch
        {
            await world.DisposeAsync();
            throw;
        }
    }

    /// <summary>A handler for HttpClient that trusts this world's certificate and no other.</summary>
    public SocketsHttpHandler CreateHandler() => LoopbackCertificate.HandlerTrusting(Certificate);

    /// <summary>Download addresses handed out so far are no longer good.</summary>
    public void ExpireDownloads() => Links.Downloads.WithdrawAll();

    /// <summary>Upload addresses handed out so far are no longer good.</summary>
    public void ExpireUploads() => Links.Uploads.WithdrawAll();

    /// <summary>Stops the world.</summary>
    /// <exception cref="InvalidOperationException">Something was asked or answered otherwise than Microsoft Graph describes it, and nobody
    /// looked: a test that does not think of the contract fails for it all the same.</exception>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        Identity.Dispose();
        if (Contract is { Faults: { Count: > 0 } faults } && !_contractFaultsSeen)
            throw new InvalidOperationException("Not as Microsoft Graph describes it:\n" + string.Join('\n', faults.Distinct()));
    }

    private void Settle(int port)
    {
        Identity.AuthorityHost = $"https://localhost:{port}";
        Identity.GraphAudiences = [IdentityProvider.GraphResource, "00000003-0000-0000-c000-000000000000", Identity.AuthorityHost];
        Links.Graph = $"{Identity.AuthorityHost}{ArrivalReader.GraphPrefix}";
        Links.Content = $"https://127.0.0.1:{port}";
    }

    private FakeUser NewUser(string name, string mail)
    {
        var user = new FakeUser(Guid.NewGuid().ToString(), name, mail, DriveStore.NewDriveId());
        var address = mail.Replace('@', '_').Replace('.', '_');
        lock (Store.Gate)
        {
            Store.Add(new StoredDrive
            {
                Id = user.DriveId,
                Name = "OneDrive",
                Owner = user,
                WebAddress = $"{DriveBackDoor.PersonalWebHost}/personal/{Uri.EscapeDataString(address)}/Documents",
            }, user);
        }
        return user;
    }
}
