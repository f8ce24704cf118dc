using System.Globalization;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>How bubbles look: filled once decided, outlined while proposed, grey when parked, dashed where assumed.</summary>
internal static class BubbleLook
{
    private static readonly Paint Ground = new(ColorSlot.Background1);

    /// <summary>The signs of the legend, by the key of their words.</summary>
    public static IReadOnlyList<(string Key, Stroke Stroke, Paint Fill)> Signs { get; } =
    [
        ("SignDecided", Edge(ColorSlot.Accent1, false), new Paint(ColorSlot.Accent1)),
        ("SignProposed", Edge(ColorSlot.Accent1, false), Ground),
        ("SignParked", Edge(ColorSlot.Accent6, false), Ground),
        ("SignAssumed", Edge(ColorSlot.Accent1, true), Ground),
    ];

    /// <summary>A number in the middle of its shape.</summary>
    public static TextBody Number(Sketch sketch, int number, TextStyle style) =>
        new TextComposer(sketch, align: Alignment.Center).Derived(number.ToString(CultureInfo.InvariantCulture), style).Build(wrap: false);

    /// <summary>A numbered disc.</summary>
    public static PageElement Disc(PageBuilder page, Sketch sketch, PriorityRow row, string role, Area area)
    {
        var item = row.Opportunity.Item;
        var isAssumed = item.Basis == Basis.Assumption;
        var isFilled = item.Status is OpportunityStatus.Decided or OpportunityStatus.InProgress or OpportunityStatus.Done;
        var slot = item.Status == OpportunityStatus.Parked ? ColorSlot.Accent6 : ColorSlot.Accent1;
        return new PageElement
        {
            Key = page.Key(item.Id, role),
            Words = ShapeWords.Short(sketch.Read(item.Text)),
            Box = area.ToBox(),
            Geometry = Geometry.Ellipse,
            // A dashed edge shows on a light disc only: what is decided but assumed is tinted.
            Fill = !isFilled ? Ground : isAssumed ? new Paint(slot, 22) : new Paint(slot),
            Stroke = Edge(slot, isAssumed),
            Text = Number(sketch, row.Number, new TextStyle(!isFilled ? slot : isAssumed ? ColorSlot.Text1 : ColorSlot.Background1, Bold: true)),
        };
    }

    private static Stroke Edge(ColorSlot slot, bool isAssumed) => new(new Paint(slot), 1.5, isAssumed ? Dash.Dash : Dash.Solid);
}
