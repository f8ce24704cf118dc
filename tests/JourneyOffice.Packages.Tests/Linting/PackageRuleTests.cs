using JourneyOffice.Testing;

namespace JourneyOffice.Packages.Tests;

/// <summary>Each rule has a package in which only it finds something.</summary>
public sealed class PackageRuleTests
{
    private static TextPackage Deck => CleanDeck.Make();

    [Test]
    public void A_clean_deck_and_a_clean_workbook_have_no_findings()
    {
        Assert.That(PackageLint.Check(OfficePackage.Open(CleanDeck.Make().ToBytes(), "deck")).Select(finding => finding.Message("en")), Is.Empty);
        Assert.That(PackageLint.Check(OfficePackage.Open(CleanWorkbook.Make().ToBytes(), "book")).Select(finding => finding.Message("en")), Is.Empty);
    }

    [Test, Triggers("JO2101")]
    public void A_type_for_a_part_that_is_not_there() =>
        LintAssert.FindsOnly("JO2101", Deck.Replace(CleanDeck.Types, "</Types>", "<Override PartName=\"/ppt/gone.xml\" ContentType=\"a/xml\"/></Types>"));

    [Test, Triggers("JO2102")]
    public void Two_types_for_one_part() =>
        LintAssert.FindsOnly("JO2102", Deck.Replace(CleanDeck.Types, "</Types>", "<Default Extension=\"PNG\" ContentType=\"image/png\"/></Types>"));

    [Test, Triggers("JO2103")]
    public void A_part_without_type() => LintAssert.FindsOnly("JO2103", Deck.Replace(CleanDeck.Types, "Extension=\"png\"", "Extension=\"gif\""));

    [Test, Triggers("JO2104")]
    public void A_relationship_to_nothing() =>
        LintAssert.FindsOnly("JO2104", Deck.Replace(CleanDeck.LayoutRelationships, "</Rel", "<Relationship Id=\"x\" Type=\"t\" Target=\"gone.xml\"/></Rel"));

    [Test, Triggers("JO2105")]
    public void Two_relationships_with_one_id() =>
        LintAssert.FindsOnly("JO2105", Deck.Replace(CleanDeck.LayoutRelationships, "</Rel", "<Relationship Id=\"rId1\" Type=\"t\" Target=\"../theme/theme1.xml\"/></Rel"));

    [Test, Triggers("JO2106")]
    public void An_id_that_names_no_relationship() => LintAssert.FindsOnly("JO2106", Deck.Replace(CleanDeck.Slide, "r:embed=\"rId2\"", "r:embed=\"rId9\""));

    [Test, Triggers("JO2107")]
    public void A_part_to_which_nothing_points() => LintAssert.FindsOnly("JO2107", Deck.Add("ppt/left.xml", "<a/>"));

    [Test, Triggers("JO2108")]
    public void Relationships_of_a_part_that_is_gone() => LintAssert.FindsOnly("JO2108", Deck.Add("ppt/_rels/gone.xml.rels", CleanDeck.Relationships()));

    [Test, Triggers("JO2109")]
    public void Xml_without_compression() => LintAssert.FindsOnly("JO2109", Deck.ToBytesWithStored(CleanDeck.Layout));

    [Test, Triggers("JO2110")]
    public void An_entry_for_a_folder() => LintAssert.FindsOnly("JO2110", Deck.Add("ppt/", ""));

    [Test, Triggers("JO2111")]
    public void Xml_that_is_cut_off() => LintAssert.FindsOnly("JO2111", Deck.Replace("ppt/presProps.xml", "/>", ">"));

    [Test, Triggers("JO2112")]
    public void A_control_character() => LintAssert.FindsOnly("JO2112", Deck.Replace(CleanDeck.Notes, "<p:cSld>", "<p:cSld name=\"&#x1;\">"));

    [Test, Triggers("JO2112")]
    public void A_control_character_as_it_is() => LintAssert.FindsOnly("JO2112", Deck.Replace(CleanDeck.Notes, "<p:cSld>", "<p:cSld name=\"\u0002\">"));

    [Test, Triggers("JO2113")]
    public void A_name_with_backslashes() => LintAssert.FindsOnly("JO2113", Deck.Respell(CleanDeck.Layout, CleanDeck.Layout.Replace('/', '\\')));

    [Test, Triggers("JO2114")]
    public void A_picture_of_another_type() => LintAssert.FindsOnly("JO2114", Deck.Set(CleanDeck.Image, [0xFF, 0xD8, 0xFF, 0xE0]));

    [Test, Triggers("JO2008")]
    public void A_damaged_part_is_a_finding_and_no_exception()
    {
        var bytes = Deck.ToBytes();
        var package = OfficePackage.Open(bytes, "file");
        var entry = package.Entries.Single(part => part.Name == CleanDeck.Notes);
        bytes[entry.DataOffset + 20] ^= 0xFF;
        LintAssert.FindsOnly("JO2008", bytes);
    }
}
