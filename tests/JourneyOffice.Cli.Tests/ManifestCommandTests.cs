namespace JourneyOffice.Cli.Tests;

/// <summary><c>journey manifest</c>.</summary>
public class ManifestCommandTests
{
    [Test]
    public void It_writes_a_manifest_once()
    {
        using var journey = new Journey();
        var file = journey.At("office.xml");
        var first = journey.Run("manifest", "https://maps.contoso.com", "-o", file, "--provider", "Contoso");
        var again = journey.Run("manifest", "https://maps.contoso.com", "-o", file);
        Assert.Multiple(() =>
        {
            Assert.That(first.ExitCode, Is.Zero, first.Error);
            Assert.That(File.ReadAllText(file), Does.Contain("<ProviderName>Contoso</ProviderName>"));
            Assert.That(again.Error, Does.Contain("JO7006"));
        });
    }

    [Test]
    public void An_address_that_Office_takes_nothing_from_is_wrong_use()
    {
        using var journey = new Journey();
        var run = journey.Run("manifest", "http://maps.contoso.com", "-o", journey.At("office.xml"));
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("JO8601"));
            Assert.That(File.Exists(journey.At("office.xml")), Is.False);
        });
    }
}
