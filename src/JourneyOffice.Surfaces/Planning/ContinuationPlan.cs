using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Makes further pages for what found no room. Such a page is the fresh drawing's page with its head and chevrons, reduced to the
/// lanes that hold something new, which close ranks below the chevrons.
/// </summary>
internal sealed class ContinuationPlan(PlanContext context)
{
    internal void Continue(IReadOnlyList<(string Element, string Role)> homeless)
    {
        if (homeless.Count == 0)
            return;
        var missing = homeless.ToHashSet();
        var number = context.State.Carried.Ledger.Pages.Select(page => page.Number).Where(context.Concerns)
            .Append(context.After.Pages.Count == 0 ? 0 : PageKind.FirstNumber(context.After.Pages[0].Kind) - 1).Max();
        var last = context.Slides.LastOrDefault()?.Page.Id;
        foreach (var page in context.After.Pages.OrderBy(page => page.Kind == PageKind.Index))
        {
            if (!page.Elements.Any(element => missing.Contains((element.Key.Element, element.Key.Role))))
                continue;
            var made = Reduce(page, missing, ++number);
            var brought = made.Elements.Select(element => (element.Key.Element, element.Key.Role)).Where(missing.Contains).ToList();
            missing.ExceptWith(brought);
            context.Add(made, last);
            context.Findings.Add(new Finding(SurfacesErrors.Continued, Place.None, CountOf(brought), number - PageKind.FirstNumber(page.Kind) + 1));
        }
    }

    // People count cards and faces; of a page that brings only a stage or a lane, these.
    private static int CountOf(List<(string Element, string Role)> brought)
    {
        var items = brought.Where(key => Removals.IsItemRole(key.Role)).ToList();
        return (items.Count > 0 ? items : brought).Select(key => key.Element).Distinct(StringComparer.Ordinal).Count();
    }

    private Page Reduce(Page page, HashSet<(string Element, string Role)> missing, int number)
    {
        var frame = Drawing.FrameOf(page);
        var lanes = frame.Bands.Where(band => page.Elements.Any(element => IsMissing(element) && LaneOf(element, frame) == band.Id)).ToList();
        var shifts = Shifts(frame, lanes);
        var elements = new List<PageElement>();
        foreach (var element in page.Elements)
        {
            var lane = LaneOf(element, frame);
            if (lane is null ? !IsMissing(element) && IsItem(element) : !shifts.ContainsKey(lane) || (IsItem(element) && !IsMissing(element)))
                continue;
            var shift = lane is null ? 0 : shifts[lane];
            elements.Add(Number(element with { Box = element.Box with { Y = element.Box.Y + shift } }, number));
        }

        var keys = elements.Select(element => element.Key).ToHashSet();
        elements.RemoveAll(element => element.Connection is { } joined
            && ((joined.Begin is { } begin && !keys.Contains(begin)) || (joined.End is { } end && !keys.Contains(end))));
        return page with { Number = number, Elements = elements, Title = $"{page.Title} ({number - PageKind.FirstNumber(page.Kind) + 1})", Findings = [] };

        bool IsMissing(PageElement element) => missing.Contains((element.Key.Element, element.Key.Role));
        bool IsItem(PageElement element) => context.Items.ContainsKey(element.Key.Element);
    }

    // An element belongs to the lane in whose band its middle lies; what lies above or below the lanes belongs to the page.
    private static string? LaneOf(PageElement element, PageFrame frame)
    {
        if (element.Key.Role is ElementRole.Stage or ElementRole.Highlight or ElementRole.Anchor)
            return null;
        var place = element.Box.CenterY;
        return frame.Bands.FirstOrDefault(band => place >= band.Box.Y && place <= band.Box.Bottom).Id;
    }

    private static Dictionary<string, long> Shifts(PageFrame frame, List<(string Id, Box Box)> lanes)
    {
        var shifts = new Dictionary<string, long>(StringComparer.Ordinal);
        if (frame.Bands.Count == 0)
            return shifts;
        var gap = frame.Bands.Count > 1 ? frame.Bands[1].Box.Y - frame.Bands[0].Box.Bottom : 0;
        var top = frame.Bands[0].Box.Y;
        foreach (var (id, box) in lanes)
        {
            shifts[id] = top - box.Y;
            top += box.Height + gap;
        }

        return shifts;
    }

    /// <summary>An element as it stands on a further page: its key and glue name that page, a title its number.</summary>
    internal static PageElement Number(PageElement element, int number)
    {
        var numbered = element with
        {
            Key = element.Key with { Page = number },
            Connection = element.Connection is not { } joined ? null : joined with
            {
                Begin = joined.Begin is { } begin ? begin with { Page = number } : null,
                End = joined.End is { } end ? end with { Page = number } : null,
            },
        };
        return element.IsTitle && element.Text is { } text ? numbered with { Text = WithNumber(text, number - PageKind.FirstNumber(PageKind.FamilyOf(number)) + 1) } : numbered;
    }

    // Slide titles are unique: the page's number stands behind the words, as a derived run.
    private static TextBody WithNumber(TextBody text, int number)
    {
        var last = text.Paragraphs[^1];
        if (last.Runs.Count == 0)
            return text;
        var run = last.Runs[^1] with { Text = $" ({number})", Field = null };
        return text with { Paragraphs = [.. text.Paragraphs.SkipLast(1), last with { Runs = [.. last.Runs, run] }] };
    }
}
