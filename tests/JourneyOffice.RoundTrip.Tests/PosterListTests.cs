using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Lists on posters, which are drawn larger than the rest of the sheet, are read and updated as those on slides are.</summary>
public sealed class PosterListTests
{
    private static JourneyMap Retailer { get; } =
        MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json"))) with { Template = false };

    [Test]
    public void A_poster_of_lists_reads_as_its_map_and_stays_byte_for_byte()
    {
        var deck = Deck();
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(Files.Read(deck).Map, Retailer), Is.Empty);
            Assert.That(Files.Update(deck, Retailer).Bytes, Is.EqualTo(deck));
        });
    }

    [Test]
    public void An_update_with_more_rows_brings_them_in_and_leaves_nothing_that_looks_like_an_edit()
    {
        var touchpoint = Retailer.Touchpoints[0] with { Id = "t-new", Name = "Shop window" };
        var moment = Retailer.Items.First(item => item.MomentOfTruth);
        var next = Files.Later(Retailer, Retailer with
        {
            Touchpoints = [.. Retailer.Touchpoints, touchpoint],
            Items = [.. Retailer.Items, moment with { Id = "i-new", Stage = Retailer.Stages[0].Id, Series = "other" }],
        });
        var updated = Files.Update(Deck(), next).Bytes;
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(Files.Read(updated).Map, next), Is.Empty);
            Assert.That(CarrierOperations.Status(Files.Open(updated)).Edits, Is.Empty);
            Assert.That(Files.Update(updated, next).Bytes, Is.EqualTo(updated), "a second update changes nothing");
        });
    }

    private static byte[] Deck() => CarrierOperations.Build(Files.Open(MapJson.Write(Retailer)), new BuildOptions
    {
        Formats = [BuildFormat.Pptx],
        Language = "en",
        Name = "file",
        Format = PageFormat.A1,
        Slides = new SlideChoice { Kinds = [PageKind.Moments, PageKind.Touchpoints, PageKind.Content, PageKind.Department], Department = "d-checkout" },
    }).Files[0].Bytes;
}
