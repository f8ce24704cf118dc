using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides.Tests;

/// <summary>Small pages of all kinds of shapes, so that this floor is tested apart from Drawing's layout.</summary>
internal static class SamplePages
{
    public const string MapId = "m4k2p9x7q";

    public static DrawingOptions Options { get; } = new() { Language = "en" };

    public static JourneyMap Map { get; } = new()
    {
        Id = MapId,
        Title = "Delivery cost appears last",
        Stages = [new Stage { Id = "s1aaaaaaaa", Name = "I compare" }, new Stage { Id = "s2aaaaaaaa", Name = "I check out" }],
        Lanes = [new Lane { Id = "l1aaaaaaaa", Kind = LaneKind.Action }],
        Items =
        [
            new Item { Id = "i1aaaaaaaa", Lane = "l1aaaaaaaa", Stage = "s1aaaaaaaa", Text = "Opens five tabs" },
            new Item { Id = "i2aaaaaaaa", Lane = "l1aaaaaaaa", Stage = "s2aaaaaaaa", Text = "Types her address" },
        ],
    };

    public static ElementKey Key(string element, string role, int page = 1) => new(MapId, element, role, page);

    public static Page Page(int number = 1, string language = "en") => new()
    {
        Kind = "overview",
        Number = number,
        Width = 12_192_000,
        Height = 6_858_000,
        Language = language,
        Title = $"Delivery cost appears last {number}",
        Notes = "Maya compares.\nThen she checks out & doubts.",
        Elements =
        [
            Anchor(number),
            Title(number, language),
            Chevron("s1aaaaaaaa", "I compare", 1_524_000, PresetShape.Pentagon, number),
            Chevron("s2aaaaaaaa", "I check out", 4_524_000, PresetShape.Chevron, number),
            Card("i1aaaaaaaa", "Opens five tabs", 1_524_000, number),
            Card("i2aaaaaaaa", "Types her address", 4_524_000, number),
            Face("i3aaaaaaaa", 1_700_000, 4_000_000, number),
            Marker("i4aaaaaaaa", 4_700_000, 3_500_000, number),
            Curve(number),
        ],
    };

    public static PageElement Card(string id, string text, long x, int page = 1, params TextRun[] runs) => new()
    {
        Key = Key(id, ElementRole.Card, page),
        Words = text,
        Box = new Box(x, 2_286_000, 2_286_000, 381_000),
        Geometry = new PresetGeometry(PresetShape.RoundRectangle, 22_860),
        Fill = new Paint(ColorSlot.Background1),
        Stroke = new Stroke(new Paint(ColorSlot.Accent6, 40), 0.75),
        Text = Text(runs.Length > 0 ? runs : [Run(text)]),
    };

    public static TextRun Run(string text, bool bold = false, ColorSlot slot = ColorSlot.Text1, bool italic = false) =>
        new() { Text = text, Language = "en", Bold = bold, Italic = italic, Paint = new Paint(slot) };

    public static TextBody Text(params TextRun[] runs) => new() { Paragraphs = [new Paragraph { Runs = runs }] };

    private static PageElement Anchor(int page) => new()
    {
        Key = Key("overview", ElementRole.Anchor, page),
        Words = "JourneyOffice page",
        Box = new Box(0, 0, 12_700, 12_700),
        Decorative = true,
    };

    private static PageElement Title(int page, string language) => new()
    {
        Key = Key("title", ElementRole.Title, page),
        Words = "Title",
        Box = new Box(381_000, 419_100, 11_430_000, 365_760),
        IsTitle = true,
        Text = new TextBody
        {
            Paragraphs =
            [
                new Paragraph
                {
                    Leading = 28,
                    Runs = [new TextRun { Text = $"Delivery cost appears last {page}", Size = 24, Bold = true, Language = language }],
                },
            ],
        },
    };

    private static PageElement Chevron(string id, string text, long x, PresetShape shape, int page) => new()
    {
        Key = Key(id, ElementRole.Stage, page),
        Words = text,
        Box = new Box(x, 1_341_120, 2_971_800, 289_560),
        Geometry = new PresetGeometry(shape, 91_440),
        Fill = new Paint(ColorSlot.Text2),
        Text = Text(Run(text, bold: true, ColorSlot.Background1)),
    };

    private static PageElement Face(string id, long x, long y, int page) => new()
    {
        Key = Key(id, ElementRole.Marker, page),
        Words = "Pleased +1",
        Box = new Box(x, y, 228_600, 228_600),
        AltText = "Pleased, +1",
        Fill = new Paint(ColorSlot.Accent1),
        Geometry = new FreeformGeometry(
            20,
            20,
            [new FreeformPath([new('M', 0, 0, 0, 0, 0, 10), new('C', 0, 4, 4, 0, 10, 0), new('L', 0, 0, 0, 0, 20, 20), new('Z', 0, 0, 0, 0, 0, 0)])],
            HasConnectionSites: true),
    };

    private static PageElement Marker(string id, long x, long y, int page) => new()
    {
        Key = Key(id, ElementRole.Marker, page),
        Words = "Unsure 0",
        Box = new Box(x, y, 228_600, 228_600),
        AltText = "Unsure, 0",
        Stroke = new Stroke(new Paint(ColorSlot.Accent6), 1.25),
        Geometry = Geometry.Ellipse,
    };

    private static PageElement Curve(int page) => new()
    {
        Key = Key("i3aaaaaaaa", ElementRole.Curve, page),
        Words = "Curve",
        Box = new Box(1_928_600, 3_614_300, 2_771_400, 500_000),
        Geometry = Geometry.Line,
        Decorative = true,
        Stroke = new Stroke(new Paint(ColorSlot.Text2), 2.25),
        Connection = new Connection(Key("i3aaaaaaaa", ElementRole.Marker, page), 3, Key("i4aaaaaaaa", ElementRole.Marker, page), 1, FlipVertical: true),
    };
}
