using System.Text;
using JourneyOffice.Maps;
using static JourneyOffice.Carriers.Tests.Samples;

namespace JourneyOffice.Carriers.Tests;

/// <summary>A file is recognised by its content; what it carries is found, or it is said why not.</summary>
public sealed class CarrierTests
{
    [Test]
    public void It_recognises_files_by_content_and_not_by_name()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Carrier.Open(MapJson.Write(Map), "map.txt").Kind, Is.EqualTo(CarrierKind.Map));
            Assert.That(Carrier.Open(Deck, "deck.bin").Kind, Is.EqualTo(CarrierKind.Deck));
            Assert.That(Carrier.Open(Workbook, "deck.pptx").Kind, Is.EqualTo(CarrierKind.Workbook));
        });
    }

    [Test]
    public void A_map_may_begin_with_a_byte_order_mark() =>
        Assert.That(Carrier.Open((byte[])[0xEF, 0xBB, 0xBF, .. MapJson.Write(Map)], "map.journey.json").Kind, Is.EqualTo(CarrierKind.Map));

    [TestCase("letter.txt", "Dear customer")]
    [TestCase("empty.dat", "")]
    [Triggers("JO6001")]
    public void A_file_of_another_kind_is_refused(string name, string content) =>
        Assert.That(CodeOf(() => Carrier.Open(Encoding.UTF8.GetBytes(content), name)), Is.EqualTo("JO6001"));

    [Test, Triggers("JO6002")]
    public void A_signed_deck_is_not_changed()
    {
        var signed = Opened(Edited.WithPart(Deck, "_xmlsignatures/origin.sigs", ""));
        Assert.Multiple(() =>
        {
            Assert.That(CodeOf(() => CarrierOperations.Update(signed, Carried(Map))), Is.EqualTo("JO6002"));
            Assert.That(CodeOf(() => CarrierOperations.Resolve(signed, new ResolveOptions())), Is.EqualTo("JO6002"));
            Assert.That(CarrierOperations.Read(signed).Map.Id, Is.EqualTo(Map.Id));
        });
    }

    [Test, Triggers("JO6003")]
    public void A_deck_without_a_map_says_so() =>
        Assert.That(CodeOf(() => CarrierOperations.Read(Opened(Edited.Stripped(Edited.Unnamed(Deck))))), Is.EqualTo("JO6003"));

    [Test, Triggers("JO6004")]
    public void Of_several_maps_one_has_to_be_named()
    {
        var two = Opened(Edited.WithSecondMap(Deck, "mother"));
        Assert.Multiple(() =>
        {
            Assert.That(CodeOf(() => CarrierOperations.Read(two)), Is.EqualTo("JO6004"));
            Assert.That(CarrierOperations.Read(two, new ReadOptions { MapId = Map.Id }).Map.Id, Is.EqualTo(Map.Id));
        });
    }

    [Test, Triggers("JO6005")]
    public void A_map_that_the_file_does_not_carry_is_refused() =>
        Assert.That(CodeOf(() => CarrierOperations.Read(Opened(Deck), new ReadOptions { MapId = "mother" })), Is.EqualTo("JO6005"));

    [Test]
    public void Only_files_as_the_program_wrote_them_are_untouched()
    {
        Assert.Multiple(() =>
        {
            Assert.That(CarrierOperations.IsUntouched(Opened(Deck)));
            Assert.That(CarrierOperations.IsUntouched(Opened(Workbook)));
            Assert.That(CarrierOperations.IsUntouched(Opened(Edited.Text(Deck, "title", "title", "Our words"))), Is.False);
            Assert.That(CarrierOperations.IsUntouched(Carried(Map)), Is.False);
        });
    }
}
