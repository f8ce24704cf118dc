using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Finds out what the data of charts on slides stand for. Rows and columns of a data sheet have no ids: they are known by the names that
/// were written, and those that people renamed by their order among the rest.
/// </summary>
internal static class ChartCells
{
    /// <summary>The page with the keys of the data of our charts; what people added to a data sheet has none.</summary>
    internal static SnapshotPage WithKeys(SnapshotPage page, CarriedMap carried, MapDocument map)
    {
        var charts = page.Elements.Where(element => element is { Cell: null, Key.Role: ElementRole.Chart }).ToList();
        foreach (var chart in charts)
        {
            var key = chart.Key!.Value;
            var ledger = carried.Ledger.Pages.FirstOrDefault(known => known.Number == key.Page);
            var written = (ledger?.Elements ?? []).Where(element => ElementRole.IsPoint(element.Key.Role) && element.Key.Map == key.Map)
                .ToDictionary(element => element.Key, element => Written(element, map, carried.Ledger.Language));
            if (written.Count > 0)
                page = WithKeys(page, chart, written);
        }

        return page;
    }

    private static Datum Written(LedgerElement element, MapDocument map, string language) => new(
        element.Segments is [{ Field.Format: FieldFormat.Score }], TextPieces.Join(TextPieces.Compose(map, element.Segments, language)), element.Shown);

    /// <summary>A datum as we wrote it.</summary>
    /// <param name="IsScore">Whether it is a score.</param>
    /// <param name="Text">What base and ledger give.</param>
    /// <param name="Shown">What stood there when the file was last written, where that was something else.</param>
    private sealed record Datum(bool IsScore, string Text, string? Shown)
    {
        /// <summary>What stood there.</summary>
        public string Now => Shown ?? Text;
    }

    private static SnapshotPage WithKeys(SnapshotPage page, SnapshotElement chart, Dictionary<ElementKey, Datum> written)
    {
        var key = chart.Key!.Value;
        var data = page.Elements.Where(element => element.ShapeId == chart.ShapeId && element.Cell is not null).ToList();
        var rows = Names(
            data.Where(cell => cell.Cell!.Column == 0).Select(cell => (cell.Cell!.Row, Says(cell))),
            written.Where(known => Column(known.Key) == PageChart.NameId).Select(known => (known.Key.Element, Plain(known.Value.Now))));
        var columns = Names(
            data.Where(cell => cell.Cell!.Row == 0).Select(cell => (cell.Cell!.Column, Says(cell))),
            written.Where(known => known.Key.Element == PageChart.HeadId).Select(known => (Column(known.Key), Plain(known.Value.Now))));
        rows[0] = PageChart.HeadId;
        columns[0] = PageChart.NameId;
        return page with { Elements = [.. page.Elements.Select(element => element.ShapeId == chart.ShapeId && element.Cell is { } cell ? WithKey(element, cell) : element)] };

        SnapshotElement WithKey(SnapshotElement element, SnapshotCell cell)
        {
            var own = rows.TryGetValue(cell.Row, out var row) && columns.TryGetValue(cell.Column, out var column)
                ? new ElementKey(key.Map, row, ElementRole.PointPrefix + column, key.Page) : (ElementKey?)null;
            return own is { } known && written.TryGetValue(known, out var was) ? Said(element with { Key = known }, was) : element;
        }
    }

    private static string Column(ElementKey key) => key.Role[ElementRole.PointPrefix.Length..];

    private static string Says(SnapshotElement cell) => Plain(cell.Cell!.Drawn is { } drawn && cell.Text.Length == 0 ? drawn : cell.Text);

    // Data sheets know one kind of line break.
    private static string Plain(string text) => text.Replace('\v', '\n');

    // Where sheet and drawing differ, somebody edited one of them alone: the one that does not say what was written. If neither says it,
    // both were edited, and nobody but a person can tell which is meant.
    private static SnapshotElement Said(SnapshotElement element, Datum written)
    {
        var typed = Formatted(element.Text, written);
        if (element.Cell!.Drawn is not { } apart)
            return element with { Text = typed };
        var drawn = Formatted(apart, written);
        if (typed == written.Now)
            return element with { Text = drawn };
        return element with { Text = typed, OtherText = drawn == written.Now || drawn == typed ? null : drawn };
    }

    private static string Formatted(string text, Datum written)
    {
        if (written.IsScore)
            return NumberTexts.TryParse(text, out var score) ? NumberTexts.FormatSigned(score) : text;
        return new[] { written.Shown, written.Text }.FirstOrDefault(known => known is not null && Plain(known) == Plain(text)) ?? text;
    }

    // Names that stand once on either side first; then those left over, in their order, where there are as many.
    private static Dictionary<int, string> Names(IEnumerable<(int Number, string Name)> places, IEnumerable<(string Id, string Name)> written)
    {
        var standing = places.Where(place => place.Number > 0).OrderBy(place => place.Number).ToList();
        var known = written.Where(entry => entry.Id is not (PageChart.HeadId or PageChart.NameId)).ToList();
        var found = new Dictionary<int, string>();
        foreach (var group in known.GroupBy(entry => entry.Name, StringComparer.Ordinal).Where(group => group.Count() == standing.Count(place => place.Name == group.Key)).ToList())
            Pair(standing.Where(place => place.Name == group.Key), group);
        var (others, rest) = (standing.Where(place => !found.ContainsKey(place.Number)).ToList(), known.Where(entry => !found.ContainsValue(entry.Id)).ToList());
        if (others.Count == rest.Count)
            Pair(others, rest);
        return found;

        void Pair(IEnumerable<(int Number, string Name)> numbers, IEnumerable<(string Id, string Name)> ids)
        {
            foreach (var (number, id) in numbers.Zip(ids))
                found[number.Number] = id.Id;
        }
    }
}
