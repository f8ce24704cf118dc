using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Makes a map of a grid that was recognised: all of it assumptions, since nothing on an old map says what it rests on.</summary>
internal sealed class OldMapMaker
{
    private readonly string mapId;
    private readonly string language;
    private readonly OldGrid grid;
    private readonly List<Item> items = [];
    private readonly Dictionary<string, Touchpoint> touchpoints = new(StringComparer.OrdinalIgnoreCase);
    private readonly Scale? scale;

    private OldMapMaker(string mapId, string language, OldGrid grid)
    {
        (this.mapId, this.language, this.grid) = (mapId, language, grid);
        var feelings = grid.Entries.Where(entry => grid.Lanes[entry.Lane].Kind == LaneKind.Emotion).SelectMany(entry => OldTexts.Split(entry.Text)).Select(Feeling.Of).ToList();
        scale = FeelingScale.Of(grid.Lanes.Where(lane => lane.Kind == LaneKind.Emotion).Select(lane => lane.Name), feelings);
    }

    /// <summary>The map.</summary>
    /// <param name="mapId">Its id.</param>
    /// <param name="grid">What was recognised.</param>
    /// <param name="title">What it is called, where its head does not say so.</param>
    /// <param name="head">What its head says.</param>
    public static JourneyMap Make(string mapId, OldGrid grid, string title, IReadOnlyDictionary<HeadField, FoundText> head)
    {
        var texts = grid.Stages.Concat(grid.Lanes.Select(lane => lane.Name)).Concat(grid.Entries.Select(entry => entry.Text));
        return new OldMapMaker(mapId, LanguageGuess.Of(texts), grid).Map(title, head);
    }

    private JourneyMap Map(string title, IReadOnlyDictionary<HeadField, FoundText> head)
    {
        foreach (var entry in grid.Entries)
            Add(entry);
        var persona = Persona(head);
        var segment = head.TryGetValue(HeadField.Segment, out var named) ? new Segment { Id = Id("g", 0), Name = Words(named.Text) } : null;
        return new JourneyMap
        {
            Id = mapId,
            Language = language,
            Title = Words(head.TryGetValue(HeadField.Title, out var said) ? said.Text : title),
            Scenario = Words(head, HeadField.Scenario),
            Goal = persona is null ? Words(head, HeadField.Goal) : null,
            Objective = Words(head, HeadField.Objective),
            Period = Words(head, HeadField.Period),
            Owner = Words(head, HeadField.Owner),
            Scale = scale is null || scale == Scale.Default ? null : scale,
            Segment = segment?.Id,
            Segments = segment is null ? [] : [segment],
            Persona = persona?.Id,
            Personas = persona is null ? [] : [persona],
            Touchpoints = [.. touchpoints.Values],
            Stages = [.. grid.Stages.Select((stage, index) => new Stage { Id = Id("s", index), Name = Words(stage) })],
            Lanes = [.. grid.Lanes.Select((lane, index) => new Lane { Id = Id("l", index), Kind = lane.Kind ?? LaneKind.Custom, Name = NameOf(lane) })],
            Items = items,
        };
    }

    // A lane that is called what its kind is called has a name in every language.
    private LocalizedText? NameOf(OldLane lane) =>
        lane.Kind is { } kind && LanguageFallback.Supported.Any(known => PlainText.AreAlike(MapTexts.LaneKind(kind, known), lane.Name)) ? null : Words(lane.Name);

    private Persona? Persona(IReadOnlyDictionary<HeadField, FoundText> head)
    {
        if (!head.TryGetValue(HeadField.Persona, out var said))
            return null;
        var lines = OldTexts.Split(said.Text).ToList();
        return lines.Count == 0 ? null : new Persona
        {
            Id = Id("p", 0),
            Name = Words(lines[0]),
            Portrait = Words(string.Join('\n', lines.Skip(1))),
            Goals = head.TryGetValue(HeadField.Goal, out var goals) ? [.. OldTexts.Split(goals.Text).Select(goal => Words(goal)!)] : [],
        };
    }

    private void Add(OldEntry entry)
    {
        var texts = OldTexts.Split(entry.Text);
        switch (grid.Lanes[entry.Lane].Kind)
        {
            case LaneKind.Emotion:
                AddFeelings(entry, texts);
                break;
            case LaneKind.Touchpoint:
                foreach (var text in texts)
                    items.Add(At(entry) with { Touchpoint = TouchpointOf(text) });
                break;
            case LaneKind.MetricValue:
                // "4.4 of 5" is a figure, "average rating" what is to be counted.
                foreach (var text in texts)
                    items.Add(char.IsDigit(text.TrimStart('+', '-', '−', '–', '~', '<', '>', '≈', '$', '€', '£', '¥', ' ').FirstOrDefault()) ? At(entry) with { Value = Words(text) } : At(entry) with { Text = Words(text) });
                break;
            default:
                foreach (var text in texts)
                    items.Add(At(entry) with { Text = Words(text) });
                break;
        }
    }

    private void AddFeelings(OldEntry entry, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var feeling = Feeling.Of(text);
            var score = FeelingScale.Score(feeling, scale);
            var words = Words(score is null ? text : feeling.Words);
            // A face and its words are one feeling, also where they are two paragraphs or two shapes of a cell.
            if (items.Count > 0 && items[^1] is var last && last.Lane == Id("l", entry.Lane) && last.Stage == Id("s", entry.Stage)
                && ((last.Score is null && words is null) || (last.Text is null && score is null)))
            {
                items[^1] = last with { Score = last.Score ?? score, Text = last.Text ?? words };
            }
            else
            {
                items.Add(At(entry) with { Score = score, Text = words });
            }
        }
    }

    private string TouchpointOf(string text)
    {
        if (!touchpoints.TryGetValue(text, out var touchpoint))
            touchpoints.Add(text, touchpoint = new Touchpoint { Id = Id("t", touchpoints.Count), Name = Words(text) });
        return touchpoint.Id;
    }

    private Item At(OldEntry entry) => new()
    {
        Id = Id("i", items.Count),
        Lane = Id("l", entry.Lane),
        Stage = Id("s", entry.Stage),
        ToStage = entry.ToStage > entry.Stage ? Id("s", entry.ToStage) : null,
    };

    private string Id(string prefix, int number) => Identifier.Derived(prefix, mapId, number.ToString(CultureInfo.InvariantCulture));

    private LocalizedText? Words(IReadOnlyDictionary<HeadField, FoundText> head, HeadField field) => head.TryGetValue(field, out var said) ? Words(said.Text) : null;

    private LocalizedText? Words(string text) => text.Length == 0 ? null : new LocalizedText([KeyValuePair.Create(language, text)]);
}
