using System.Buffers.Binary;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Manifests.Tests;

/// <summary>The manifest that IT people hand to Office.</summary>
public class AddinManifestTests
{
    private static readonly AddinManifest Contoso = AddinManifest.For("https://maps.contoso.com", "Contoso & Co", "https://help.contoso.com/maps?topic=1&page=2");

    [Test]
    public void It_is_what_Microsofts_schema_asks_for()
    {
        Assert.That(Faults(AddinManifestXml.Write(Contoso)), Is.Empty);
    }

    [Test]
    public void What_the_schema_does_not_allow_is_found() =>
        Assert.That(Faults([.. System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(AddinManifestXml.Write(Contoso)).Replace("ReadWriteDocument", "Everything", StringComparison.Ordinal))]), Is.Not.Empty);

    [Test]
    public void It_stands_in_both_programs_and_asks_neither_for_what_only_the_other_has()
    {
        var manifest = Read(Contoso);
        Assert.Multiple(() =>
        {
            Assert.That(Elements(manifest, "Host").Select(host => host.Attribute("Name")?.Value ?? host.Attributes().First(attribute => attribute.Name.LocalName == "type").Value), Is.EqualTo(new[] { "Presentation", "Workbook", "Presentation", "Workbook" }));
            Assert.That(Elements(manifest, "Requirements"), Is.Empty);
            Assert.That(Elements(manifest, "Permissions").Single().Value, Is.EqualTo("ReadWriteDocument"));
        });
    }

    [Test]
    public void Every_address_is_the_deployments_own_and_by_https()
    {
        var addresses = from element in Read(AddinManifest.For("https://example.com/journeys/")).Descendants()
                        where element.Name.LocalName is "SourceLocation" or "IconUrl" or "HighResolutionIconUrl" or "SupportUrl" or "Image" or "Url"
                        let address = element.Attribute("DefaultValue")?.Value
                        where address is not null
                        select address;
        Assert.That(addresses.ToList(), Has.Count.GreaterThan(7).And.All.StartsWith("https://example.com/journeys/"));
    }

    [Test]
    public void Every_picture_is_there_in_its_size()
    {
        var pictures = Read(Contoso).Descendants().Select(element => element.Attribute("DefaultValue")?.Value ?? "").Where(address => address.EndsWith(".png", StringComparison.Ordinal)).Distinct().ToList();
        Assert.That(pictures, Has.Count.EqualTo(4));
        foreach (var picture in pictures)
        {
            var name = picture[(picture.LastIndexOf('/') + 1)..];
            var bytes = File.ReadAllBytes(SharedFiles.InRepository("addin", "public", "icons", name));
            // Width and height in the first chunk of a PNG file.
            var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
            Assert.That(name, Is.EqualTo($"icon-{width}.png").And.EqualTo($"icon-{height}.png"));
        }
    }

    [TestCase("zh-CN", "旅程图")]
    [TestCase("zh-TW", "旅程地圖")]
    [TestCase("zh-HK", "旅程地圖")]
    public void The_button_speaks_the_language_of_Office(string locale, string label)
    {
        var button = Elements(Read(Contoso), "String").Single(text => text.Attribute("id")?.Value == "Open.Label");
        Assert.That(button.Elements().Single(text => text.Attribute("Locale")?.Value == locale).Attribute("Value")?.Value, Is.EqualTo(label));
    }

    [Test]
    public void All_that_is_referred_to_is_there()
    {
        var manifest = Read(Contoso);
        var ids = manifest.Descendants().Select(element => element.Attribute("id")?.Value).ToHashSet();
        Assert.That(manifest.Descendants().Select(element => element.Attribute("resid")?.Value).OfType<string>().Distinct(), Is.SubsetOf(ids));
    }

    [Test]
    public void The_same_address_gives_the_same_addin_and_another_address_another_one() => Assert.Multiple(() =>
    {
        Assert.That(AddinManifest.For("https://maps.contoso.com/").Id, Is.EqualTo(Contoso.Id));
        Assert.That(AddinManifest.For("https://maps.fabrikam.com").Id, Is.Not.EqualTo(Contoso.Id));
    });

    [Triggers("JO8601")]
    [TestCase("http://maps.contoso.com")]
    [TestCase("maps.contoso.com")]
    [TestCase("https://")]
    [TestCase("https://name:word@maps.contoso.com")]
    [TestCase("https://maps.contoso.com?x=1")]
    [TestCase("https://maps.contoso.com#x")]
    [TestCase("javascript:alert(1)")]
    public void An_address_that_Office_takes_nothing_from_is_refused(string address) =>
        Assert.That(Assert.Throws<JourneyException>(() => AddinManifest.For(address))!.Finding.Code, Is.EqualTo(ManifestsErrors.BadAddress));

    [Test, Triggers("JO8602")]
    public void A_provider_without_a_name_is_refused([Values("", " ", null)] string? name) =>
        Assert.That(Assert.Throws<JourneyException>(() => AddinManifest.For("https://maps.contoso.com", name ?? new string('x', 126)))!.Finding.Code, Is.EqualTo(ManifestsErrors.BadName));

    private static XDocument Read(AddinManifest manifest) => XDocument.Load(new MemoryStream(AddinManifestXml.Write(manifest)));

    private static IEnumerable<XElement> Elements(XDocument document, string name) => document.Descendants().Where(element => element.Name.LocalName == name);

    private static List<string> Faults(byte[] manifest)
    {
        var folder = SharedFiles.Require("contracts/office-manifest");
        var schemas = new XmlSchemaSet();
        foreach (var file in Directory.GetFiles(folder, "*.xsd"))
            schemas.Add(null, file);
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var reader = XmlReader.Create(new MemoryStream(manifest), settings);
        while (reader.Read())
        {
        }

        return faults;
    }
}
