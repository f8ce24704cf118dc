namespace JourneyOffice.Surfaces;

/// <summary>Reads the texts before a map: labels with their words behind a colon, beside or below them.</summary>
internal sealed class HeadBlock
{
    private readonly IReadOnlyList<OldCell> cells;
    private readonly HashSet<OldCell> used = [];
    private readonly Dictionary<HeadField, FoundText> found = [];

    private HeadBlock(IReadOnlyList<OldCell> cells) => this.cells = cells;

    /// <summary>What was found, and the texts that say nothing known.</summary>
    /// <param name="cells">The texts in reading order.</param>
    /// <param name="title">The title that the page has anyway.</param>
    public static (IReadOnlyDictionary<HeadField, FoundText> Found, IReadOnlyList<FoundText> Unread) Read(IReadOnlyList<OldCell> cells, string? title)
    {
        var block = new HeadBlock(cells);
        foreach (var cell in cells)
            block.ReadLabel(cell);
        // The first text above a map is what it is called.
        if (string.IsNullOrWhiteSpace(title) && !block.found.ContainsKey(HeadField.Title)
            && cells.FirstOrDefault(cell => !block.used.Contains(cell)) is { } first && first == cells[0])
        {
            block.Take(HeadField.Title, OldTexts.OneLine(first.Text), first);
        }

        return (block.found, [.. cells.Where(cell => !block.used.Contains(cell)).Select(cell => new FoundText(cell.Text, cell.Where))]);
    }

    private void ReadLabel(OldCell cell)
    {
        if (used.Contains(cell))
            return;
        if (HeadWords.FieldOf(cell.Text) is { } named)
        {
            if (WordsOf(cell) is { } words && Take(named, words.Text.Trim(), words))
                used.Add(cell);
            return;
        }

        // "Persona: Ana, 34", or the label on a line of its own; several of them may stand in one text.
        var lines = cell.Text.Split('\n', '\u000b');
        var (field, said, all) = ((HeadField?)null, new List<string>(), true);
        foreach (var line in lines)
        {
            var colon = line.IndexOfAny([':', '：']);
            var label = HeadWords.FieldOf(colon < 0 ? line : line[..colon]);
            if (label is null && field is null)
                all = false;
            if (label is not null)
            {
                all &= Keep(field, said, cell);
                (field, said) = (label, []);
            }

            var rest = label is null ? line : colon < 0 ? "" : line[(colon + 1)..];
            if (rest.Trim().Length > 0)
                said.Add(rest.Trim());
        }

        if (Keep(field, said, cell) && all && field is not null)
            used.Add(cell);
    }

    private bool Keep(HeadField? field, List<string> said, OldCell cell)
    {
        if (field is not { } known || said.Count == 0)
            return true;
        return found.TryAdd(known, new FoundText(string.Join('\n', said), cell.Where));
    }

    private bool Take(HeadField field, string text, OldCell cell) => found.TryAdd(field, new FoundText(text, cell.Where)) && used.Add(cell);

    // Beside it, else right below it.
    private OldCell? WordsOf(OldCell label)
    {
        var beside = cells.FirstOrDefault(cell => cell.Row == label.Row && cell.Column > label.Column);
        if (beside is not null && IsFree(beside))
            return beside;
        var below = cells.FirstOrDefault(cell => cell.Row > label.Row && cell.Column <= label.Column && cell.LastColumn >= label.Column);
        return below is not null && IsFree(below) ? below : null;
    }

    private bool IsFree(OldCell cell) => !used.Contains(cell) && HeadWords.FieldOf(cell.Text) is null && !cell.Text.Contains(':', StringComparison.Ordinal);
}
