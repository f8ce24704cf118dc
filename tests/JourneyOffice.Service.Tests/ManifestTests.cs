using System.Xml.Linq;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Service.Tests;

/// <summary>The add-in's manifest, as IT people take it from the service.</summary>
public class ManifestTests
{
    [Test]
    public async Task It_says_the_address_under_which_people_reach_the_service()
    {
        await using var service = await RunningService.StartAsync("--Journey:Address=https://maps.contoso.com");
        using var answer = await service.SendAsync("GET", "/manifest.xml");
        var manifest = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Multiple(() =>
        {
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/xml"));
            Assert.That(manifest.Descendants().Single(element => element.Name.LocalName == "SourceLocation" && element.Attribute("DefaultValue") is not null).Attribute("DefaultValue")!.Value, Is.EqualTo("https://maps.contoso.com/addin/office.html"));
        });
    }

    [Test, Triggers("JO8601")]
    public async Task Where_it_is_reached_without_https_it_says_what_is_missing()
    {
        await using var service = await RunningService.StartAsync();
        await Expect.ProblemAsync(service.SendAsync("GET", "/manifest.xml"), 400, "JO8601");
    }

    [Test]
    public void An_address_without_https_is_refused_at_the_start() =>
        Assert.That(() => ServiceHost.Build(["--Journey:Address=http://maps.contoso.com"]), Throws.TypeOf<JourneyException>());
}
