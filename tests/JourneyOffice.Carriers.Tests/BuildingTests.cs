using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;
using static JourneyOffice.Carriers.Tests.Samples;

namespace JourneyOffice.Carriers.Tests;

/// <summary>New files from maps.</summary>
public sealed class BuildingTests
{
    [Test, Triggers("JO6016")]
    public void Nothing_is_built_from_a_map_with_errors()
    {
        var broken = Map with { Items = [Map.Items[0] with { Stage = "nowhere" }] };
        var build = CarrierOperations.Build(Carried(broken));
        Assert.Multiple(() =>
        {
            Assert.That(build.Files, Is.Empty);
            Assert.That(Codes(build.Findings), Does.Contain("JO6016"));
        });
    }

    [Test, Triggers("JO6019")]
    public void An_unknown_department_is_refused_with_those_that_there_are()
    {
        var exception = Assert.Throws<JourneyException>(() => CarrierOperations.Build(Carried(Map), new BuildOptions { Formats = [BuildFormat.Pptx], Department = "Sales" }));
        Assert.That(exception.Finding.Message("en"), Does.Contain("Online Shop (d-shop)"));
    }

    [Test]
    public void An_extract_has_the_departments_page_first_and_keeps_the_whole_map([Values("d-shop", "online shop")] string department)
    {
        var map = Map;
        var deck = CarrierOperations.Build(
            Carried(map), new BuildOptions { Formats = [BuildFormat.Pptx], Department = department, Slides = SlideChoice.Overview }).Files[0].Bytes;
        var ledger = CarriedMapJson.Read(MapPart.ReadAll(OfficePackage.Open(deck, "a.pptx"))[0].Content).Ledger;
        var later = CarrierOperations.Update(Carrier.Open(deck, "a.pptx"), Carried(map with { Version = map.Version + 1, Title = "Newer" }));
        Assert.Multiple(() =>
        {
            Assert.That(ledger.Pages.Select(page => page.Kind).Distinct(), Is.EqualTo(new[] { "department", "overview" }));
            Assert.That(MapJson.AreEqual(CarrierOperations.Read(Carrier.Open(deck, "a.pptx")).Map, map), Is.True);
            Assert.That(CarriedMapJson.Read(MapPart.ReadAll(OfficePackage.Open(later.Bytes, "a.pptx"))[0].Content).Ledger.Department, Is.EqualTo("d-shop"));
            Assert.That(CarrierOperations.Read(Carrier.Open(later.Bytes, "a.pptx")).Map.Items, Has.Count.EqualTo(map.Items.Count));
        });
    }

    [Test, Triggers("JO6017")]
    public void A_template_becomes_a_map_of_its_own()
    {
        var build = CarrierOperations.Build(Carried(Template), new BuildOptions { Formats = [BuildFormat.Json], NewMapId = () => "mnew" });
        Assert.Multiple(() =>
        {
            Assert.That(build.Map.Id, Is.EqualTo("mnew"));
            Assert.That(build.Map.Template, Is.False);
            Assert.That(build.Map.BasedOn!.Map, Is.EqualTo(Template.Id));
            Assert.That(Codes(build.Findings), Does.Contain("JO6017"));
        });
    }

    [Test]
    public void Every_format_of_a_build_carries_the_same_map()
    {
        var build = CarrierOperations.Build(Carried(Template), new BuildOptions { Formats = [BuildFormat.Pptx, BuildFormat.Xlsx, BuildFormat.Json] });
        Assert.That(
            build.Files.Select(file => MapJson.AreEqual(CarrierOperations.Read(Opened(file.Bytes, file.Name)).Map, build.Map)),
            Has.All.True.And.Exactly(3).Items);
    }

    [Test]
    public void A_file_is_named_after_the_map_where_no_name_is_given()
    {
        var map = Map with { Title = "Cost: last / first?" };
        Assert.That(CarrierOperations.Build(Carried(map), new BuildOptions { Formats = [BuildFormat.Json] }).Files[0].Name, Is.EqualTo("Cost last  first.journey.json"));
    }

    [TestCase("en")]
    [TestCase("zh-Hans")]
    [TestCase("zh-Hant")]
    public void A_map_can_be_built_in_every_language(string language)
    {
        var build = CarrierOperations.Build(Carried(Map), new BuildOptions { Language = language });
        foreach (var file in build.Files)
            Assert.That(MapJson.AreEqual(CarrierOperations.Read(Opened(file.Bytes, file.Name)).Map, Map), file.Name);
    }

    [Test]
    public void Pictures_are_numbered_where_there_are_several()
    {
        var names = CarrierOperations.Build(Carried(LongMap), new BuildOptions { Formats = [BuildFormat.Svg], Name = "m" }).Files.Select(file => file.Name);
        Assert.That(names, Does.Contain("m-1.svg").And.Contain("m-2.svg"));
    }

    [Test]
    [Triggers("JO6018")]
    public void Slides_that_the_map_has_nothing_for_are_refused_instead_of_an_empty_deck()
    {
        var build = CarrierOperations.Build(Carried(Map with { Observations = [] }), new BuildOptions { Formats = [BuildFormat.Pptx], Slides = SlideChoice.Parse(["funnel"])! });
        Assert.That(build.Files, Is.Empty);
        Assert.That(build.Findings.Select(finding => finding.Code), Does.Contain(CarriersErrors.NothingToShow));
    }
}
