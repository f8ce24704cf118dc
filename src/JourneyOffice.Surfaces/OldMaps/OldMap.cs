using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>A map that somebody drew, recognised, with what there is to check.</summary>
/// <param name="Map">The map, with a fresh id.</param>
/// <param name="Page">The slide or sheet that it stands on.</param>
/// <param name="Head">What was read beside its grid: title, persona, scenario, goals.</param>
/// <param name="Rest">The texts that are in no cell of it.</param>
/// <param name="Others">Further slides or sheets that could be maps, the most map-like first.</param>
public sealed record OldMap(JourneyMap Map, OldPage Page, IReadOnlyList<FoundText> Head, IReadOnlyList<FoundText> Rest, IReadOnlyList<OldPage> Others)
{
    /// <summary>The most map-like of some pages as a map; <see langword="null"/> where none is one.</summary>
    /// <param name="pages">The slides or sheets.</param>
    /// <param name="number">The page to take; <see langword="null"/>: the most map-like.</param>
    public static OldMap? Find(IReadOnlyList<OldPage> pages, int? number = null)
    {
        var found = pages.Select(page => (Page: page, Grid: GridOf(page))).Where(candidate => candidate.Grid is not null)
            .OrderByDescending(candidate => candidate.Grid!.Likeness).ToList();
        var chosen = found.Find(candidate => number is null || candidate.Page.Number == number);
        return chosen.Grid is not { } grid ? null
            : Of(chosen.Page, grid, [.. found.Select(candidate => candidate.Page).Where(page => page.Number != chosen.Page.Number)]);
    }

    private static OldMap Of(OldPage page, OldGrid grid, IReadOnlyList<OldPage> others)
    {
        var (head, rest) = HeadBlock.Read(grid.Head, page.Title);
        var title = string.IsNullOrWhiteSpace(page.Title) ? page.Name : OldTexts.OneLine(page.Title);
        var map = OldMapMaker.Make(Identifier.New("m"), grid, title, head);
        return new OldMap(map, page, [.. head.Values], [.. rest, .. grid.Rest], others);
    }

    private static OldGrid? GridOf(OldPage page) =>
        page.Tables.Select(table => TableGrid.Of(table, page.Title)).Append(ShapeGrid.Of(page.Shapes, page.Title)).OfType<OldGrid>().MaxBy(grid => grid.Likeness) is { } grid
            ? WithRestOfPage(page, grid) : null;

    // What stands beside a table on its slide is left over too.
    private static OldGrid WithRestOfPage(OldPage page, OldGrid grid) => page.Tables.Count == 0 || page.Shapes.Count == 0 || grid.Entries.Count == 0 ? grid
        : grid with { Rest = [.. grid.Rest, .. page.Shapes.Where(shape => shape.Text.Trim().Length > 0 && !IsIn(grid, shape.Text)).Select(shape => new FoundText(shape.Text, shape.Where))] };

    private static bool IsIn(OldGrid grid, string text) =>
        grid.Entries.Any(entry => entry.Text == text) || grid.Stages.Contains(StageNames.Clean(text), StringComparer.Ordinal)
        || grid.Lanes.Any(lane => lane.Name == StageNames.Clean(text)) || grid.Head.Any(cell => cell.Text == text) || grid.Rest.Any(rest => rest.Text == text);
}
