using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>
/// The things that people do to decks. Each is tried on a random target and says what must come of it; <see langword="null"/>
/// when the deck has nothing to do it to.
/// </summary>
internal static class DeckOperations
{
    public delegate PersonEdit? Operation(DeckPerson person, JourneyMap map, Random random);

    /// <summary>Operations that change a field of the map.</summary>
    public static IReadOnlyList<Operation> Telling { get; } =
        [TypeInFormattedRun, AddParagraph, DragMarker, DragCard, CopyWithNewText];

    /// <summary>Operations on the look, the order and the surroundings: no field of the map may change.</summary>
    public static IReadOnlyList<Operation> Silent { get; } =
    [
        ScaleAll, MoveAll, GroupLane, Recolour, Enlarge, NudgeMarker, NudgeCard, CopyUnchanged, DuplicateSlide, ReorderSlides,
        Note, Comment, Animate, SwapTheme, OwnTextBox, OwnSlide,
    ];

    public static PersonEdit? TypeInFormattedRun(DeckPerson person, JourneyMap map, Random random)
    {
        if (PlainCard(person, map, random) is not var (item, shape) || shape is null)
            return null;
        var formatted = DeckPerson.FormatHalf(shape, 0);
        var text = item!.Text!.For("en", map.Language);
        var length = shape.Runs[0].Value.Length;
        var position = Boundary(text, random.Next(length + 1));
        DeckPerson.Type(shape, 0, position, "xyz");
        return new PersonEdit("type in the middle of a formatted run")
        {
            Target = item.Id,
            FlowsBack = [PersonEdit.Text(item, "en", text.Insert(position, "xyz"))],
            Stays = file => !formatted || (new DeckPerson(file).Find("card", item.Id)?.Node.Descendants().Any(run => (string?)run.Attribute("u") == "sng") ?? true),
        };
    }

    public static PersonEdit? AddParagraph(DeckPerson person, JourneyMap map, Random random)
    {
        if (PlainCard(person, map, random) is not var (item, shape) || shape is null)
            return null;
        DeckPerson.AddParagraph(shape, "and more");
        return new PersonEdit("new paragraph")
        {
            FlowsBack = [PersonEdit.Text(item!, "en", item!.Text!.For("en", map.Language) + "\nand more")],
        };
    }

    public static PersonEdit? DragMarker(DeckPerson person, JourneyMap map, Random random)
    {
        if (Marker(person, map, random) is not { } marker)
            return null;
        var scale = map.Scale ?? Scale.Default;
        var step = scale.Step ?? 1;
        var score = marker.Item.Score!.Value;
        var target = Math.Floor((score - scale.Min) / step) * step + scale.Min;
        target = target + step <= scale.Max ? target + step : target - step;
        DeckPerson.Drag(marker.Shape, 0, -(long)Math.Round((double)(target - score) * marker.UnitHeight));
        return target == score ? null : new PersonEdit("drag a marker to another score")
        {
            FlowsBack = [PersonEdit.Field(marker.Item, "score", JsonValue.Create(target))],
        };
    }

    public static PersonEdit? NudgeMarker(DeckPerson person, JourneyMap map, Random random)
    {
        if (Marker(person, map, random) is not { } marker)
            return null;
        var step = (double)((map.Scale ?? Scale.Default).Step ?? 1);
        DeckPerson.Drag(marker.Shape, 0, (long)(0.2 * step * marker.UnitHeight));
        return new PersonEdit("nudge a marker under a quarter step");
    }

    public static PersonEdit? DragCard(DeckPerson person, JourneyMap map, Random random)
    {
        var cards = Cards(person, map).Where(card => card.Item.ToStage is null && card.Item.Step is null).ToList();
        if (cards.Count == 0)
            return null;
        var (item, shape) = cards[random.Next(cards.Count)];
        var stages = person.Shapes(person.SlideOf(shape), "stage").Where(stage => stage.Element != item.Stage && map.Stages.Any(known => known.Id == stage.Element)).ToList();
        var own = person.Shapes(person.SlideOf(shape), "stage", item.Stage);
        if (stages.Count == 0 || own.Count != 1)
            return null;
        var target = stages[random.Next(stages.Count)];
        DeckPerson.Drag(shape, target.X + (target.Width / 2) - (shape.X + (shape.Width / 2)), 0);
        return new PersonEdit("drag a card to another stage")
        {
            FlowsBack = [PersonEdit.Field(item, "stage", JsonValue.Create(target.Element))],
        };
    }

    public static PersonEdit? NudgeCard(DeckPerson person, JourneyMap map, Random random)
    {
        var cards = Cards(person, map);
        if (cards.Count == 0)
            return null;
        var (item, shape) = cards[random.Next(cards.Count)];
        DeckPerson.Drag(shape, 12_700, -12_700);
        var offset = OffsetInCell(person, shape, item);
        return new PersonEdit("nudge a card inside its cell")
        {
            Target = item.Id,
            Stays = file => new DeckPerson(file) is var after && (after.Find("card", item.Id) is not { } kept || OffsetInCell(after, kept, item) == offset),
        };
    }

    public static PersonEdit? CopyWithNewText(DeckPerson person, JourneyMap map, Random random)
    {
        if (PlainCard(person, map, random) is not var (item, shape) || shape is null)
            return null;
        var copy = person.Copy(shape, 12_700, 12_700);
        var text = "Copied " + random.Next(1_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + item!.Id;
        foreach (var paragraph in copy.Node.Descendants(Names.Drawing + "p").Skip(1).ToList())
            paragraph.Remove();
        copy.Runs.Skip(1).ToList().ForEach(run => run.Remove());
        DeckPerson.Replace(copy, 0, text);
        return new PersonEdit("copy a card and write something else") { NewTexts = [text] };
    }

    public static PersonEdit? CopyUnchanged(DeckPerson person, JourneyMap map, Random random)
    {
        if (PlainCard(person, map, random) is not var (_, shape) || shape is null)
            return null;
        person.Copy(shape, 12_700, 12_700);
        return new PersonEdit("copy a card");
    }

    public static PersonEdit? ScaleAll(DeckPerson person, JourneyMap map, Random random)
    {
        person.ScaleAll(AnySlide(person, random), 0.6 + (0.5 * random.NextDouble()));
        return new PersonEdit("scale everything");
    }

    public static PersonEdit? MoveAll(DeckPerson person, JourneyMap map, Random random)
    {
        person.MoveAll(AnySlide(person, random), random.Next(-400_000, 400_000), random.Next(-400_000, 400_000));
        return new PersonEdit("select all and move");
    }

    public static PersonEdit? GroupLane(DeckPerson person, JourneyMap map, Random random)
    {
        var slide = AnySlide(person, random);
        var bands = person.Shapes(slide, "band");
        if (bands.Count == 0)
            return null;
        var band = bands[random.Next(bands.Count)];
        var lane = person.Shapes(slide).Where(shape => shape.Transform is not null && shape.Node.Parent!.Name.LocalName == "spTree"
            && shape.Y >= band.Y && shape.Y + shape.Height <= band.Y + band.Height && shape.Node.Name.LocalName == "sp").ToList();
        if (!lane.Contains(band))
            lane.Insert(0, band);
        person.Group(lane, 40_000, 15_000);
        return new PersonEdit("group a lane and move it a little");
    }

    public static PersonEdit? Recolour(DeckPerson person, JourneyMap map, Random random)
    {
        var cards = Cards(person, map);
        if (cards.Count == 0)
            return null;
        var (item, shape) = cards[random.Next(cards.Count)];
        if (shape.Node.Descendants(Names.Drawing + "prstGeom").FirstOrDefault() is null)
            return null;
        DeckPerson.Recolour(shape, "12AB34");
        return new PersonEdit("recolour a card")
        {
            Target = item.Id,
            Stays = file => new DeckPerson(file).Find("card", item.Id)?.Node.Descendants(Names.Drawing + "srgbClr")
                .Any(color => color.Attribute("val")!.Value == "12AB34") ?? true,
        };
    }

    public static PersonEdit? Enlarge(DeckPerson person, JourneyMap map, Random random)
    {
        var cards = Cards(person, map);
        if (cards.Count == 0)
            return null;
        var (_, shape) = cards[random.Next(cards.Count)];
        shape.Transform!.Element(Names.Drawing + "ext")!.SetAttributeValue("cx", shape.Width + 2_540);
        return new PersonEdit("make a card wider");
    }

    public static PersonEdit? DuplicateSlide(DeckPerson person, JourneyMap map, Random random)
    {
        var copy = person.Duplicate(AnySlide(person, random));
        return new PersonEdit("duplicate a slide") { Stays = file => new DeckPerson(file).Slides.Contains(copy) };
    }

    public static PersonEdit? ReorderSlides(DeckPerson person, JourneyMap map, Random random)
    {
        person.ReorderSlides();
        var order = person.Slides;
        return new PersonEdit("reorder slides") { Stays = file => new DeckPerson(file).Slides.Where(order.Contains).SequenceEqual(order) };
    }

    public static PersonEdit? Note(DeckPerson person, JourneyMap map, Random random) =>
        person.WriteNote(AnySlide(person, random), " My own note.")
            ? new PersonEdit("write a note") { Stays = file => AnyPart(file, "ppt/notesSlides/", "My own note.") }
            : null;

    public static PersonEdit? Comment(DeckPerson person, JourneyMap map, Random random)
    {
        if (person.File.PartNames.Contains("ppt/commentAuthors.xml"))
            return null;
        person.Comment(AnySlide(person, random), "Is this so?");
        return new PersonEdit("comment") { Stays = file => AnyPart(file, "ppt/comments/", "Is this so?") };
    }

    public static PersonEdit? Animate(DeckPerson person, JourneyMap map, Random random)
    {
        var cards = Cards(person, map);
        if (cards.Count == 0)
            return null;
        var (item, shape) = cards[random.Next(cards.Count)];
        person.Animate(person.SlideOf(shape), shape);
        return new PersonEdit("animate a card")
        {
            Target = item.Id,
            Stays = file => new DeckPerson(file).Find("card", item.Id) is null || AnyPart(file, "ppt/slides/", "<p:timing"),
        };
    }

    public static PersonEdit? SwapTheme(DeckPerson person, JourneyMap map, Random random)
    {
        person.SwapTheme();
        return new PersonEdit("choose another theme") { Stays = file => AnyPart(file, "ppt/theme/", "7030A0") };
    }

    public static PersonEdit? OwnTextBox(DeckPerson person, JourneyMap map, Random random)
    {
        person.AddTextBox(AnySlide(person, random), "My own words");
        return new PersonEdit("draw a text box") { Stays = file => AnyPart(file, "ppt/slides/", "My own words") };
    }

    public static PersonEdit? OwnSlide(DeckPerson person, JourneyMap map, Random random)
    {
        var slide = person.AddSlide(AnySlide(person, random));
        return new PersonEdit("add a slide") { Stays = file => new DeckPerson(file).Slides.Contains(slide) };
    }

    /// <summary>All cards whose item stands on exactly one slide, with their item.</summary>
    public static IReadOnlyList<(Item Item, DeckPerson.Shape Shape)> Cards(DeckPerson person, JourneyMap map)
    {
        var items = map.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        return
        [
            .. person.Slides.SelectMany(slide => person.Shapes(slide, "card")).GroupBy(shape => shape.Element, StringComparer.Ordinal)
                .Where(group => group.Count() == 1 && items.ContainsKey(group.Key))
                .Select(group => (items[group.Key], group.Single()))
                .Where(card => card.Item2.Node.Parent!.Name.LocalName == "spTree" && card.Item2.Transform is not null),
        ];
    }

    // A card that shows nothing but its item's text in one run, so that what a person types into it is the item's text.
    private static (Item?, DeckPerson.Shape?)? PlainCard(DeckPerson person, JourneyMap map, Random random)
    {
        var plain = Cards(person, map).Where(card => card.Item.Text is not null && card.Shape.Runs.Count == 1
            && card.Shape.Text.Length > 0 && card.Shape.Text == card.Item.Text.For("en", map.Language)
            && !card.Shape.Text.Contains('\u000b', StringComparison.Ordinal)
            // A text that itself ends in the mark's words can't be told from the mark once the map has changed it.
            && !card.Shape.Text.EndsWith("(assumed)", StringComparison.Ordinal)).ToList();
        return plain.Count == 0 ? null : plain[random.Next(plain.Count)];
    }

    private static (Item Item, DeckPerson.Shape Shape, double UnitHeight)? Marker(DeckPerson person, JourneyMap map, Random random)
    {
        var items = map.Items.Where(item => item.Score is not null).ToDictionary(item => item.Id, StringComparer.Ordinal);
        var markers = person.Slides.SelectMany(slide => person.Shapes(slide, "marker"))
            .Where(shape => items.ContainsKey(shape.Element) && shape.Node.Parent!.Name.LocalName == "spTree").ToList();
        if (markers.Count == 0)
            return null;
        var shape = markers[random.Next(markers.Count)];
        var item = items[shape.Element];
        var slide = person.SlideOf(shape);
        var top = person.Shapes(slide, "max", item.Lane) is [var first, ..] ? first : null;
        var bottom = person.Shapes(slide, "min", item.Lane) is [var last, ..] ? last : null;
        if (top?.Transform is null || bottom?.Transform is null || person.Shapes(slide, "marker", item.Id).Count != 1)
            return null;
        var scale = map.Scale ?? Scale.Default;
        double Middle(DeckPerson.Shape line) => line.Y + (line.Height / 2.0);
        return (item, shape, (Middle(bottom) - Middle(top)) / (double)(scale.Max - scale.Min));
    }

    // How far a card stands from the upper left corner that its chevron and its band give.
    private static (long? X, long? Y) OffsetInCell(DeckPerson person, DeckPerson.Shape card, Item item)
    {
        var slide = person.SlideOf(card);
        var stage = person.Shapes(slide, "stage", item.Stage) is [{ Transform: not null } chevron, ..] ? chevron : null;
        var lane = person.Shapes(slide, "band", item.Lane) is [{ Transform: not null } band, ..] ? band : null;
        return (card.X - stage?.X, card.Y - lane?.Y);
    }

    private static string AnySlide(DeckPerson person, Random random) => person.Slides[random.Next(person.Slides.Count)];

    private static bool AnyPart(byte[] file, string folder, string words)
    {
        var package = new OfficeFile(file);
        return package.PartNames.Any(name => name.StartsWith(folder, StringComparison.Ordinal)
            && System.Text.Encoding.UTF8.GetString(package.Bytes(name)).Contains(words, StringComparison.Ordinal));
    }

    private static int Boundary(string text, int position) =>
        position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) ? position - 1 : position;
}
