using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>A kind of slide that is one table, continued on as many pages as it needs.</summary>
internal abstract class TableKind : SlideKind
{
    /// <summary>Name of its set of words: Kind, the title's words, the columns' heads ("Column.name").</summary>
    protected abstract string WordSet { get; }

    public sealed override IReadOnlyList<Page> Draw(Sketch sketch)
    {
        var words = Words.For(sketch.Language, WordSet);
        var rows = Rows(sketch, words);
        if (rows.Count == 0)
            return [];
        var title = KindPage.DerivedTitle(sketch, Title(sketch, words));
        // Further pages carry a longer title, so room is counted with theirs.
        var room = new KindPage(this, sketch, words, title, 1, 99).BodyToFill;
        var table = new TablePart(sketch, Columns(words), room.Width);
        var shares = table.Pages(rows, room.Height);
        return [.. shares.Select((share, index) => Page(new KindPage(this, sketch, words, title, index, shares.Count), share, shares.Count == 1))];
    }

    /// <summary>The columns.</summary>
    protected abstract IReadOnlyList<TableColumn> Columns(Words words);

    /// <summary>The rows, in the map's order; none where there is nothing to show.</summary>
    protected abstract IReadOnlyList<TableRowText> Rows(Sketch sketch, Words words);

    /// <summary>What the table says as a whole.</summary>
    protected abstract string Title(Sketch sketch, Words words);

    // The last of several pages is no airier than those before it.
    private Page Page(KindPage page, TablePage share, bool isOnly)
    {
        page.DrawHead();
        var body = page.BodyToFill;
        var spare = isOnly && page.Sketch.Options.Format.IsPoster ? Math.Max(0, body.Height - share.Table.Height(share.Rows)) / share.Rows.Count : 0;
        var air = Math.Min(ListPages.MostAir, spare);
        page.DrawBody(builder => share.Table.Draw(builder, Id, page.Words.Format("Alternative", share.Rows.Count), body.X, body.Y, share.Rows, air));
        return page.Finish(Notes(page.Sketch, page.Words, share.Rows), Findings(page, share));
    }

    private static IEnumerable<Finding> Findings(KindPage page, TablePage share) => share.Table.Height(share.Rows) > page.BodyToFill.Height
        ? [new Finding(DrawingErrors.PageTooLong, new Place(Words: page.Sketch.Read(page.Sketch.Map.Title)), page.Words["Kind"])] : [];

    private string Notes(Sketch sketch, Words words, IReadOnlyList<TableRowText> rows)
    {
        var lines = new List<string> { Title(sketch, words) };
        foreach (var row in rows)
            lines.Add(string.Join(words["Semicolon"], row.Cells.Select(cell => cell.Plain.Replace('\n', ' ').Replace('\v', ' ')).Where(text => text.Length > 0)));
        return string.Join('\n', lines);
    }
}
