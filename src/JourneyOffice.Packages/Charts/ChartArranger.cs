using System.Xml.Linq;

namespace JourneyOffice.Packages;

/// <summary>
/// Arranges a chart's data anew: points and series come, go and change places in cache and workbook together. Looks that people gave to a
/// series or a point go along with it; a workbook's further columns stay.
/// </summary>
public static class ChartArranger
{
    /// <summary>Arranges a chart; does nothing where it says all of it already and looks like it.</summary>
    /// <param name="editor">The file's editor.</param>
    /// <param name="package">The file as it was read.</param>
    /// <param name="part">The chart part.</param>
    /// <param name="arrangement">What it shall say.</param>
    /// <returns>False where the chart is of a form that we don't understand any more: then it stays as it is.</returns>
    public static bool TryArrange(PackageEditor editor, OfficePackage package, string part, ChartArrangement arrangement)
    {
        ArgumentNullException.ThrowIfNull(editor);
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(arrangement);
        var tree = new ChartTree(package, part);
        List<ChartSeriesData> data = [.. arrangement.Series.Select(series => series.Data)];
        var isDone = ChartUpdater.SaysAll(package, part, tree, data);
        if (!isDone && (tree.Series.Count == 0 || arrangement.Series.Any(series => series.Former >= tree.Series.Count)))
            return false;
        var left = new List<string>();
        if (!isDone && !TryMove(package, part, tree, arrangement, left))
            return false;
        var isRedrawn = new PointLooks(tree, arrangement).Bring();
        if (arrangement.Drawings is { } drawings)
            isRedrawn |= new PlotLooks(tree).Bring(drawings.Before, drawings.After);
        if (!isDone)
            ChartUpdater.Set(editor, package, part, tree, data, left);
        else if (isRedrawn)
            editor.SetPart(part, tree.Document.ToPartBytes());
        return true;
    }

    /// <summary>Whether series can come into a chart, go and change places.</summary>
    internal static bool TakesSeries(OfficePackage package, string part, ChartTree tree) =>
        tree.Kind is not null && new FreePlaces(package, part, tree).Next() is not null;

    private static bool TryMove(OfficePackage package, string part, ChartTree tree, ChartArrangement arrangement, List<string> left)
    {
        var old = tree.Series;
        var places = new FreePlaces(package, part, tree);
        var series = new List<XElement>();
        foreach (var wanted in arrangement.Series)
        {
            if (wanted.Former >= 0)
                series.Add(old[wanted.Former]);
            else if (tree.Kind is not null && places.Next() is { } references)
                series.Add(Made(tree, arrangement, wanted, references, old.Concat(series)));
            else
                return false;
        }

        // In a chart of several kinds a series' place says which kind it is drawn in.
        if (tree.Groups.Count > 1 && !old.SequenceEqual(series))
            return false;
        left.AddRange(old.Except(series).SelectMany(gone => new[] { tree.Formula(tree.Part(gone, "tx")), tree.Formula(tree.Values(gone)) }).Where(formula => formula.Length > 0));
        tree.Replace(series);
        foreach (var wanted in arrangement.Series.Zip(series).Where(pair => pair.First.Former >= 0))
            tree.MovePoints(wanted.Second, arrangement.Points);
        return true;
    }

    private static XElement Made(ChartTree tree, ChartArrangement arrangement, ArrangedSeries wanted, ChartReferences references, IEnumerable<XElement> others)
    {
        var chart = new Chart
        {
            Kind = tree.Kind!.Value,
            Language = arrangement.Language,
            Categories = wanted.Data.Categories,
            Series = [(wanted.Look ?? new ChartSeries { Name = "", Values = [] }) with { Name = wanted.Data.Name, Values = wanted.Data.Values }],
        };
        var made = tree.Read(chart, 0, references);
        // What tells series from each other in the file, which their order does not change (21.2.2.84).
        tree.Number(made, "idx", others.Select(other => tree.Number(other, "idx")).DefaultIfEmpty(-1).Max() + 1);
        return made;
    }

    /// <summary>Where the data of new series may stand in the workbook.</summary>
    private sealed class FreePlaces
    {
        private readonly string? categories;
        private readonly ChartPlace first;
        private int column;

        public FreePlaces(OfficePackage package, string part, ChartTree tree)
        {
            categories = tree.Series.Select(series => tree.Formula(tree.Part(series, "cat"))).FirstOrDefault(formula => formula.Length > 0);
            // Data that people turned round stand in rows; where a further series would go there is theirs to say.
            if (!ChartPlace.TryParse(categories, out first) || first.Range.Width > 1)
            {
                categories = null;
                return;
            }

            column = first.Range.Left + tree.Series.Count + 1;
            if (ChartReader.WorkbookOf(package, part, tree) is { } workbook && DataSheets.Open(package, workbook) is { } sheets)
                column = Math.Max(first.Range.Left + 1, sheets.FreeColumn(first.Sheet));
        }

        /// <summary>The place of one further series; <see langword="null"/> where none can be told.</summary>
        public ChartReferences? Next()
        {
            if (categories is null || first.Range.Top < 2)
                return null;
            var values = first with { Range = first.Range with { Left = column, Right = column } };
            var name = first with { Range = new CellRange(column, first.Range.Top - 1, column, first.Range.Top - 1) };
            column++;
            return new ChartReferences(categories, [new ChartSeriesReferences(name.ToString(), values.ToString())]);
        }
    }
}
