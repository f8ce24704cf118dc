using JourneyOffice.Packages.Tests.Charts;
using JourneyOffice.Testing;

namespace JourneyOffice.Packages.Tests;

/// <summary>Each rule has a deck in which only it finds something.</summary>
public sealed class DeckRuleTests
{
    [Test, Triggers("JO2120")]
    public void Two_shapes_with_one_id() => Finds("JO2120", deck => deck.Replace(CleanDeck.Slide, "id=\"6\" name", "id=\"5\" name"));

    [Test, Triggers("JO2121")]
    public void A_shape_id_of_zero() => Finds("JO2121", deck => deck.Replace(CleanDeck.Slide, "id=\"6\" name", "id=\"0\" name"));

    [Test, Triggers("JO2121")]
    public void A_shape_id_beyond_31_bits() => Finds("JO2121", deck => deck.Replace(CleanDeck.Slide, "id=\"6\" name", "id=\"2147483648\" name"));

    [Test, Triggers("JO2122")]
    public void Two_slides_with_one_id() => Finds("JO2122", deck => deck.Replace(CleanDeck.Main, "id=\"257\"", "id=\"256\""));

    [Test, Triggers("JO2123")]
    public void A_slide_id_below_256() => Finds("JO2123", deck => deck.Replace(CleanDeck.Main, "id=\"257\"", "id=\"255\""));

    [Test, Triggers("JO2124")]
    public void A_layout_with_its_masters_id() => Finds("JO2124", deck => deck.Replace(CleanDeck.Master, "2147483649", "2147483648"));

    [Test, Triggers("JO2125")]
    public void A_slide_without_layout() => Finds("JO2125", deck => deck.Replace(CleanDeck.SecondRelationships, "/slideLayout\"", "/other\""));

    [Test, Triggers("JO2126")]
    public void A_layout_without_master() => Finds("JO2126", deck => deck.Replace(CleanDeck.LayoutRelationships, "/slideMaster\"", "/other\""));

    [Test, Triggers("JO2127")]
    public void A_master_without_theme() => Finds("JO2127", deck => deck.Replace(CleanDeck.MasterRelationships, "/theme\"", "/other\""));

    [Test, Triggers("JO2128")]
    public void A_layout_that_its_master_does_not_list() =>
        Finds("JO2128", deck => deck.Replace(CleanDeck.Master, "<p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/>", ""));

    [Test, Triggers("JO2129")]
    public void A_deck_without_properties() => Finds("JO2129", deck => deck.Replace(CleanDeck.MainRelationships, "/presProps\"", "/other\""));

    [Test, Triggers("JO2130")]
    public void A_table_cell_without_paragraph() => Finds("JO2130", deck => deck.Replace(CleanDeck.Second, "<a:bodyPr/><a:p/>", "<a:bodyPr/>"));

    [Test, Triggers("JO2131")]
    public void A_row_with_too_many_cells() => Finds("JO2131", deck => deck.Replace(CleanDeck.Second, "<a:gridCol w=\"1\"/>", ""));

    [Test, Triggers("JO2132")]
    public void Two_shapes_with_one_creation_id() => Finds("JO2132", deck => deck.Replace(CleanDeck.Slide, "id=\"c-4\"", "id=\"C-3\""));

    [Test, Triggers("JO2133")]
    public void An_adjust_value_of_a_plain_rectangle() => Finds("JO2133", deck => deck.Replace(CleanDeck.Slide, "prst=\"roundRect\"", "prst=\"rect\""));

    [Test, Triggers("JO2134")]
    public void A_preset_that_does_not_exist() => Finds("JO2134", deck => deck.Replace(CleanDeck.Slide, "prst=\"roundRect\"", "prst=\"oval\""));

    [Test, Triggers("JO2135")]
    public void A_colour_by_its_name() => Finds("JO2135", deck => deck.Replace(CleanDeck.Slide, "FFAA00", "orange"));

    [Test, Triggers("JO2136")]
    public void A_place_that_is_no_number() => Finds("JO2136", deck => deck.Replace(CleanDeck.Slide, "x=\"100\"", "x=\"NaN\""));

    [Test, Triggers("JO2136")]
    public void A_size_below_zero() => Finds("JO2136", deck => deck.Replace(CleanDeck.Slide, "cx=\"300\"", "cx=\"-1\""));

    [Test, Triggers("JO2137")]
    public void A_section_with_a_missing_slide() => Finds("JO2137", deck => deck.Replace(CleanDeck.Main, "<p14:sldId id=\"256\"/>", "<p14:sldId id=\"300\"/>"));

    [Test, Triggers("JO2138")]
    public void A_connector_glued_to_nothing() => Finds("JO2138", deck => deck.Replace(CleanDeck.Slide, "endCxn id=\"4\"", "endCxn id=\"40\""));

    [Test, Triggers("JO2139")]
    public void A_chart_with_an_undefined_axis() => Finds("JO2139", deck => deck.Replace(CleanDeck.Chart, "<c:axId val=\"2\"/></c:lineChart>", "<c:axId val=\"3\"/></c:lineChart>"));

    [Test, Triggers("JO2140")]
    public void A_chart_whose_workbook_is_none() => Finds("JO2140", deck => deck.Set(CleanDeck.ChartWorkbook, [1, 2, 3, 4]));

    [Test, Triggers("JO2141")]
    public void A_link_to_nowhere() => Finds("JO2141", deck => deck.Replace(CleanDeck.Slide, "hlinkClick r:id=\"rId5\"", "hlinkClick r:id=\"\""));

    [Test, Triggers("JO2142")]
    public void Notes_whose_master_is_not_listed() => Finds("JO2142", deck => deck.Replace(CleanDeck.Main, "<p:notesMasterId r:id=\"rId4\"/>", ""));

    [Test, Triggers("JO2143")]
    public void A_wide_slide_that_says_four_to_three() => Finds("JO2143", deck => deck.Replace(CleanDeck.Main, "cy=\"6858000\"", "cy=\"6858000\" type=\"screen4x3\""));

    [Test, Triggers("JO2144")]
    public void Children_in_the_wrong_order() =>
        Finds("JO2144", deck => deck.Replace(CleanDeck.Chart, "<c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>", "<c:varyColors val=\"0\"/><c:grouping val=\"standard\"/>"));

    [Test, Triggers("JO2145")]
    public void A_slide_that_is_not_in_the_list() => Finds("JO2145", deck => deck.Replace(CleanDeck.Main, "<p:sldId id=\"257\" r:id=\"rId3\"/>", ""));

    [Test, Triggers("JO2146")]
    public void An_animation_of_nothing() => Finds("JO2146", deck => deck.Replace(CleanDeck.Slide, "spid=\"3\"", "spid=\"30\""));

    [Test, Triggers("JO2147")]
    public void A_chart_that_lost_its_workbook() => Finds("JO2147", deck => deck
        .Set(CleanDeck.Chart, ChartXml.Write(SampleCharts.Curve, ChartReferences.Embedded(SampleCharts.Curve), null, XmlNamespaces.Transitional))
        .Remove(CleanDeck.ChartRelationships).Remove(CleanDeck.ChartWorkbook));

    [Test, Triggers("JO2148")]
    public void A_chart_that_draws_other_data_than_its_workbook_holds() => Finds("JO2148", deck => deck
        .Set(CleanDeck.Chart, ChartXml.Write(SampleCharts.Funnel, ChartReferences.Embedded(SampleCharts.Funnel), "rId1", XmlNamespaces.Transitional))
        .Set(CleanDeck.ChartWorkbook, ChartWorkbook.Write(SampleCharts.Funnel with { Categories = ["浏览", "加入购物车", "结账", "付费"] })));

    [Test, Triggers("JO2160")]
    public void A_text_without_language() => Finds("JO2160", deck => deck.Replace(CleanDeck.Slide, "<a:rPr lang=\"en-GB\"><a:hlink", "<a:rPr><a:hlink"));

    [Test, Triggers("JO2161")]
    public void A_slide_without_title() => Finds("JO2161", deck => deck.Replace(CleanDeck.Slide, "<p:ph type=\"title\"/>", "<p:ph type=\"body\"/>"));

    [Test, Triggers("JO2162")]
    public void Two_slides_with_one_title() => Finds("JO2162", deck => deck.Replace(CleanDeck.Second, "<a:t>Two</a:t>", "<a:t>one</a:t>"));

    [Test, Triggers("JO2163")]
    [TestCase("descr=\"A basket\"")]
    [TestCase("descr=\"A shop\"")]
    public void A_drawing_or_picture_without_alt_text(string text) => Finds("JO2163", deck => deck.Replace(CleanDeck.Slide, text, ""));

    [Test, Triggers("JO2163")]
    public void A_chart_without_alt_text() => Finds("JO2163", deck => deck.Replace(CleanDeck.Second, "descr=\"Feelings\"", ""));

    [Test]
    public void A_decorative_mark_stands_for_alt_text()
    {
        var deck = CleanDeck.Make().Replace(
            CleanDeck.Slide,
            "name=\"Picture\" descr=\"A shop\"/>",
            "name=\"Picture\"><a:extLst><a:ext uri=\"d\"><adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst></p:cNvPr>");
        Assert.That(PackageLint.Check(OfficePackage.Open(deck.ToBytes(), "deck")), Is.Empty);
    }

    [Test, Triggers("JO2164")]
    public void A_table_without_header() => Finds("JO2164", deck => deck.Replace(CleanDeck.Second, " firstRow=\"1\"", ""));

    [Test, Triggers("JO2165")]
    public void A_title_behind_other_shapes() =>
        Finds("JO2165", deck => deck.Replace(CleanDeck.Second, "<p:grpSpPr/>", "<p:grpSpPr/><p:cxnSp><p:nvCxnSpPr><p:cNvPr id=\"9\" name=\"L\"/></p:nvCxnSpPr><p:spPr/></p:cxnSp>"));

    private static void Finds(string code, Func<TextPackage, TextPackage> fault) => LintAssert.FindsOnly(code, fault(CleanDeck.Make()));
}
