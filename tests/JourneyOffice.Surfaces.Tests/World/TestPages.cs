using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces.Tests;

/// <summary>A plain drawing of a map for tests: chevrons, bands, cards, faces; its constants stand for a version's layout.</summary>
internal sealed record TestLayout(long Column = 1_270_000, long Lane = 762_000, long CardHeight = 177_800, long Left = 1_905_000, long Top = 1_397_000)
{
    private const long Gap = 38_100;

    /// <summary>What stands behind the name of a lane without items.</summary>
    public string EmptyLane { get; init; } = "";

    public IReadOnlyList<Page> Draw(JourneyMap map, string language = "en")
    {
        var document = new MapDocument(map);
        var elements = new List<PageElement>
        {
            Shape(map, "overview", ElementRole.Anchor, new Box(0, 0, 127, 127)),
            Shape(map, "title", ElementRole.Title, new Box(508_000, 381_000, 11_430_000, 381_000), Field(map.Title, FieldPath.Of("title"), map, language)) with { IsTitle = true },
            Shape(map, "stuck", ElementRole.Stuck, new Box(508_000, 889_000, 3_000_000, 190_500), Derived($"Items: {map.Items.Count}", language)),
        };
        for (var index = 0; index < map.Stages.Count; index++)
        {
            var stage = map.Stages[index];
            elements.Add(Shape(map, stage.Id, ElementRole.Stage, new Box(Left + (index * Column), 1_000_000 / 127 * 127, Column, 317_500), Field(stage.Name, FieldPath.Of("stages", stage.Id, "name"), map, language)));
        }

        for (var index = 0; index < map.Lanes.Count; index++)
            DrawLane(map, map.Lanes[index], Top + (index * (Lane + Gap)), elements, document, language);
        return [new Page { Kind = "overview", Number = 1, Width = 12_192_000, Height = 6_858_000, Language = language, Title = map.Title?.For(language) ?? "", Elements = elements }];
    }

    private void DrawLane(JourneyMap map, Lane lane, long top, List<PageElement> elements, MapDocument document, string language)
    {
        elements.Add(Shape(map, lane.Id, ElementRole.Band, new Box(508_000, top, Left - 508_000 + (Column * map.Stages.Count), Lane)));
        elements.Add(Shape(map, lane.Id, ElementRole.LaneName, new Box(508_000, top, 1_270_000, Lane), NameOf(lane, map, language)));
        if (lane.Kind == LaneKind.Emotion)
        {
            elements.Add(Shape(map, lane.Id, ElementRole.ScaleMax, new Box(Left, top + 127_000, 127_000, 0)));
            elements.Add(Shape(map, lane.Id, ElementRole.ScaleZero, new Box(Left, top + (Lane / 2), 127_000, 0)));
            elements.Add(Shape(map, lane.Id, ElementRole.ScaleMin, new Box(Left, top + Lane - 127_000, 127_000, 0)));
            DrawCurve(map, lane, top, elements, document, language);
            return;
        }

        foreach (var cell in map.Items.Where(item => item.Lane == lane.Id).GroupBy(item => item.Stage, StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var item in cell)
            {
                var column = map.Stages.TakeWhile(stage => stage.Id != item.Stage).Count();
                var text = TextOf(map, item, document, language);
                var lines = 1 + (text.Plain.Length / 40);
                var box = new Box(Left + (column * Column) + Gap, top + Gap + (number++ * (CardHeight + Gap)), Column - (2 * Gap), CardHeight);
                elements.Add(Shape(map, item.Id, ElementRole.Card, box, text) with { NaturalHeight = CardHeight * lines });
            }
        }
    }

    private void DrawCurve(JourneyMap map, Lane lane, long top, List<PageElement> elements, MapDocument document, string language)
    {
        PageElement? last = null;
        foreach (var item in map.Items.Where(item => item.Lane == lane.Id).OrderBy(item => map.Stages.TakeWhile(stage => stage.Id != item.Stage).Count()))
        {
            var column = map.Stages.TakeWhile(stage => stage.Id != item.Stage).Count();
            var y = top + 127_000 + (long)((2 - item.Score!.Value) / 4 * (Lane - 254_000));
            var marker = Shape(map, item.Id, ElementRole.Marker, new Box(Left + (column * Column) + (Column / 2) - 114_300, y - 114_300, 228_600, 228_600));
            if (last is not null)
            {
                elements.Add(Shape(map, last.Key.Element, ElementRole.Curve, new Box(last.Box.Right, Math.Min(last.Box.CenterY, marker.Box.CenterY), marker.Box.X - last.Box.Right, Math.Abs(marker.Box.CenterY - last.Box.CenterY)))
                    with { Connection = new Connection(last.Key, 3, marker.Key, 1) });
            }

            elements.Add(marker);
            var text = new TextBody { Paragraphs = [new Paragraph { Runs = [
                .. Runs(item.Text, FieldPath.Of("items", item.Id, "text"), map, language), Plain(" ", language),
                Value(FieldPath.Of("items", item.Id, "score"), FieldFormat.Score, document, language)] }] };
            elements.Add(Shape(map, item.Id, ElementRole.MarkerLabel, new Box(marker.Box.X - 127_000, marker.Box.Y - 190_500, 482_600, 152_400), text));
            last = marker;
        }
    }

    private TextBody NameOf(Lane lane, JourneyMap map, string language)
    {
        var more = EmptyLane.Length > 0 && !map.Items.Any(item => item.Lane == lane.Id) ? [Plain(EmptyLane, language)] : Array.Empty<TextRun>();
        return new TextBody { Paragraphs = [new Paragraph { Runs = [.. Runs(lane.Name, FieldPath.Of("lanes", lane.Id, "name"), map, language), .. more] }] };
    }

    private static TextBody TextOf(JourneyMap map, Item item, MapDocument document, string language)
    {
        var first = new List<TextRun>(Runs(item.Text, FieldPath.Of("items", item.Id, "text"), map, language));
        if (item.Basis == Basis.Assumption)
            first.AddRange([Plain(" ", language), Value(FieldPath.Of("items", item.Id, "basis"), FieldFormat.Assumed, document, language)]);
        var paragraphs = new List<Paragraph> { new() { Runs = first } };
        if (item.Severity is not null)
        {
            var second = new List<TextRun> { Value(FieldPath.Of("items", item.Id, "severity"), FieldFormat.Level, document, language) };
            if (item.Frequency is not null)
                second.AddRange([Plain(" · ", language), Value(FieldPath.Of("items", item.Id, "frequency"), FieldFormat.Share, document, language)]);
            paragraphs.Add(new Paragraph { Runs = second });
        }

        return new TextBody { Paragraphs = paragraphs };
    }

    private static TextBody Field(LocalizedText? text, FieldPath path, JourneyMap map, string language) =>
        new() { Paragraphs = [new Paragraph { Runs = [.. Runs(text, path, map, language)] }] };

    private static TextBody Derived(string text, string language) => new() { Paragraphs = [new Paragraph { Runs = [Plain(text, language)] }] };

    private static IEnumerable<TextRun> Runs(LocalizedText? text, FieldPath path, JourneyMap map, string language) =>
        text is null ? [] : [new TextRun { Text = text.For(language, map.Language), Field = new FieldBinding(path.Language(text.KeyFor(language) == "" ? "" : language), FieldFormat.Text), Language = language }];

    private static TextRun Value(FieldPath path, FieldFormat format, MapDocument map, string language) =>
        new() { Text = FieldFormats.Format(map, new FieldBinding(path, format), language), Field = new FieldBinding(path, format), Language = language };

    private static TextRun Plain(string text, string language) => new() { Text = text, Language = language };

    private static PageElement Shape(JourneyMap map, string element, string role, Box box, TextBody? text = null) =>
        new() { Key = new ElementKey(map.Id, element, role, 1), Words = element, Box = box, Text = text };
}
