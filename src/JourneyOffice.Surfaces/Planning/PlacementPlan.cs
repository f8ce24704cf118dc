using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Puts what is new onto the slides that are there, where its cell has room; what finds none is handed back. Sizes and offsets are
/// those of the fresh drawing, scaled to the slide as it stands.
/// </summary>
internal sealed class PlacementPlan(PlanContext context)
{
    private readonly List<(string Element, string Role)> homeless = [];

    internal IReadOnlyList<(string Element, string Role)> Place(IReadOnlyList<(string Element, string Role)> evicted)
    {
        var wanted = context.After.Keys.Where(key => IsNew(key) || evicted.Contains(key)).Distinct().ToList();
        foreach (var group in wanted.GroupBy(key => key.Element, StringComparer.Ordinal))
        {
            var roles = group.Select(key => key.Role).ToList();
            if (context.Items.TryGetValue(group.Key, out var item))
                PlaceItem(item, roles);
            else
                PlaceOther(group.Key, roles);
        }

        return homeless;
    }

    private bool IsNew((string Element, string Role) key)
    {
        if (context.Before.Find(key.Element, key.Role) is not null || context.Absent.Contains(key.Element) || context.LeftBehind.Contains(key) || FurtherRows.IsOfKnownLane(context, key))
            return false;
        return !context.State.Originals.Any(shape => shape.Key.Element == key.Element && shape.Key.Role == key.Role && context.Concerns(shape.Key.Page))
            && !context.NewBoxes.Keys.Any(known => known.Element == key.Element && known.Role == key.Role && context.Concerns(known.Page));
    }

    private void PlaceItem(Item item, List<string> roles)
    {
        var main = roles.Find(Removals.IsItemRole);
        var home = main is null ? null : PlaceMain(item, main);
        if (main is not null && home is null)
        {
            homeless.AddRange(roles.Select(role => (item.Id, role)));
            return;
        }

        // What comes to an item that is there already comes wherever it stands: an index page shows it once more.
        foreach (var role in roles.Where(role => role != main && role != ElementRole.Curve))
            PlaceBeside(item.Id, role, [ElementRole.Card, ElementRole.Marker], home is null ? context.Slides : [home]);
    }

    // The slide where it stands now.
    private SlideState? PlaceMain(Item item, string role)
    {
        var drawn = context.After.Find(item.Id, role)!.Value;
        var slides = context.Slides.OrderByDescending(slide => slide.Ledger!.Number == drawn.Page.Number);
        foreach (var slide in slides)
        {
            var frame = SlotPlan.Of(context, slide).After;
            if (frame.Boxes.ContainsKey((item.Stage, ElementRole.Stage)) && frame.Boxes.ContainsKey((item.Lane, ElementRole.Band))
                && BoxFor(item, role, slide, frame, drawn) is { } box)
            {
                Add(slide, drawn.Element, box);
                return slide;
            }
        }

        return null;
    }

    private Box? BoxFor(Item item, string role, SlideState slide, PageFrame frame, (Page Page, PageElement Element) drawn)
    {
        var grid = Drawing.FrameOf(drawn.Page);
        var column = frame.Boxes[(item.Stage, ElementRole.Stage)];
        if (!grid.Boxes.TryGetValue((item.Stage, ElementRole.Stage), out var drawnColumn) || drawnColumn.Width == 0)
            return null;
        var (across, down) = ((double)column.Width / drawnColumn.Width, CellRoom.VerticalScale(slide));
        var box = drawn.Element.Box;
        var scaled = new Box(
            column.X + (long)((box.X - drawnColumn.X) * across), 0, (long)(box.Width * across),
            (long)((drawn.Element.NaturalHeight > 0 ? drawn.Element.NaturalHeight : box.Height) * down));
        if (role == ElementRole.Marker)
        {
            // A face keeps its proportions.
            scaled = scaled with { X = column.X + (long)((box.CenterX - drawnColumn.X) * across) - (long)(box.Width * down / 2), Width = (long)(box.Width * down), Height = (long)(box.Height * down) };
            return item.Score is { } score && frame.HeightOf(item.Lane, score, context.Scale, column.Y + (long)((box.CenterY - drawnColumn.Y) * down)) is { } height
                ? scaled with { Y = height - (scaled.Height / 2) } : null;
        }

        // Nothing stands above a slide: the search begins below the lowest card.
        var key = drawn.Element.Key with { Page = slide.Ledger!.Number };
        return CellRoom.Fit(context, slide, frame, key, scaled with { Y = long.MinValue / 4 }, item.Stage, item.Lane);
    }

    private void PlaceOther(string element, List<string> roles)
    {
        // Arrows are drawn when their cards stand (ConnectorPlan).
        foreach (var role in roles.Where(role => role != ElementRole.Arrow))
        {
            if (PageFrame.IsReference(role) || role is ElementRole.LaneName or ElementRole.Step or ElementRole.Anchor)
                homeless.Add((element, role));
            else if (!PlaceBeside(element, role, [ElementRole.Band, ElementRole.Stage], context.Slides))
                PlaceFreely(element, role);
        }
    }

    // At the same offset from what it belongs to as in the fresh drawing of such a page.
    private bool PlaceBeside(string element, string role, string[] owners, IEnumerable<SlideState> slides)
    {
        var isPlaced = false;
        foreach (var slide in slides)
        {
            if (context.After.Find(element, role, slide.Ledger!.Number) is { } drawn && Owner(slide, drawn.Page, element, owners) is { } owner)
            {
                var (x, y) = (CellRoom.HorizontalScale(slide), CellRoom.VerticalScale(slide));
                var box = drawn.Element.Box;
                Add(slide, drawn.Element, new Box(
                    owner.Now.X + (long)((box.X - owner.Drawn.X) * x), owner.Now.Y + (long)((box.Y - owner.Drawn.Y) * y), (long)(box.Width * x), (long)(box.Height * y)));
                isPlaced = true;
            }
        }

        return isPlaced;
    }

    // Where what it belongs to is drawn, and where it stands on a slide.
    private (Box Drawn, Box Now)? Owner(SlideState slide, Page drawn, string element, string[] owners)
    {
        foreach (var owner in owners)
        {
            if (drawn.Elements.FirstOrDefault(known => known.Key.Element == element && known.Key.Role == owner) is { } anchor
                && context.BoxOf(anchor.Key with { Page = slide.Ledger!.Number }) is { } now)
            {
                return (anchor.Box, now);
            }
        }

        return null;
    }

    // The example pill and the like: where the fresh drawing has it, under the same scaling as the grid.
    private void PlaceFreely(string element, string role)
    {
        var drawn = context.After.Find(element, role)!.Value;
        if (context.Slides.FirstOrDefault(slide => slide.Ledger!.Number == drawn.Page.Number) is not { } target)
            return;
        var (x, y) = target.Then.Fit(target.Now.Boxes);
        Add(target, drawn.Element, PageFrame.Move(drawn.Element.Box, x ?? AxisFit.Identity, y ?? AxisFit.Identity));
    }

    private void Add(SlideState slide, PageElement element, Box box) =>
        context.Add(slide, element with { Key = element.Key with { Page = slide.Ledger!.Number }, Box = box });
}
