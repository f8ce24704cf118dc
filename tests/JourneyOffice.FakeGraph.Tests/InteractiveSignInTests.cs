using System.Security.Cryptography;
using System.Text;
using JourneyOffice.FakeGraph.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace JourneyOffice.FakeGraph.Tests;

/// <summary>Sign-ins in which a person takes part: by code on another device, and on a page with PKCE.</summary>
internal sealed class InteractiveSignInTests : WorldFixture
{
    private const string Scope = $"api://{SampleApps.ServiceClientId}/{SampleApps.ServiceScope} openid offline_access";

    [Test]
    public async Task A_command_waits_until_a_person_typed_the_code()
    {
        World.Identity.DeviceCodes.Interval = TimeSpan.Zero;
        var started = await StartDevice();
        var before = await AskDevice(started);
        World.Identity.DeviceCodes.Approve(started.Text("user_code"), Ada);
        var after = await AskDevice(started);
        var again = await AskDevice(started);

        var token = WebToken.Read(after.Text("access_token"))!;
        Assert.Multiple(() =>
        {
            Assert.That((before.Status, before.Code), Is.EqualTo((400, "authorization_pending")));
            Assert.That((token.Text("oid"), token.Text("aud"), token.Text("scp"), token.Text("azp"), token.Text("ver"), token.Text("tid")),
                Is.EqualTo((Ada.Id, SampleApps.ServiceClientId, SampleApps.ServiceScope, SampleApps.CommandClientId, "2.0", World.TenantId)));
            Assert.That(again.Code, Is.EqualTo("bad_verification_code"));
        });
    }

    [Test]
    public async Task The_other_ends_of_a_device_code_are_said_too()
    {
        var codes = World.Identity.DeviceCodes;
        var (hasty, declined, expired) = (await StartDevice(), await StartDevice(), await StartDevice());
        codes.Interval = TimeSpan.FromMinutes(1);
        await AskDevice(hasty);
        codes.Decline(declined.Text("user_code"));
        codes.Expire(expired.Text("user_code"));
        Assert.That(((await AskDevice(hasty)).Code, (await AskDevice(declined)).Code, (await AskDevice(expired)).Code),
            Is.EqualTo(("slow_down", "authorization_declined", "expired_token")));
    }

    [Test]
    public async Task A_person_can_answer_on_a_page()
    {
        World.Identity.DeviceCodes.Interval = TimeSpan.Zero;
        var started = await StartDevice();
        var page = await Send(HttpMethod.Get, started.Text("verification_uri"), null);
        var done = await Send(HttpMethod.Post, started.Text("verification_uri"), new FormUrlEncodedContent(
            [KeyValuePair.Create("code", started.Text("user_code").ToLowerInvariant()), KeyValuePair.Create("user", Ben.Id)]));
        Assert.That(Encoding.UTF8.GetString(page.Body), Does.Contain("ben@contoso.example"));
        Assert.That(done.Status, Is.EqualTo(200));
        Assert.That(WebToken.Read((await AskDevice(started)).Text("access_token"))!.Text("oid"), Is.EqualTo(Ben.Id));
    }

    [Test]
    public async Task A_refresh_token_is_good_once_and_brings_the_next()
    {
        World.Identity.DeviceCodes.AlwaysAs = Ada;
        var first = (await AskDevice(await StartDevice())).Text("refresh_token");
        var second = await Refresh(first);
        Assert.That(second.Text("refresh_token"), Is.Not.EqualTo(first));
        Assert.That((await Refresh(first)).Code, Is.EqualTo("invalid_grant"));
        Assert.That((await Refresh(second.Text("refresh_token"))).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_page_signs_in_by_code_with_its_proof()
    {
        const string verifier = "a-proof-that-only-the-page-knows-0123456789-abcdef";
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        async Task<Reply> Exchange(string proof)
        {
            var page = await Send(HttpMethod.Post, Authorize("https://localhost:3000/pane", challenge),
                new FormUrlEncodedContent([KeyValuePair.Create("user", Ada.Id)]));
            var code = QueryHelpers.ParseQuery(page.Headers.Location!.Query)["code"].ToString();
            return await Form("/oauth2/v2.0/token", ("grant_type", "authorization_code"), ("client_id", SampleApps.CommandClientId), ("code", code),
                ("redirect_uri", "https://localhost:3000/pane"), ("code_verifier", proof));
        }

        Assert.That((await Exchange(verifier)).Status, Is.EqualTo(200));
        Assert.That((await Exchange("another")).Code, Is.EqualTo("invalid_grant"));
    }

    [Test]
    public async Task No_code_is_sent_to_an_address_that_nobody_registered()
    {
        var refused = await Send(HttpMethod.Get, Authorize("https://elsewhere.example/", "challenge"), null);
        Assert.That((refused.Status, refused.Headers.Location), Is.EqualTo((400, (Uri?)null)));
    }

    [Test]
    public async Task Keys_and_addresses_are_published_and_can_be_changed()
    {
        var configuration = await Send(HttpMethod.Get, $"{World.AuthorityHost}/{World.TenantId}/v2.0/.well-known/openid-configuration", null);
        World.Identity.RollKeys();
        var keys = await Send(HttpMethod.Get, configuration.Text("jwks_uri"), null);
        Assert.That(configuration.Text("issuer"), Is.EqualTo(World.Identity.Issuer));
        Assert.That(keys.Json["keys"]!.AsArray(), Has.Count.EqualTo(2));
    }

    private string Authorize(string redirect, string challenge) => QueryHelpers.AddQueryString($"{World.AuthorityHost}/{World.TenantId}/oauth2/v2.0/authorize", new Dictionary<string, string?>
    {
        ["client_id"] = SampleApps.CommandClientId,
        ["redirect_uri"] = redirect,
        ["response_type"] = "code",
        ["scope"] = Scope,
        ["state"] = "s",
        ["code_challenge"] = challenge,
        ["code_challenge_method"] = "S256",
    });

    private Task<Reply> StartDevice() => Form("/oauth2/v2.0/devicecode", ("client_id", SampleApps.CommandClientId), ("scope", Scope));

    private Task<Reply> AskDevice(Reply started) => Form("/oauth2/v2.0/token",
        ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("client_id", SampleApps.CommandClientId), ("device_code", started.Text("device_code")));

    private Task<Reply> Refresh(string token) => Form("/oauth2/v2.0/token",
        ("grant_type", "refresh_token"), ("client_id", SampleApps.CommandClientId), ("refresh_token", token));
}
