using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Tests;

/// <summary>A world with Ada and Ben in it, anew for every test, and short ways to ask it something.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "Taken down after every test.")]
internal abstract class WorldFixture
{
    protected FakeWorld World { get; private set; } = null!;

    protected FakeUser Ada { get; private set; } = null!;

    protected FakeUser Ben { get; private set; } = null!;

    /// <summary>Set by tests of the check itself.</summary>
    protected bool ExpectsContractFaults { get; set; }

    private HttpClient _http = null!;

    [SetUp]
    public async Task StartWorld()
    {
        ExpectsContractFaults = false;
        World = await FakeWorld.StartAsync();
        Ada = World.Users.Add("Ada", "ada@contoso.example");
        Ben = World.Users.Add("Ben", "ben@contoso.example");
        var handler = World.CreateHandler();
        handler.AllowAutoRedirect = false;
        _http = new HttpClient(handler);
    }

    [TearDown]
    public async Task StopWorld()
    {
        _http.Dispose();
        var faults = World.ContractFaults;
        await World.DisposeAsync();
        Assert.That(faults, ExpectsContractFaults ? Is.Not.Empty : Is.Empty, "requests and answers as Microsoft Graph describes them");
    }

    /// <summary>Asks Graph as this person, with a token of all scopes or of those named.</summary>
    protected Task<Reply> Ask(FakeUser user, HttpMethod method, string path, JsonNode? body = null, string? scopes = null, params (string Name, string Value)[] headers) =>
        Ask(user, method, path, body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), scopes, headers);

    protected Task<Reply> Ask(FakeUser user, HttpMethod method, string path, HttpContent? content, string? scopes = null, params (string Name, string Value)[] headers)
    {
        var token = World.Identity.GraphTokenFor(user, scopes ?? "User.Read Files.ReadWrite.All");
        var address = path.StartsWith("https:", StringComparison.Ordinal) ? path : World.GraphAddress + path;
        return Send(method, address, content, [("Authorization", "Bearer " + token), .. headers]);
    }

    protected Task<Reply> Get(FakeUser user, string path, string? scopes = null) => Ask(user, HttpMethod.Get, path, (HttpContent?)null, scopes);

    /// <summary>Sends a request without a token.</summary>
    protected async Task<Reply> Send(HttpMethod method, string address, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                content!.Headers.TryAddWithoutValidation(name, value);
        }
        using var response = await _http.SendAsync(request);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(), response.Headers);
    }

    protected Task<Reply> Form(string path, params (string Name, string Value)[] fields) =>
        Send(HttpMethod.Post, $"{World.AuthorityHost}/{World.TenantId}{path}", new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected sealed record Reply(int Status, byte[] Body, HttpResponseHeaders Headers)
    {
        public JsonNode Json => JsonNode.Parse(Body)!;

        public string Code => Json["error"] is JsonObject error ? error["code"]!.ToString() : Json["error"]!.ToString();

        public string Text(string name) => Json[name]!.ToString();
    }
}
