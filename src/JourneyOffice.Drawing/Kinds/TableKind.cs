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
        var room = new KindPage(this, sketch, words, title, 1, 99).Body;
        var table = new TablePart(sketch, Columns(words), room.Width);
        var shares = table.Pages(rows, room.Height);
        return [.. shares.Select((share, index) => Page(sketch, words, title, table, share, index, shares.Count))];
    }

    /// <summary>The columns.</summary>
    protected abstract IReadOnlyList<TableColumn> Columns(Words words);

    /// <summary>The rows, in the map's order; none where there is nothing to show.</summary>
    protected abstract IReadOnlyList<TableRowText> Rows(Sketch sketch, Words words);

    /// <summary>What the table says as a whole.</summary>
    protected abstract string Title(Sketch sketch, Words words);

    private Page Page(Sketch sketch, Words words, TextBody title, TablePart table, IReadOnlyList<TableRowText> rows, int index, int count)
    {
        var page = new KindPage(this, sketch, words, title, index, count);
        page.DrawHead();
        table.Draw(page.Page, Id, words.Format("Alternative", rows.Count), page.Body.X, page.Body.Y, rows);
        return page.Finish(Notes(sketch, words, rows));
    }

    private string Notes(Sketch sketch, Words words, IReadOnlyList<TableRowText> rows)
    {
        var lines = new List<string> { Title(sketch, words) };
        foreach (var row in rows)
            lines.Add(string.Join(words["Semicolon"], row.Cells.Select(cell => cell.Plain.Replace('\n', ' ').Replace('\v', ' ')).Where(text => text.Length > 0)));
        return string.Join('\n', lines);
    }
}
