using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Slides;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>An open deck: what a snapshot shows of it, in the terms of surfaces.</summary>
/// <param name="snapshot">The snapshot, checked against its bounds.</param>
/// <param name="fileName">The name by which messages call the document.</param>
/// <param name="limits">The bounds on exported slides.</param>
internal sealed class LiveDeck(LiveSnapshot snapshot, string fileName, PackageLimits limits)
{
    private const double EmuPerPoint = 12_700;

    private readonly double scale = snapshot.Unit == LiveUnit.Emu ? 1 : EmuPerPoint;
    private readonly Dictionary<string, OfficePackage> exported = [];

    /// <summary>What was sent.</summary>
    public LiveSnapshot Sent => snapshot;

    /// <summary>A slide as a file; <see langword="null"/> where it was not sent as one.</summary>
    /// <param name="slide">The slide's id.</param>
    /// <exception cref="JourneyException">It holds none or several slides, or is no presentation.</exception>
    public OfficePackage? Export(string slide)
    {
        if (exported.TryGetValue(slide, out var known))
            return known;
        var number = snapshot.Slides.TakeWhile(sent => sent.Id != slide).Count();
        if (number == snapshot.Slides.Count || snapshot.Slides[number].Exported is not { } bytes)
            return null;
        return exported[slide] = LiveExport.Open(bytes, fileName, FormattableString.Invariant($"$.slides[{number}].exported"), limits);
    }

    /// <summary>How the deck is drawn; <see langword="null"/> where only a slide of it as a file can tell.</summary>
    public DrawingOptions? Options(OpenedSurface surface) => DeckOptions.OfOpen(
        AnyExport(surface.Snapshot, surface.Carried.Base.Id), surface.Carried.Ledger,
        (snapshot.SlideSize?.Width ?? 0) * scale / EmuPerPoint, (snapshot.SlideSize?.Height ?? 0) * scale / EmuPerPoint);

    /// <summary>The text of a shape or cell as it was sent; <see langword="null"/> where it came in a file.</summary>
    public string? TextSent(string slide, string shape, LiveCell? cell)
    {
        var sent = Flat(snapshot.Slides.First(known => known.Id == slide).Shapes ?? []).FirstOrDefault(known => known.Id == shape);
        return cell is null ? sent?.Text : sent?.Table?.Values.ElementAtOrDefault(cell.Row)?.ElementAtOrDefault(cell.Column);
    }

    /// <summary>A length in the unit of the snapshot.</summary>
    public double Length(long emu) => Math.Round(emu / scale, 4);

    /// <summary>Any slide as a file that stands on a page of a map: what the deck looks like is in it.</summary>
    public OfficePackage? AnyExport(Snapshot read, string map) => read.Pages
        .Where(page => page.Elements.Any(element => element.Key?.Map == map)).Concat(read.Pages).Select(page => Export(page.Id)).FirstOrDefault(package => package is not null);

    /// <summary>The deck as it is; what can't be seen says what was written.</summary>
    /// <param name="carried">What the deck carries; <see langword="null"/> where that is lost.</param>
    public Snapshot Read(CarriedMap? carried)
    {
        var written = carried is null ? new Dictionary<ElementKey, WrittenElement>() : WrittenElements.Of(carried);
        var keys = new Lazy<Dictionary<string, ElementKey>>(() => KeysOf(written));
        var pages = snapshot.Slides.Select(slide => PageOf(slide, written, keys)).ToList();
        LeftOver = [.. pages.SelectMany(page => pages.Where(other => other != page && ReplacedSlide.IsFor(page, other.Id)).Take(1).Select(other => (other.Id, page)))];
        return new Snapshot { Kind = SurfaceKind.Deck, Pages = [.. pages.Except(LeftOver.Select(left => left.Page))] };
    }

    /// <summary>Slides that an update which was broken off made and did not put in the place of others yet, with the ids of those: they are no copies.</summary>
    public IReadOnlyList<(string Slide, SnapshotPage Page)> LeftOver { get; private set; } = [];

    /// <summary>A slide's number, as people count.</summary>
    public int NumberOf(string slide) => snapshot.Slides.TakeWhile(sent => sent.Id != slide).Count() + 1;

    /// <summary>What of ours can't be seen.</summary>
    public IEnumerable<Finding> NotSeen(OpenedSurface surface) =>
    [
        .. from left in LeftOver
           select new Finding(CarriersErrors.LeftOver, new Place(fileName, left.Page.Id), NumberOf(left.Slide), NumberOf(left.Page.Id)),
        .. ChartsNotSeen(surface),
    ];

    private IEnumerable<Finding> ChartsNotSeen(OpenedSurface surface) =>
        from page in surface.Snapshot.Pages
        where Export(page.Id) is null
        from chart in page.Elements
        where chart is { Cell: null, Key.Role: ElementRole.Chart } && chart.Key.Value.Map == surface.Carried.Base.Id
        select new Finding(CarriersErrors.ChartNotSeen, new Place(fileName, page.Id), ShapeName.WordsOf(chart.Name));

    /// <summary>What a slide as a file says.</summary>
    /// <param name="id">The slide's id.</param>
    /// <param name="package">A presentation with this slide alone.</param>
    public static SnapshotPage PageOf(string id, OfficePackage package) => DeckReader.Read(package, known: null).Pages[0] with { Id = id };

    private SnapshotPage PageOf(LiveSlide slide, IReadOnlyDictionary<ElementKey, WrittenElement> written, Lazy<Dictionary<string, ElementKey>> keys)
    {
        var elements = Export(slide.Id) is { } package
            ? PageOf(slide.Id, package).Elements.Select(element => element.Key is null && element.CreationId is { } mark && keys.Value.TryGetValue(mark, out var key) ? element with { Key = key } : element)
            : Elements(slide.Shapes!, written, keys);
        var read = elements.ToList();
        return new SnapshotPage { Id = slide.Id, Hidden = slide.Hidden, Elements = read.Exists(element => element.Key is not null) ? read : [] };
    }

    private List<SnapshotElement> Elements(IReadOnlyList<LiveShape> shapes, IReadOnlyDictionary<ElementKey, WrittenElement> written, Lazy<Dictionary<string, ElementKey>> keys)
    {
        var elements = new List<SnapshotElement>();
        var title = -1;
        foreach (var shape in Flat(shapes))
        {
            var element = ElementOf(shape, written, keys);
            if (element.Key is null && title < 0 && shape.Placeholder is "Title" or "CenterTitle" or "VerticalTitle")
                title = elements.Count;
            elements.Add(element);
            if (element.Key is { Role: ElementRole.Table } table)
                elements.AddRange(LiveTables.Cells(shape.Table ?? LiveTables.AsWritten(table, written), element, table, written, scale));
            if (element.Key is { Role: ElementRole.Chart } chart)
                elements.AddRange(LiveCharts.Cells(element, chart, written));
        }

        NameTitle(elements, title);
        return elements;
    }

    // As in files: a program that calls placeholders by names of its own leaves them their place.
    private static void NameTitle(List<SnapshotElement> elements, int title)
    {
        if (title >= 0 && elements.Find(element => element.Key is { Role: ElementRole.Anchor })?.Key is { } anchor && !elements.Exists(element => element.Key is { Role: ElementRole.Title }))
            elements[title] = elements[title] with { Key = anchor with { Element = ElementRole.Title, Role = ElementRole.Title }, Name = "" };
    }

    private SnapshotElement ElementOf(LiveShape shape, IReadOnlyDictionary<ElementKey, WrittenElement> written, Lazy<Dictionary<string, ElementKey>> keys)
    {
        var mark = shape.CreationId?.ToUpperInvariant();
        ElementKey? known = ShapeName.TryParse(shape.Name, out var key) ? key : mark is not null && keys.Value.TryGetValue(mark, out var marked) ? marked : null;
        var was = known is { } own ? written.GetValueOrDefault(own) : null;
        return new SnapshotElement
        {
            Key = known,
            Name = known is null ? null : shape.Name,
            ShapeId = shape.Id,
            CreationId = mark,
            Text = shape.Text is { } text ? LiveText.Plain(text) : was?.Text ?? "",
            Box = BoxOf(shape, was),
        };
    }

    private Box BoxOf(LiveShape shape, WrittenElement? was)
    {
        if (shape is not { Left: { } left, Top: { } top, Width: { } width, Height: { } height })
            return was?.Box ?? default;
        var box = new Box(Emu(left), Emu(top), Emu(width), Emu(height));
        return was is { Box: var then } && box.IsNear(then) ? then : box;
    }

    private long Emu(double length) => (long)Math.Round(length * scale);

    private static IEnumerable<LiveShape> Flat(IReadOnlyList<LiveShape> shapes) => shapes.SelectMany(shape => shape.Shapes is { } inner ? Flat(inner) : [shape]);

    private static Dictionary<string, ElementKey> KeysOf(IReadOnlyDictionary<ElementKey, WrittenElement> written)
    {
        var known = new Dictionary<string, ElementKey>(StringComparer.Ordinal);
        foreach (var key in written.Keys.Where(key => !ElementRole.IsCell(key.Role)))
            known.TryAdd(CreationId.For(key), key);
        return known;
    }
}
