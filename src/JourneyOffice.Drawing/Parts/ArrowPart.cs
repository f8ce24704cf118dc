using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// Draws a blueprint's arrows: from each card to the cards that it causes, vertical between lanes or horizontal to the right in one. An
/// arrow that would run askew, backwards or across another card is left out: the tie stays in the map, and the page stays readable.
/// </summary>
internal sealed class ArrowPart
{
    private const double Width = 1.25;
    private const double Clearance = 1;

    // A shorter one would be nothing but its head.
    private const double Shortest = 8;

    private readonly PageBuilder page;
    private readonly Dictionary<string, (PlacedItem Placed, Area Area)> cards = new(StringComparer.Ordinal);
    private readonly List<Area> obstacles = [];

    public ArrowPart(PageBuilder page, IEnumerable<LanePart> lanes)
    {
        this.page = page;
        if (!Blueprint.Is(page.Sketch.Map))
            return;
        var kinds = page.Sketch.Map.Lanes.ToDictionary(lane => lane.Id, lane => lane.Kind, StringComparer.Ordinal);
        foreach (var card in lanes.SelectMany(lane => lane.Cards()))
        {
            if (Blueprint.HasArrows(kinds[card.Placed.Item.Lane]))
                cards[card.Placed.Item.Id] = card;
        }

        foreach (var element in page.Elements.Where(IsInTheWay))
            obstacles.Add(Area.Of(element.Box));
    }

    /// <summary>The arrows; none on a map that is no blueprint.</summary>
    public void Draw()
    {
        foreach (var (from, area) in cards.Values)
        {
            var targets = from.Item.Links.Where(link => link.Kind == LinkKind.Causes && link.To != from.Item.Id).Select(link => link.To).Distinct(StringComparer.Ordinal);
            foreach (var target in targets)
            {
                if (cards.TryGetValue(target, out var to))
                    Draw(from.Item, area, to.Placed.Item, to.Area);
            }
        }
    }

    private static bool IsInTheWay(PageElement element) =>
        element.Text is not null && element.Key.Role is ElementRole.Card or ElementRole.Marker or ElementRole.MarkerLabel or ElementRole.LaneName or ElementRole.Step or ElementRole.Moment;

    private void Draw(Item from, Area begin, Item to, Area end)
    {
        if (from.Lane == to.Lane)
        {
            if (Math.Abs(begin.CenterY - end.CenterY) < 0.01 && end.X > begin.Right)
                Add(from, to, new Area(begin.Right, begin.CenterY, end.X - begin.Right, 0), 3, 1, isUpwards: false);
        }
        else if (Math.Abs(begin.CenterX - end.CenterX) < 0.01)
        {
            var isUpwards = end.Y < begin.Y;
            var (top, bottom) = isUpwards ? (end.Bottom, begin.Y) : (begin.Bottom, end.Y);
            Add(from, to, new Area(begin.CenterX, top, 0, bottom - top), isUpwards ? 0 : 2, isUpwards ? 2 : 0, isUpwards);
        }
    }

    private void Add(Item from, Item to, Area line, int beginSite, int endSite, bool isUpwards)
    {
        var strip = new Area(line.X - Clearance, line.Y - Clearance, line.Width + (2 * Clearance), line.Height + (2 * Clearance));
        var inner = line.Width > 0
            ? strip with { X = line.X + Clearance, Width = line.Width - (2 * Clearance) }
            : strip with { Y = line.Y + Clearance, Height = line.Height - (2 * Clearance) };
        if (Math.Max(line.Width, line.Height) < Shortest || obstacles.Exists(other => other.Shared(inner) > 0))
            return;
        var low = page.Sketch.LowPoint?.Stage.Id;
        var slot = low is not null && from.Stage == low && to.Stage == low ? ColorSlot.Accent2 : ColorSlot.Accent6;
        page.Add(new PageElement
        {
            Key = page.Key(Id(from, to), ElementRole.Arrow),
            Words = page.Sketch.Words["Arrow"],
            Box = line.ToBox(),
            Geometry = Geometry.Line,
            Stroke = new Stroke(new Paint(slot), Width, EndArrow: true),
            AltText = page.Sketch.Words.Format("ArrowDescription", page.Sketch.Line(from.Text), page.Sketch.Line(to.Text)),
            Connection = new Connection(page.Key(from.Id, ElementRole.Card), beginSite, page.Key(to.Id, ElementRole.Card), endSite, isUpwards),
        });
    }

    // Ids may be as long as an element's whole name: then a short one that follows from both.
    private static string Id(Item from, Item to)
    {
        var id = $"arrow-{from.Id}-{to.Id}";
        return id.Length <= Identifier.MaximumLength ? id : Identifier.Derived("a", from.Id, to.Id);
    }
}
