using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using JourneyOffice.FakeGraph.Identity;
using Microsoft.Graph;
using Microsoft.Graph.Authentication;

namespace JourneyOffice.FakeGraph.Tests;

/// <summary>Microsoft's own libraries take this world for the real one.</summary>
internal sealed class SignInTests : WorldFixture
{
    [Test]
    public async Task The_service_trades_a_persons_token_for_one_for_Graph()
    {
        World.Drives.Put(Ada, "sales/checkout.pptx", Bytes("a deck"));
        // By itself the library sends tokens to Microsoft's hosts only.
        var authentication = new AzureIdentityAuthenticationProvider(OnBehalfOf(Ada), ["localhost"], null, true, "https://graph.microsoft.com/.default");
        using var graph = new GraphServiceClient(new HttpClient(World.CreateHandler()), authentication, World.GraphAddress);

        var drive = await graph.Me.Drive.GetAsync();
        var item = await graph.Drives[drive!.Id].Root.ItemWithPath("sales/checkout.pptx").GetAsync();
        var content = await graph.Drives[drive.Id].Items[item!.Id].Content.GetAsync();

        using var read = new StreamReader(content!);
        Assert.Multiple(() =>
        {
            Assert.That(item.Name, Is.EqualTo("checkout.pptx"));
            Assert.That(item.CTag, Does.StartWith("\"c:{"));
            Assert.That(read.ReadToEnd(), Is.EqualTo("a deck"));
        });
    }

    [Test]
    public void A_missing_consent_is_said_by_the_library()
    {
        World.Identity.Switches.WithdrawConsent(Ada);
        Assert.That(() => OnBehalfOf(Ada).GetToken(new TokenRequestContext(["https://graph.microsoft.com/.default"]), default),
            Throws.InstanceOf<AuthenticationFailedException>().With.InnerException.Message.Contains("AADSTS65001"));
    }

    [Test]
    public async Task Conditional_access_wants_the_person_back_and_takes_a_second_factor()
    {
        World.Identity.Switches.AskForSecondFactor(Ada);
        var refused = await Trade(Token(new TokenOptions()));
        var taken = await Trade(Token(new TokenOptions { SecondFactor = true }));
        Assert.Multiple(() =>
        {
            Assert.That((refused.Status, refused.Code), Is.EqualTo((400, "interaction_required")));
            Assert.That(refused.Text("claims"), Does.Contain("acrs"));
            Assert.That(taken.Status, Is.EqualTo(200));
        });
    }

    [Test]
    public async Task A_token_that_is_not_meant_for_the_service_or_not_good_is_not_traded()
    {
        using var foreign = new SigningKey();
        var tokens = new[]
        {
            Token(new TokenOptions { Lifetime = TimeSpan.FromMinutes(-5) }),
            Token(new TokenOptions { StartsIn = TimeSpan.FromHours(1) }),
            Token(new TokenOptions { Key = foreign }),
            Token(new TokenOptions { Issuer = "https://elsewhere.example/v2.0" }),
            World.Identity.TokenFor(Ada, "api://another", SampleApps.ServiceScope),
            World.Identity.TokenFor(Ada, SampleApps.ServiceClientId, ""),
            World.Identity.TokenForApp(SampleApps.CommandClientId, SampleApps.ServiceClientId),
            "nonsense",
        };
        foreach (var token in tokens)
            Assert.That((await Trade(token)).Code, Is.EqualTo("invalid_grant"), token);
    }

    [Test]
    public async Task The_service_has_to_prove_itself()
    {
        var wrong = await Trade(Token(new TokenOptions()), secret: "wrong");
        var none = await Trade(Token(new TokenOptions()), secret: "");
        Assert.That((wrong.Status, wrong.Code, none.Code), Is.EqualTo((401, "invalid_client", "invalid_client")));
    }

    [Test]
    public async Task A_certificate_or_a_managed_identity_does_instead_of_the_secret()
    {
        World.Identity.Register(World.Identity.App(SampleApps.ServiceClientId)! with { Secret = null, Certificates = [World.Certificate] });
        var token = new TokenRequestContext(["https://graph.microsoft.com/.default"]);
        var person = Token(new TokenOptions());

        var certificate = new OnBehalfOfCredential(World.TenantId, SampleApps.ServiceClientId, World.Certificate, person, Options());
        var identity = new OnBehalfOfCredential(World.TenantId, SampleApps.ServiceClientId,
            _ => Task.FromResult(World.Identity.TokenForApp("managed", "api://AzureADTokenExchange")), person, Options());

        Assert.That((await certificate.GetTokenAsync(token, CancellationToken.None)).Token, Is.Not.Empty);
        Assert.That((await identity.GetTokenAsync(token, CancellationToken.None)).Token, Is.Not.Empty);
    }

    [Test]
    public async Task What_was_not_agreed_to_is_not_given()
    {
        var all = await Trade(Token(new TokenOptions()), scope: "https://graph.microsoft.com/Sites.FullControl.All");
        var mixed = await Trade(Token(new TokenOptions()), scope: $"https://graph.microsoft.com/.default api://{SampleApps.ServiceClientId}/.default");
        Assert.That((all.Text("suberror"), mixed.Code), Is.EqualTo(("consent_required", "invalid_request")));
    }

    [Test]
    public async Task A_program_itself_gets_a_token_that_is_no_persons()
    {
        var got = await Form("/oauth2/v2.0/token", ("grant_type", "client_credentials"), ("client_id", SampleApps.ServiceClientId),
            ("client_secret", SampleApps.ServiceSecret), ("scope", "https://graph.microsoft.com/.default"));
        var used = await Send(HttpMethod.Get, World.GraphAddress + "/me/drive", null, ("Authorization", "Bearer " + got.Text("access_token")));
        Assert.That((got.Status, used.Status), Is.EqualTo((200, 401)));
    }

    private string Token(TokenOptions options) => World.Identity.TokenFor(Ada, SampleApps.ServiceClientId, SampleApps.ServiceScope, options);

    private Task<Reply> Trade(string assertion, string scope = "https://graph.microsoft.com/.default", string secret = SampleApps.ServiceSecret) => Form(
        "/oauth2/v2.0/token",
        ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), ("requested_token_use", "on_behalf_of"), ("assertion", assertion),
        ("client_id", SampleApps.ServiceClientId), ("client_secret", secret), ("scope", scope));

    private OnBehalfOfCredential OnBehalfOf(FakeUser user) => new(
        World.TenantId, SampleApps.ServiceClientId, SampleApps.ServiceSecret,
        World.Identity.TokenFor(user, $"api://{SampleApps.ServiceClientId}", SampleApps.ServiceScope), Options());

    private OnBehalfOfCredentialOptions Options() => new()
    {
        AuthorityHost = new Uri(World.AuthorityHost),
        DisableInstanceDiscovery = true,
        Transport = new HttpClientTransport(World.CreateHandler()),
    };
}
