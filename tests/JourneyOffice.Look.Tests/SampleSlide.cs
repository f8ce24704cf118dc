using JourneyOffice.Surfaces;

namespace JourneyOffice.Look.Tests;

/// <summary>Slides made by hand, well or badly, to be looked at without rendering.</summary>
internal static class SampleSlide
{
    public const long Point = 12_700;

    /// <summary>The colours of the product's own decks.</summary>
    public static DeckTheme Theme { get; } = new(
        new() { ["bg1"] = "lt1", ["tx1"] = "dk1", ["bg2"] = "lt2", ["tx2"] = "dk2" },
        new()
        {
            ["lt1"] = Drawing.Theme.Calm.Light1, ["dk1"] = Drawing.Theme.Calm.Dark1, ["lt2"] = Drawing.Theme.Calm.Light2, ["dk2"] = Drawing.Theme.Calm.Dark2,
            ["accent1"] = Drawing.Theme.Calm.Accent1, ["accent2"] = Drawing.Theme.Calm.Accent2, ["accent3"] = Drawing.Theme.Calm.Accent3,
            ["accent4"] = Drawing.Theme.Calm.Accent4, ["accent5"] = Drawing.Theme.Calm.Accent5, ["accent6"] = Drawing.Theme.Calm.Accent6,
        });

    public static LookedAtDeck Deck(IReadOnlyList<LookedAtShape> shapes, params IReadOnlyList<RenderedWord> words) =>
        new([new LookedAtSlide(1, [Anchor, .. shapes], new RenderedPage(960, 540, words))], Theme);

    private static LookedAtShape Anchor { get; } = Shape(ElementRole.Anchor, "", Points(30, 517, 900, 0), "overview");

    public static LookedAtShape Card(string text, Box box, string element = "i1", ThemeColor? fill = null, ThemeColor? color = null, double size = 10) =>
        Shape(ElementRole.Card, text, box, element, fill ?? new ThemeColor("bg1", 100), color, size);

    public static LookedAtShape Shape(
        string role, string text, Box box, string element, ThemeColor? fill = null, ThemeColor? color = null, double size = 10) =>
        new(
            new SnapshotElement { ShapeId = element, Key = new ElementKey("m1", element, role, 1), Text = text, Box = box },
            new ShapeStyle(fill, null, default, text.Length == 0 ? [] : [new RunStyle(text, size, color)]));

    public static Box Points(long x, long y, long width, long height) => new(x * Point, y * Point, width * Point, height * Point);

    public static RenderedWord Word(string text, double left, double top, double width = 20, double height = 12) =>
        new(text, new Area(left, top, left + width, top + height));
}
