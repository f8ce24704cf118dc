using FsCheck;
using FsCheck.Fluent;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Drawing.Tests;

/// <summary>Pages on slides of any size, in any colours.</summary>
public sealed class BrandSheetTests
{
    private static readonly JourneyMap Onboarding = MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "onboarding.journey.json")));

    private static readonly Arbitrary<(int Width, int Height, int Edge)> Sizes =
        (from width in Gen.Choose(500, 2400) from height in Gen.Choose(360, 1700) from edge in Gen.Choose(0, 80) select (width, height, edge)).ToArbitrary();

    [Test]
    public void Everything_stands_between_the_edges_that_are_kept() => Laws.Check("brand sheets", Sizes, size =>
    {
        var format = BrandSheet.Of(size.Width, size.Height, new SheetEdges(size.Edge, size.Edge / 2.0, 0, size.Edge), isNumbered: size.Edge % 2 == 0);
        var (left, top, right, bottom) = (Area.Emu(format.Kept.Left), Area.Emu(format.Kept.Top), Area.Emu(size.Width), Area.Emu(size.Height - format.Kept.Bottom));
        foreach (var page in MapDrawing.Draw(Onboarding, new DrawingOptions { Language = "en", Format = format }))
        {
            Assert.That((page.Width, page.Height), Is.EqualTo((Area.Emu(size.Width), Area.Emu(size.Height))));
            Assert.That(page.Elements.Where(element => element.Box.X < left || element.Box.Y < top || element.Box.Right > right + 127 || element.Box.Bottom > bottom + 127).Select(element => $"{element.Key} {element.Box}"), Is.Empty);
        }
    }, cases: 100);

    [Test]
    public void A_sheet_is_known_again_by_its_id() => Laws.Check("ids of brand sheets", Sizes, size =>
    {
        var format = BrandSheet.Of(size.Width + 0.25, size.Height, new SheetEdges(0, size.Edge / 4.0, 3, 0), isNumbered: size.Edge > 40);
        Assert.That(PageFormat.Find(format.Id), Is.EqualTo(format));
    });

    [TestCase("deck:1x")]
    [TestCase("deck:960x540/1/0,0,0")]
    [TestCase("deck:960x540/1/900,0,100,0")]
    [TestCase("deck:0x0/0/0,0,0,0")]
    public void What_is_no_id_of_a_sheet_is_none(string id) => Assert.That(PageFormat.Find(id), Is.Null);

    [Test]
    public void Every_text_can_be_read_in_any_colours() => Laws.Check("readable colours", Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        Rgb Any() => new((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256));
        var theme = Theme.Calm with { Id = "deck", IsBrand = true, Accent1 = Any(), Accent2 = Any(), Accent3 = Any(), Accent4 = Any(), Accent5 = Any(), Accent6 = Any(), Light2 = Any(), Dark2 = Any() };
        foreach (var page in MapDrawing.Draw(Onboarding, new DrawingOptions { Language = "en", Theme = theme }))
        {
            foreach (var element in page.Elements.Where(element => element is { Text: not null, Fill: { Alpha: 100 } }))
            {
                foreach (var run in element.Text!.Paragraphs.SelectMany(paragraph => paragraph.Runs))
                {
                    var ground = element.Fill!.Value.Slot;
                    var best = Math.Max(theme.Contrast(ColorSlot.Text1, ground), theme.Contrast(ColorSlot.Background1, ground));
                    Assert.That(theme.Contrast(run.Paint.Slot, ground), Is.GreaterThanOrEqualTo(Math.Min(4.5, best)), $"{element.Key} {run.Paint.Slot} on {ground}");
                }
            }
        }
    }, cases: 100);
}
