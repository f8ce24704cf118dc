namespace JourneyOffice.Surfaces;

/// <summary>Keeps curves and arrows joined: a piece whose faces or cards moved follows them, one that joins others now is drawn anew.</summary>
internal sealed class ConnectorPlan(PlanContext context)
{
    internal void Join()
    {
        foreach (var slide in context.Slides)
        {
            foreach (var (element, role) in context.After.Connectors)
            {
                if (context.After.Find(element, role, slide.Ledger!.Number) is { Element.Connection: { } connection } drawn)
                    Join(slide, drawn.Element, connection);
            }
        }
    }

    private void Join(SlideState slide, PageElement drawn, Connection connection)
    {
        var number = slide.Ledger!.Number;
        var key = drawn.Key with { Page = number };
        var joined = connection with { Begin = OnPage(connection.Begin, number), End = OnPage(connection.End, number) };
        if (joined.Begin is not { } begin || joined.End is not { } end)
        {
            JoinFree(slide, drawn with { Key = key, Connection = joined });
            return;
        }

        if (context.BoxOf(begin) is not { } from || context.BoxOf(end) is not { } to)
            return;
        var (box, flip) = Between(SiteOf(from, joined.BeginSite), SiteOf(to, joined.EndSite));
        var added = drawn with { Key = key, Box = box, Connection = joined with { FlipVertical = flip } };
        var before = context.Before.Find(drawn.Key.Element, drawn.Key.Role, number)?.Element.Connection;
        if (!context.State.Originals.TryGetValue(key, out var shape) || context.Deleted.Contains(key))
        {
            if (before is null || context.NewBoxes.ContainsKey(begin) || context.NewBoxes.ContainsKey(end))
                context.Add(slide, added);
            return;
        }

        if (before is not null && !JoinsTheSame(before, connection))
        {
            context.Delete(shape);
            context.Add(slide, added);
        }
        else if (context.NewBoxes.ContainsKey(begin) || context.NewBoxes.ContainsKey(end))
        {
            context.Move(shape, box, flip);
        }
    }

    // A piece that runs off the page has one face only: its other end stays where it is, of a new one where it is drawn.
    private void JoinFree(SlideState slide, PageElement drawn)
    {
        var connection = drawn.Connection!;
        if ((connection.Begin ?? connection.End) is not { } face || context.BoxOf(face) is not { } box || !context.NewBoxes.ContainsKey(face))
            return;
        var (runsOff, number) = (connection.End is null, drawn.Key.Page);
        var near = SiteOf(box, runsOff ? connection.BeginSite : connection.EndSite);
        var shape = context.Deleted.Contains(drawn.Key) ? null : context.State.Originals.GetValueOrDefault(drawn.Key);
        var before = context.Before.Find(drawn.Key.Element, drawn.Key.Role, number)?.Element.Connection;
        (long X, long Y) far;
        if (shape is not null && before is not null)
        {
            far = FreeEnd(shape.Element.Box, before.FlipVertical, runsOff);
        }
        else
        {
            var (from, to) = (FreeEnd(drawn.Box, connection.FlipVertical, !runsOff), FreeEnd(drawn.Box, connection.FlipVertical, runsOff));
            far = (near.X + (long)((to.X - from.X) * CellRoom.HorizontalScale(slide)), near.Y + (long)((to.Y - from.Y) * CellRoom.VerticalScale(slide)));
        }

        var (place, flip) = runsOff ? Between(near, far) : Between(far, near);
        if (shape is not null)
            context.Move(shape, place, flip);
        else if (before is null)
            context.Add(slide, drawn with { Box = place, Connection = connection with { FlipVertical = flip } });
    }

    private static (long X, long Y) FreeEnd(Box box, bool isUpwards, bool isRight) =>
        isRight ? (box.Right, isUpwards ? box.Y : box.Bottom) : (box.X, isUpwards ? box.Bottom : box.Y);

    private static ElementKey? OnPage(ElementKey? key, int page) => key is { } known ? known with { Page = page } : null;

    private static bool JoinsTheSame(Connection left, Connection right) =>
        left.Begin?.Element == right.Begin?.Element && left.End?.Element == right.End?.Element
        && left.BeginSite == right.BeginSite && left.EndSite == right.EndSite;

    // Connection sites of DrawingML shapes: 0 top, 1 left, 2 bottom, 3 right.
    private static (long X, long Y) SiteOf(Box box, int site) => site switch
    {
        0 => (box.CenterX, box.Y),
        1 => (box.X, box.CenterY),
        2 => (box.CenterX, box.Bottom),
        _ => (box.Right, box.CenterY),
    };

    private static (Box Box, bool Flip) Between((long X, long Y) from, (long X, long Y) to) =>
        (new Box(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)), to.Y < from.Y);
}
