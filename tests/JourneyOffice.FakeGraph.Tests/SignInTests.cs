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

    private OnBehalfOfCredential OnBehalfOf(FakeUser user) => new(
        World.TenantId, SampleApps.ServiceClientId, SampleApps.ServiceSecret,
        World.Identity.TokenFor(user, $"api://{SampleApps.ServiceClientId}", SampleApps.ServiceScope),
        new OnBehalfOfCredentialOptions
        {
            AuthorityHost = new Uri(World.AuthorityHost),
            DisableInstanceDiscovery = true,
            Transport = new HttpClientTransport(World.CreateHandler()),
        });
}
