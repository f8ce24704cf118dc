using JourneyOffice.Surfaces;
using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>What all parts of a drawing share: the map with its look-ups, the options, words and measures of text.</summary>
internal sealed class Sketch
{
    private readonly Dictionary<string, Touchpoint> touchpoints = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Channel> channels = new(StringComparer.Ordinal);
    private MapDocument? document;
    private double? narrowestColumn;

    public Sketch(JourneyMap map, DrawingOptions options)
    {
        Map = map;
        Options = options;
        Words = Words.For(options.Language);
        Measurer = new TextMeasurer(options.Theme.Fonts, options.Cancellation);
        LowPoint = FindLowPoint(map);
        EvidenceShare = Insights.EvidenceShare.Of(map);
        foreach (var touchpoint in map.Touchpoints)
            touchpoints.TryAdd(touchpoint.Id, touchpoint);
        foreach (var channel in map.Channels)
            channels.TryAdd(channel.Id, channel);
        CardInset = Blueprint.HasArrowsInLanes(map) ? Measures.CardInsetBesideArrows : Measures.CardInset;
        HasVerticalHeads = options.Format.IsPoster && Words.IsChinese && VerticalHeads.Fit(this);
        Persona = map.Personas.FirstOrDefault(persona => persona.Id == map.Persona);
    }

    // The same reader and sheet; what is worked out from the whole map stays that of the whole map.
    private Sketch(Sketch whole, JourneyMap part, Stage? highlighted)
        : this(part, whole.Options)
    {
        EvidenceShare = whole.EvidenceShare;
        LowPoint = highlighted is null ? null
            : whole.LowPoint is { } low && low.Stage.Id == highlighted.Id ? low : new Insights.LowPoint(highlighted, new Item { Id = "", Lane = "", Stage = highlighted.Id }, null);
    }

    public JourneyMap Map { get; }

    public DrawingOptions Options { get; }

    public Words Words { get; }

    public TextMeasurer Measurer { get; }

    /// <summary>The stage to be highlighted: where the customer feels worst, if that is bad at all.</summary>
    public Insights.LowPoint? LowPoint { get; }

    public decimal EvidenceShare { get; }

    public Persona? Persona { get; }

    public Theme Theme => Options.Theme;

    public string Language => Options.Language;

    /// <summary>Distance of the base lines of 10 pt text: ideographs need a point more.</summary>
    public double Leading => Words.IsChinese ? 13 : 12;

    /// <summary>Whether lanes' names run downwards, as Chinese posters have them; in Latin letters names are read across on every sheet.</summary>
    public bool HasVerticalHeads { get; }

    /// <summary>Width of the lanes' heads.</summary>
    public double HeadWidth => HasVerticalHeads ? Measures.VerticalHeadWidth : Measures.HeadWidth;

    /// <summary>How far cards stand inside their column: farther where arrows run from card to card.</summary>
    public double CardInset { get; }

    /// <summary>The narrowest column in which no word of the map's cards is broken inside.</summary>
    public double NarrowestColumn => narrowestColumn ??= WordColumns.OfBoard(this, Columns.Of(Map, Grid.MostColumns(this)).Any(column => column.Step is not null));

    /// <summary>How many columns of cards a sheet holds beside each other.</summary>
    public int MostColumns => Grid.MostColumns(this, Columns.Of(Map, Grid.MostColumns(this)).Count, NarrowestColumn);

    /// <summary>Opacity of quiet edges; high contrast knows none.</summary>
    public int EdgeAlpha => Theme.HasTints ? 40 : 100;

    /// <summary>Opacity of edges in an accent.</summary>
    public int AccentEdgeAlpha => Theme.HasTints ? 55 : 100;

    /// <summary>The scale of the emotion scores.</summary>
    public Scale Scale => Map.Scale ?? Scale.Default;

    /// <summary>The same drawing of a part of the map, such as some of its lanes.</summary>
    /// <param name="part">The map, reduced.</param>
    /// <param name="highlighted">The stage whose column the page points to; <see langword="null"/>: none.</param>
    public Sketch With(JourneyMap part, Stage? highlighted) => new(this, part, highlighted);

    /// <summary>A field's value in the reader's words, exactly as an edit of it is read back.</summary>
    public string ValueOf(Maps.FieldPath field, Surfaces.FieldFormat format) =>
        Surfaces.FieldFormats.Format(document ??= new MapDocument(Map), new Surfaces.FieldBinding(field, format), Language);

    /// <summary>A text as the reader sees it.</summary>
    public string Read(LocalizedText? text) => text?.For(Language, Map.Language) ?? "";

    /// <summary>A text on one line, for names of shapes and alternative texts.</summary>
    public string Line(LocalizedText? text)
    {
        var value = Read(text);
        return value.AsSpan().IndexOfAny('\n', '\v') < 0 ? value : value.Replace('\n', ' ').Replace('\v', ' ');
    }

    /// <summary>A text that leaves no ideograph alone on a paragraph's last line, where that costs no further line.</summary>
    public TextBody WithoutLoneCharacter(TextBody text, double room)
    {
        if (!Words.IsChinese)
            return text;
        var inset = text.Paragraphs.Max(paragraph => Measurer.LoneCharacterInset(paragraph, room));
        return inset == 0 || Measurer.Height(text, room - inset) > Measurer.Height(text, room)
            ? text : text with { Insets = text.Insets with { Right = text.Insets.Right + Area.Emu(inset) } };
    }

    /// <summary>The width of a line of derived words, with what renderers put between Chinese and Latin letters.</summary>
    public double LineWidth(string words) => Measurer.Width(new TextComposer(this).Derived(words, new TextStyle(ColorSlot.Text1)).Build().Paragraphs[0]);

    /// <summary>A lane's name: its own, else that of its kind.</summary>
    public string LaneName(Lane lane) => lane.Name is null ? MapTexts.LaneKind(lane.Kind, Language) : Line(lane.Name);

    public Touchpoint? Touchpoint(string? id) => id is null ? null : touchpoints.GetValueOrDefault(id);

    public Channel? Channel(string? id) => id is null ? null : channels.GetValueOrDefault(id);

    /// <summary>The name of an emotion series: of the actor, persona or segment that it names, else the word itself.</summary>
    public string SeriesName(string? series)
    {
        if (series is null)
            return Persona is null ? Words["FirstSeries"] : Line(Persona.Name);
        CatalogueEntry? entry = Map.Actors.FirstOrDefault(actor => actor.Id == series);
        entry ??= Map.Personas.FirstOrDefault(persona => persona.Id == series);
        entry ??= Map.Segments.FirstOrDefault(segment => segment.Id == series);
        return entry is null ? series : Line(entry.Name);
    }

    private static Insights.LowPoint? FindLowPoint(JourneyMap map)
    {
        var scale = map.Scale ?? Scale.Default;
        return Insights.LowPoint.Find(map) is { } low && low.Emotion.Score < (scale.Min + scale.Max) / 2 ? low : null;
    }
}
