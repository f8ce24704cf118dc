using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Draws one row of a page: its band, its head, its items.</summary>
internal sealed class LanePart(PageBuilder page, Grid grid, ColumnGroup group, LaneRow row, Area area, bool isShrunk)
{
    private readonly Sketch sketch = page.Sketch;

    private ColorSlot? Tint => row.Lane.Kind switch
    {
        LaneKind.Obstacle => ColorSlot.Accent2,
        LaneKind.Opportunity or LaneKind.Solution => ColorSlot.Accent3,
        _ => null,
    };

    private bool IsTinted => Tint is not null && sketch.Theme.HasTints;

    /// <summary>Gives the lane's upper and lower edge; without colour for the curve and in high contrast.</summary>
    public void DrawBand()
    {
        var words = sketch.LaneName(row.Lane);
        Paint? fill = row.IsCurve || !sketch.Theme.HasTints ? null : new Paint(ColorSlot.Background2);
        page.Ornament(row.Element, words, area, Geometry.Rectangle, fill, role: ElementRole.Band);
    }

    /// <summary>The rule below a lane that has no band, over the highlighted column too.</summary>
    public void DrawEdge()
    {
        if (!sketch.Theme.HasTints)
            page.Rule("edge-" + row.Lane.Id, "Rule", area.X, area.Bottom + (Measures.LaneGap / 2), area.Width, 0, new Stroke(new Paint(ColorSlot.Text1), 1));
    }

    /// <summary>
    /// Tinted cards lie on the page's own colour, so that their words keep their contrast wherever they stand; over the highlighted
    /// column too. The ground belongs to the lane: under each card it would stay behind when the card is moved.
    /// </summary>
    public void DrawGround()
    {
        if (IsTinted && !row.IsEmpty)
        {
            foreach (var (first, last) in Occupied())
            {
                var ground = new Area(grid.X(first), area.Y, grid.Span(first, last), area.Height);
                page.Ornament(FormattableString.Invariant($"ground-{row.Lane.Id}-{first}"), "Ground", ground, Geometry.Rectangle, new Paint(ColorSlot.Background1));
            }
        }
    }

    /// <summary>Head and items, in reading order.</summary>
    public void Draw()
    {
        if (row.IsCurve)
        {
            var curve = new CurvePart(page, grid, group, row, area);
            DrawHead(curve.CenterY);
            curve.Draw();
            return;
        }

        DrawHead(area.CenterY);

        foreach (var placed in row.Items.OrderBy(item => item.First).ThenBy(item => item.Slot))
        {
            switch (row.Look)
            {
                case LaneLook.Touchpoints: DrawTouchpoint(placed); break;
                case LaneLook.Figures: DrawText(placed, Inset(ItemArea(placed), Measures.CardTextLeft, Measures.CardTextRight)); break;
                default: DrawCard(placed); break;
            }
        }
    }

    /// <summary>Where the row's cards stand; nothing for rows of figures, touchpoints and curves.</summary>
    public IEnumerable<(PlacedItem Placed, Area Area)> Cards() =>
        row.Look == LaneLook.Cards ? row.Items.Select(placed => (placed, ItemArea(placed))) : [];

    // Neighbouring columns that hold items, as ranges.
    private List<(int First, int Last)> Occupied()
    {
        var columns = new bool[grid.Count];
        foreach (var placed in row.Items)
            Array.Fill(columns, true, placed.First, placed.Last - placed.First + 1);
        var ranges = new List<(int First, int Last)>();
        for (var column = 0; column < columns.Length; column++)
        {
            if (!columns[column])
                continue;
            if (ranges.Count > 0 && ranges[^1].Last == column - 1)
                ranges[^1] = (ranges[^1].First, column);
            else
                ranges.Add((column, column));
        }

        return ranges;
    }

    private static Area Inset(Area area, double left, double right) => new(area.X + left, area.Y, area.Width - left - right, area.Height);

    private void DrawHead(double center)
    {
        page.Icon("icon-" + row.Element, Icons.ForLane(row.Lane.Kind), new Area(area.X + Measures.HeadIconInset, center - (Measures.IconSize / 2), Measures.IconSize, Measures.IconSize), ColorSlot.Text2);
        var head = isShrunk ? ShrunkHead() : row.Head;
        var width = isShrunk ? grid.ColumnsRight - area.X - Measures.HeadTextInset
            : head.IsVertical ? VerticalHeads.Width(head)
            : grid.ColumnsX - area.X - Measures.HeadTextInset - Measures.HeadTextEnd;
        if (row.IsCurve && !head.IsVertical && CurvePart.HasRoomForMiddle(sketch, row))
            width -= Measures.ScaleMiddleRoom;
        var height = Math.Max(sketch.Leading, isShrunk ? sketch.Measurer.Height(head, width) : row.HeadHeight);
        var text = new Area(area.X + Measures.HeadTextInset, center - (height / 2), width, height);
        page.Text(row.Element, ElementRole.LaneName, sketch.LaneName(row.Lane), text, head, ShapeFacts.OfLane(row.Lane.Kind));
    }

    // The name and that there is nothing yet, across the lane whatever way other names run.
    private TextBody ShrunkHead()
    {
        var paragraphs = row.Head.Paragraphs.Select(paragraph => paragraph with { Align = Alignment.Left }).ToArray();
        var runs = paragraphs[^1].Runs;
        var more = runs[^1] with { Text = sketch.Words["Colon"] + sketch.Words["NothingYet"], Field = null, Bold = false, Paint = new Paint(ColorSlot.Accent6) };
        paragraphs[^1] = paragraphs[^1] with { Runs = [.. runs, more] };
        return row.Head with { Paragraphs = paragraphs, IsVertical = false };
    }

    // All items of a row are equally high; cards fill the lane, names and figures stand in the middle of theirs.
    private Area ItemArea(PlacedItem placed)
    {
        var gap = LaneHeights.ItemGap(row);
        var room = area.Height - (2 * Measures.LaneInset);
        var height = row.Look == LaneLook.Touchpoints ? LaneHeights.ItemHeight(row, 0) : (room - ((row.Slots - 1) * gap)) / Math.Max(1, row.Slots);
        var top = area.Y + Measures.LaneInset;
        if (row.Look == LaneLook.Touchpoints)
            top += (room - LaneHeights.Stack(row, IsStaggered ? row.Slots : InCell(placed), 0)) / 2;
        return new Area(
            grid.X(placed.First) + sketch.CardInset,
            top + (placed.Slot * (height + gap)),
            grid.Span(placed.First, placed.Last) - (2 * sketch.CardInset),
            height);
    }

    private bool IsStaggered => row.Items.Any(item => item.First != item.Last);

    private int InCell(PlacedItem placed)
    {
        var count = 0;
        foreach (var other in row.Items)
        {
            if (other.First == placed.First)
                count++;
        }

        return count;
    }

    private void DrawTouchpoint(PlacedItem placed)
    {
        var place = ItemArea(placed);
        const double icon = 11.4;
        var touchpoint = sketch.Touchpoint(placed.Item.Touchpoint);
        var name = touchpoint is null ? "desktop" : Icons.ForTouchpoint(touchpoint, sketch.Channel(touchpoint.Channel));
        var (before, text) = row.IsClose
            ? (Measures.CloseTouchpointInset, new Area(grid.X(placed.First) + Measures.CloseTouchpointText, place.Y, grid.Span(placed.First, placed.Last) - WordColumns.BesideTouchpoint, place.Height))
            : (sketch.CardInset + 2.4, Inset(place, 18, 0));
        page.Icon("icon-" + placed.Item.Id, name, new Area(grid.X(placed.First) + before, place.CenterY - (icon / 2), icon, icon), ColorSlot.Text2);
        DrawText(placed, text);
    }

    private void DrawText(PlacedItem placed, Area place) => page.Add(Element(placed, place, placed.TextHeight));

    private void DrawCard(PlacedItem placed)
    {
        var assumed = placed.Item.Basis == Basis.Assumption;
        var slot = Tint ?? ColorSlot.Accent6;
        var alpha = assumed ? 100 : Tint is null ? sketch.EdgeAlpha : sketch.AccentEdgeAlpha;
        page.Add(Element(placed, ItemArea(placed), placed.TextHeight + Measures.CardPaddingLeast) with
        {
            Geometry = new PresetGeometry(PresetShape.RoundRectangle, Area.Emu(Measures.CardRadius)),
            Fill = IsTinted ? new Paint(slot, 10) : new Paint(ColorSlot.Background1),
            Stroke = new Stroke(new Paint(slot, alpha), assumed ? 1 : 0.75, assumed ? Dash.Dash : Dash.Solid),
        });
    }

    private PageElement Element(PlacedItem placed, Area place, double natural) => new()
    {
        Key = page.Key(placed.Item.Id, ElementRole.Card),
        Words = ShapeWords.Short(placed.Text!.Plain),
        Facts = ShapeFacts.OfItem(placed.Item),
        Box = place.ToBox(),
        NaturalHeight = Area.Emu(natural),
        Text = placed.Text,
    };
}
