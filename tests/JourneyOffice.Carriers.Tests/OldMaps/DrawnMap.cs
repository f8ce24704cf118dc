using JourneyOffice.Maps;

namespace JourneyOffice.Carriers.Tests;

/// <summary>A map as people draw it: names of stages and lanes, and texts where they cross. What it holds is cut at random from the starters.</summary>
internal sealed record DrawnMap(string Language, IReadOnlyList<string> Stages, IReadOnlyList<(string Name, LaneKind Kind)> Lanes, IReadOnlyDictionary<(int Lane, int Stage), IReadOnlyList<string>> Cells)
{
    private static readonly IReadOnlyList<JourneyMap> Starters =
        [.. Directory.EnumerateFiles(SharedFiles.InRepository("templates", "maps"), "*.journey.json").Order(StringComparer.Ordinal).Select(file => MapJson.Read(File.ReadAllBytes(file)))];

    /// <summary>One map; the same seed gives the same map.</summary>
    public static DrawnMap Of(int seed)
    {
        var random = new Random(seed);
        var map = Starters[random.Next(Starters.Count)];
        var language = LanguageFallback.Supported[random.Next(3)];
        var stages = map.Stages.Skip(random.Next(map.Stages.Count - 3)).Take(random.Next(2, 8)).ToList();
        // The figures of a curve are another test's matter: a drawn row of feelings holds words here.
        var lanes = map.Lanes.OrderBy(_ => random.Next()).Take(random.Next(4, map.Lanes.Count + 1)).ToList();
        if (!lanes.Exists(lane => lane.Kind == LaneKind.Touchpoint))
            lanes.Add(map.Lanes.First(lane => lane.Kind == LaneKind.Touchpoint));
        var cells = new Dictionary<(int, int), IReadOnlyList<string>>();
        foreach (var (lane, row) in lanes.Select((lane, row) => (lane, row)))
        {
            foreach (var (stage, column) in stages.Select((stage, column) => (stage, column)))
            {
                var texts = map.Items.Where(item => item.Lane == lane.Id && item.Stage == stage.Id && item.ToStage is null).Select(item => TextOf(map, item, language)).Where(text => text.Length > 0).ToList();
                if (lane.Kind is LaneKind.Action or LaneKind.Touchpoint && texts.Count == 0)
                    texts.Add(stage.Name!.For(language));
                if (texts.Count > 0)
                    cells[(row, column)] = texts;
            }
        }

        return new DrawnMap(language, [.. stages.Select(stage => stage.Name!.For(language))], [.. lanes.Select(lane => (NameOf(lane, language), lane.Kind))], cells);
    }

    /// <summary>Whether enough of its cells are filled to be recognised.</summary>
    public bool IsFilled => Cells.Count * 3 >= Stages.Count * Lanes.Count && Stages.Count >= 2;

    /// <summary>The same of a map that was read.</summary>
    public static DrawnMap From(JourneyMap map)
    {
        var language = map.Language;
        var lanes = map.Lanes.Select(lane => lane.Id).ToList();
        var stages = map.Stages.Select(stage => stage.Id).ToList();
        return new DrawnMap(
            language,
            [.. map.Stages.Select(stage => stage.Name!.For(language))],
            [.. map.Lanes.Select(lane => (NameOf(lane, language), lane.Kind))],
            map.Items.GroupBy(item => (lanes.IndexOf(item.Lane), stages.IndexOf(item.Stage))).ToDictionary(cell => cell.Key, cell => (IReadOnlyList<string>)[.. cell.Select(item => TextOf(map, item, language))]));
    }

    /// <summary>As a table: stages above, lanes at the left.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Rows(string? corner = null) =>
    [
        [corner, .. Stages],
        .. Lanes.Select((lane, row) => (IReadOnlyList<string?>)[lane.Name, .. Stages.Select((_, column) => Cells.TryGetValue((row, column), out var texts) ? string.Join('\n', texts) : null)]),
    ];

    /// <summary>As shapes: a row of chevrons, names at the left, a card for each text.</summary>
    public string Shapes()
    {
        var (width, height) = (880 / Stages.Count, 820 / Lanes.Count);
        var shapes = Stages.Select((stage, column) => PlainFile.Shape(stage, 110 + (column * width), 90, width - 4, 50, "chevron"))
            .Concat(Lanes.Select((lane, row) => PlainFile.Shape(lane.Name, 5, 150 + (row * height), 95, height - 4)));
        foreach (var ((row, column), texts) in Cells)
        {
            shapes = shapes.Concat(texts.Select((text, card) =>
                PlainFile.Shape(text, 114 + (column * width), 152 + (row * height) + (card * (height - 8) / texts.Count), width - 12, Math.Max(1, ((height - 8) / texts.Count) - 1))));
        }

        return string.Concat(shapes.Append(PlainFile.Arrow()));
    }

    /// <summary>What it holds, in a form that is compared.</summary>
    public string Said() => string.Join('\n',
        [
            string.Join(" | ", Stages),
            .. Lanes.Select((lane, row) => $"{lane.Kind} {lane.Name}: " + string.Join(" | ", Stages.Select((_, column) => string.Join(" / ", Cells.GetValueOrDefault((row, column), []))))),
        ]);

    private static string NameOf(Lane lane, string language) => lane.Name?.For(language) is { Length: > 0 } name ? name : MapTexts.LaneKind(lane.Kind, language);

    private static string TextOf(JourneyMap map, Item item, string language)
    {
        var text = item.Touchpoint is { } touchpoint ? map.Touchpoints.First(entry => entry.Id == touchpoint).Name : item.Value ?? item.Text;
        return (text?.For(language) ?? "").Replace('\n', ' ');
    }
}
