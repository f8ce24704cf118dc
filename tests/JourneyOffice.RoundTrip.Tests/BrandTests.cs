using System.Globalization;
using System.Xml.Linq;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Slides;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Slides in the look of somebody's template: its logo stays clear, its footers are taken over, its colours can be read.</summary>
public sealed class BrandTests
{
    private const string Layout = "ppt/slideLayouts/slideLayout1.xml";
    private static readonly XNamespace P = Names.Presentation;
    private static readonly XNamespace A = Names.Drawing;
    private static readonly JourneyMap Map = CompareSlideTests.Starter("onboarding") with { Id = "mbrand" };

    [Test]
    public void A_logo_stays_clear()
    {
        var logo = (X: 10_600_000L, Y: 150_000L, Width: 1_300_000L, Height: 700_000L);
        var slides = Slides(Build(Template(layout => Tree(layout).Add(Shape(logo)))));
        var over = slides.SelectMany(slide => slide.Shapes).Where(box => box.X < logo.X + logo.Width && box.Right > logo.X && box.Y < logo.Y + logo.Height && box.Bottom > logo.Y);
        Assert.That(over, Is.Empty);
    }

    [Test]
    public void Where_the_deck_numbers_its_slides_there_is_one_number_and_its_footer()
    {
        var deck = Build(Template(layout => Tree(layout).Add(Placeholder("sldNum", 12, 11_000_000, ""), Placeholder("ftr", 11, 4_000_000, "Confidential"))));
        var file = new OfficeFile(deck);
        foreach (var slide in new DeckPerson(deck).Slides.Select(file.Tree))
        {
            Assert.That(slide.Descendants(A + "fld").Count(field => field.Attribute("type")!.Value == "slidenum"), Is.EqualTo(1));
            Assert.That(slide.Descendants(P + "ph").Select(placeholder => placeholder.Attribute("type")!.Value), Is.SupersetOf(new[] { "ftr", "sldNum" }));
            Assert.That(slide.Descendants(A + "t").Select(text => text.Value), Does.Contain("Confidential"));
        }
    }

    [Test]
    [Triggers("JO4010")]
    public void On_a_ground_of_another_colour_slides_have_the_themes_own()
    {
        var template = Template(layout => layout.Element(P + "cSld")!.AddFirst(new XElement(P + "bg", new XElement(P + "bgPr",
            new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", "7A1020"))), new XElement(A + "effectLst")))));
        var deck = Build(template);
        var file = new OfficeFile(deck);
        Assert.Multiple(() =>
        {
            Assert.That(new DeckPerson(deck).Slides.Select(slide => file.Tree(slide).Root!.Element(P + "cSld")!.Element(P + "bg")), Has.None.Null);
            Assert.That(Codes(template), Does.Contain("JO4010"));
        });
    }

    [Test]
    [Triggers("JO4012")]
    public void Colours_too_faint_for_small_type_are_said()
    {
        var template = Template(_ => { }, ("accent6", "FFE699"));
        Assert.That(Codes(template), Does.Contain("JO4012"));
        var faint = new OfficeFile(Build(template));
        var kicker = new DeckPerson(Build(template)).Slides.Select(faint.Tree).SelectMany(slide => slide.Descendants(A + "r"))
            .First(run => run.Element(A + "t")!.Value.StartsWith("Customer journey map", StringComparison.Ordinal));
        Assert.That(kicker.Descendants(A + "schemeClr").First().Attribute("val")!.Value, Is.Not.EqualTo("accent6"));
    }

    [Test]
    [Triggers("JO4009")]
    [Triggers("JO4011")]
    public void What_a_template_lacks_is_said()
    {
        var template = Template(layout => Tree(layout).Add(Placeholder("body", 1, 2_000_000, "")), blank: layout => Tree(layout).Elements(P + "sp").Remove());
        Assert.That(Codes(template), Is.SupersetOf(new[] { "JO4009", "JO4011" }));
    }

    [Test]
    public void Of_a_deck_that_serves_as_template_no_word_is_left()
    {
        var person = new DeckPerson(Files.Deck(CompareSlideTests.Starter("support-case") with { Id = "msecret", Title = "Our secret plan" }, "en", "all"));
        var deck = new OfficeFile(Build(person.Save()));
        Assert.Multiple(() =>
        {
            foreach (var part in deck.PartNames)
            {
                Assert.That(System.Text.Encoding.UTF8.GetString(deck.Bytes(part)), Does.Not.Contain("secret"), part);
                Assert.That(part, Does.Not.StartWith("ppt/charts").Or.Contains("chart"), part);
            }

            Assert.That(PackageLint.Check(OfficePackage.Open(deck.Save(), "deck.pptx")).Where(finding => finding.Severity == Severity.Error), Is.Empty);
            Assert.That(Files.Read(deck.Save()).Map.Id, Is.EqualTo(Map.Id));
        });
    }

    [Test]
    public void An_update_goes_on_in_the_templates_look()
    {
        var deck = Build(Template(_ => { }, ("accent1", "AA0044")));
        var next = Files.Later(Map, Map with { Items = [.. Map.Items, .. Map.Items.Where(item => item.Text is not null && item.Score is null).Select(item => item with { Id = item.Id + "-2" })] });
        var updated = Files.Update(deck, next).Bytes;
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(Files.Read(updated).Map, next), Is.Empty);
            Assert.That(CarrierOperations.Status(Files.Open(updated)).Edits, Is.Empty);
            Assert.That(Scenario.Counts(updated) with { Parts = 0 }, Is.EqualTo(Scenario.Counts(deck) with { Parts = 0 }));
            Assert.That(Files.Update(updated, next).Bytes, Is.EqualTo(updated));
        });
    }

    // A deck of ours without slides, as a template would be, its first layout and its colours changed.
    private static byte[] Template(Action<XElement> change, params (string Slot, string Digits)[] colors) => Template(change, _ => { }, colors);

    private static byte[] Template(Action<XElement> change, Action<XElement> blank, params (string Slot, string Digits)[] colors)
    {
        var file = new OfficeFile(Files.Deck(Map with { Id = "mtemplate" }));
        var presentation = file.Tree("ppt/presentation.xml").Root!;
        var ids = presentation.Element(P + "sldIdLst")!.Elements().Select(entry => entry.Attribute(Names.Office + "id")!.Value).ToHashSet();
        presentation.Element(P + "sldIdLst")!.Remove();
        presentation.Elements(P + "extLst").Remove();
        file.Tree("ppt/_rels/presentation.xml.rels").Root!.Elements().Where(entry => ids.Contains(entry.Attribute("Id")!.Value)).Remove();
        foreach (var part in file.PartNames.Where(name => name.StartsWith("ppt/slides/", StringComparison.Ordinal) || name.StartsWith("ppt/notesSlides/", StringComparison.Ordinal)).ToList())
            file.Remove(part);
        file.StripCustomXml();
        change(file.Tree(Layout).Root!);
        blank(file.Tree("ppt/slideLayouts/slideLayout2.xml").Root!);
        var theme = file.Tree("ppt/theme/theme1.xml").Root!;
        theme.Descendants(A + "minorFont").Single().Elements(A + "font").Remove();
        foreach (var (slot, digits) in colors)
            theme.Descendants(A + slot).Single().Elements().Single().SetAttributeValue("val", digits);
        return file.Save();
    }

    private static XElement Tree(XElement layout) => layout.Element(P + "cSld")!.Element(P + "spTree")!;

    private static XElement Shape((long X, long Y, long Width, long Height) box) => new(P + "sp",
        new XElement(P + "nvSpPr", new XElement(P + "cNvPr", new XAttribute("id", 90), new XAttribute("name", "Logo")), new XElement(P + "cNvSpPr"), new XElement(P + "nvPr")),
        new XElement(P + "spPr", Transform(box.X, box.Y, box.Width, box.Height), new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst"))));

    private static XElement Placeholder(string type, int index, long x, string text) => new(P + "sp",
        new XElement(P + "nvSpPr", new XElement(P + "cNvPr", new XAttribute("id", 90 + index), new XAttribute("name", type)), new XElement(P + "cNvSpPr"),
            new XElement(P + "nvPr", new XElement(P + "ph", new XAttribute("type", type), new XAttribute("idx", index)))),
        new XElement(P + "spPr", Transform(x, 6_400_000, 900_000, 300_000)),
        new XElement(P + "txBody", new XElement(A + "bodyPr"), new XElement(A + "p", text.Length == 0 ? null : new XElement(A + "r", new XElement(A + "t", text)))));

    private static XElement Transform(long x, long y, long width, long height) => new(A + "xfrm",
        new XElement(A + "off", new XAttribute("x", x), new XAttribute("y", y)), new XElement(A + "ext", new XAttribute("cx", width), new XAttribute("cy", height)));

    private static byte[] Build(byte[] template) => CarrierOperations.Build(Files.Open(MapJson.Write(Map)), new BuildOptions
    {
        Brand = Files.Open(template), Formats = [BuildFormat.Pptx], Language = "en", Slides = SlideChoice.Overview,
    }).Files[0].Bytes;

    private static IEnumerable<string> Codes(byte[] template) =>
        BrandCheck.Of(BrandLook.Read(OfficePackage.Open(template, "brand.potx")), "brand.potx").Select(finding => finding.Code.Id);

    private static IEnumerable<(string Part, List<(long X, long Y, long Right, long Bottom)> Shapes)> Slides(byte[] deck)
    {
        var file = new OfficeFile(deck);
        return new DeckPerson(deck).Slides.Select(slide => (slide, file.Tree(slide).Descendants(A + "xfrm").Where(transform => transform.Parent!.Name == P + "spPr").Select(BoxOf).ToList()));
    }

    private static (long X, long Y, long Right, long Bottom) BoxOf(XElement transform)
    {
        long Of(string element, string attribute) => long.Parse(transform.Element(A + element)!.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
        return (Of("off", "x"), Of("off", "y"), Of("off", "x") + Of("ext", "cx"), Of("off", "y") + Of("ext", "cy"));
    }
}
