using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Drawing.Tests;

/// <summary>What holds for every kind of slide, for every map that can be drawn, beside another one where maps are compared.</summary>
public sealed class KindLawTests
{
    private static readonly TextMeasurer Measurer = new(ThemeFonts.Default);

    [Test]
    public void Keys_are_unique_and_numbered_in_the_range_of_their_kind() => Check(nameof(Keys_are_unique_and_numbered_in_the_range_of_their_kind), (_, pages) =>
    {
        Assert.That(pages.Select(page => page.Number), Is.Unique);
        foreach (var page in pages)
        {
            Assert.That(page.Elements.Select(element => element.Key), Is.Unique, page.Kind);
            Assert.That(page.Elements.Select(element => element.Key.Page), Is.All.EqualTo(page.Number), page.Kind);
            Assert.That(PageKind.FamilyOf(page.Number), Is.EqualTo(PageKind.FamilyOf(page.Kind)));
            Assert.That(page.Elements.Select(element => element.Key), Is.All.Matches<ElementKey>(key => Identifier.IsValid(key.Element) && Identifier.IsValid(key.Role)), page.Kind);
        }
    });

    [Test]
    public void Everything_stands_inside_the_slide() => Check(nameof(Everything_stands_inside_the_slide), (_, pages) =>
    {
        foreach (var page in pages)
        {
            foreach (var element in page.Elements)
            {
                var box = element.Box;
                Assert.That(box.X >= 0 && box.Y >= 0 && box.Right <= page.Width && box.Bottom <= page.Height && box.Width >= 0 && box.Height >= 0, Is.True, $"{page.Kind} {element.Key} {box}");
            }
        }
    });

    [Test]
    public void Texts_of_several_lines_fit_their_shapes() => Check(nameof(Texts_of_several_lines_fit_their_shapes), (_, pages) =>
    {
        foreach (var page in pages.Where(page => !PageKind.IsBoard(PageKind.FamilyOf(page.Kind))))
        {
            foreach (var element in page.Elements.Where(element => element.Text is { Wrap: true } && element.Geometry is PresetGeometry { Shape: PresetShape.Rectangle }))
            {
                var room = (element.Box.Width - element.Text!.Insets.Left - element.Text.Insets.Right) / 12700.0;
                Assert.That(Measurer.Height(element.Text, room + 0.02), Is.LessThanOrEqualTo((element.Box.Height / 12700.0) + 1), $"{page.Kind} {element.Key} {element.Text.Plain}");
            }
        }
    });

    [Test]
    public void Bound_runs_say_what_the_field_says() => Check(nameof(Bound_runs_say_what_the_field_says), (map, pages) =>
    {
        var document = new MapDocument(map);
        foreach (var element in pages.SelectMany(page => page.Elements).Where(element => element.Text is not null))
            BoundTexts.SayTheirFields(element, document, pages[0].Language);
    });

    [Test]
    public void Every_element_says_what_it_is_or_only_decorates() => Check(nameof(Every_element_says_what_it_is_or_only_decorates), (_, pages) =>
    {
        foreach (var page in pages)
        {
            foreach (var element in page.Elements)
                Assert.That(element.Decorative || element.AltText is not null || element.Text is not null, Is.True, $"{page.Kind} {element.Key}");
            Assert.That(page.Elements.Count(element => element.IsTitle), Is.EqualTo(1), page.Kind);
        }

        Assert.That(pages.Select(page => page.Title), Is.Unique);
    });

    [Test]
    public void Connectors_are_glued_to_shapes_of_their_page() => Check(nameof(Connectors_are_glued_to_shapes_of_their_page), (_, pages) =>
    {
        foreach (var page in pages)
        {
            var keys = page.Elements.Select(element => element.Key).ToHashSet();
            foreach (var connection in page.Elements.Select(element => element.Connection).OfType<Connection>())
                Assert.That((connection.Begin is null || keys.Contains(connection.Begin.Value)) && (connection.End is null || keys.Contains(connection.End.Value)), Is.True, page.Kind);
        }
    });

    private static void Check(string name, Action<JourneyMap, IReadOnlyList<Page>> law) => Laws.Check<JourneyMap>("kinds: " + name, MapGenerator.Sized(40), map =>
    {
        var options = new DrawingOptions
        {
            Language = Drawings.Languages[map.Items.Count % 3],
            Slides = SlideChoice.Default with { Compared = MapMutator.Edit(new Random(map.Items.Count), map, 6), Department = map.Departments.Count > 0 ? map.Departments[0].Id : null },
        };
        law(map, MapDrawing.Draw(map, options));
    }, 300);
}
