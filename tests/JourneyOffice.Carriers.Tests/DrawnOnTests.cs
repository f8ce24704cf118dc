using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Slides;
using JourneyOffice.Surfaces;
using static JourneyOffice.Carriers.Tests.Samples;

namespace JourneyOffice.Carriers.Tests;

/// <summary>An update draws on with the theme and for the sheet that a deck was built with.</summary>
public sealed class DrawnOnTests
{
    private static readonly JourneyMap Newer = Map with
    {
        Version = 4,
        Stages = [.. Map.Stages, new Stage { Id = "s-after", Name = "I come back" }, new Stage { Id = "s-again", Name = "I tell others" }],
    };

    [Test]
    public void What_an_update_lays_out_afresh_looks_as_if_it_were_built(
        [Values("calm", "dark", "high-contrast")] string theme, [Values("16:9", "4:3", "a4", "a1")] string format) =>
        Assert.That(Shapes(Relaid(Built(Map, theme, format))), Is.EqualTo(Shapes(Built(Newer, theme, format))));

    [Test]
    public void A_deck_that_lost_its_ledger_shows_theme_and_sheet_itself([Values("dark", "high-contrast")] string theme, [Values("4:3", "a2")] string format) =>
        Assert.That(Shapes(Relaid(Edited.Stripped(Built(Map, theme, format)))), Is.EqualTo(Shapes(Built(Newer, theme, format))));

    [Test]
    public void What_comes_in_stays_on_a_smaller_sheet()
    {
        var updated = CarrierOperations.Update(Opened(Built(Map, "calm", "4:3")), Carried(Newer));
        var width = (long)(PageFormat.Standard.Width * 12_700);
        Assert.That(Read(updated.Bytes).Pages.SelectMany(page => page.Elements).Select(element => element.Box.Right), Is.All.LessThanOrEqualTo(width));
    }

    private static byte[] Built(JourneyMap map, string theme, string format) => CarrierOperations.Build(Carried(map), new BuildOptions
    {
        Slides = SlideChoice.Overview,
        Formats = [BuildFormat.Pptx], Theme = Theme.Find(theme)!, Format = PageFormat.Find(format)!,
    }).Files[0].Bytes;

    private static byte[] Relaid(byte[] deck) =>
        CarrierOperations.Update(Opened(deck), Carried(Newer), new UpdateOptions { Relayout = true, Prefer = Preference.Map }).Bytes;

    private static Snapshot Read(byte[] deck) => DeckReader.Read(OfficePackage.Open(deck, "deck.pptx"), known: null);

    private static IEnumerable<string> Shapes(byte[] deck) => Read(deck).Pages.SelectMany(page => page.Elements)
        .Where(element => element.Key is not null).Select(element => $"{element.Key} {element.Box} {element.Text}").Order(StringComparer.Ordinal);
}
