using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>A way as it is drawn: out of a stage's box, along its level, into another's.</summary>
/// <param name="Id">What tells it from the other ways.</param>
/// <param name="Kind">What kind of way it is.</param>
/// <param name="From">Where it leaves its stage.</param>
/// <param name="Level">The height of its level.</param>
/// <param name="To">Where it arrives; an exit ends at its level.</param>
/// <param name="Label">Its condition, with the kind in a word.</param>
/// <param name="LabelArea">Where that stands.</param>
internal sealed record Way(string Id, PathKind Kind, (double X, double Y) From, double Level, (double X, double Y)? To, TextBody Label, Area LabelArea)
{
    private bool LeadsBack => Kind is PathKind.Loop or PathKind.Back;

    /// <summary>The line with its head.</summary>
    public void DrawLine(PageBuilder page)
    {
        var points = To is { } end ? new[] { From, (From.X, Level), (end.X, Level), end } : [From, (From.X, Level)];
        var (left, top) = (points.Min(point => point.Item1), points.Min(point => point.Item2));
        var area = new Area(left, top, Math.Max(0.01, points.Max(point => point.Item1) - left), points.Max(point => point.Item2) - top);
        var commands = points.Select((point, index) => new PathCommand(index == 0 ? 'M' : 'L', 0, 0, 0, 0, point.Item1 - left, point.Item2 - top)).ToList();
        page.Add(new PageElement
        {
            Key = page.Key(Id, ElementRole.Ornament),
            Words = Label.Plain.Replace('\n', ' '),
            Box = area.ToBox(),
            Geometry = new FreeformGeometry(area.Width, area.Height, [new FreeformPath(commands, Filled: false)]),
            Stroke = new Stroke(new Paint(LeadsBack ? ColorSlot.Accent4 : Kind == PathKind.Exit ? ColorSlot.Accent5 : ColorSlot.Text2), 1.5, Kind == PathKind.Branch ? Dash.Dash : Dash.Solid, EndArrow: true),
            Decorative = true,
        });
    }

    /// <summary>Its words, on the page's own colour, so that no line runs through them.</summary>
    public void DrawLabel(PageBuilder page) => page.Add(new PageElement
    {
        Key = page.Key("label-" + Id, ElementRole.Ornament),
        Words = Label.Plain.Replace('\n', ' '),
        Box = LabelArea.ToBox(),
        Fill = new Paint(ColorSlot.Background1),
        Text = Label,
    });
}
