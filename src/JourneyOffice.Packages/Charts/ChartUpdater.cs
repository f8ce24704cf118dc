using System.Xml.Linq;

namespace JourneyOffice.Packages;

/// <summary>
/// Brings new data into a chart that people may have worked on: names, categories and numbers change in the cache and in the workbook
/// together, and everything else stays as it is, looks, titles and what we don't know.
/// </summary>
public static class ChartUpdater
{
    /// <summary>Sets the data of a chart's series, by their order; does nothing where the chart says all of it already.</summary>
    /// <param name="editor">The file's editor.</param>
    /// <param name="package">The file as it was read.</param>
    /// <param name="part">The chart part.</param>
    /// <param name="data">The new data.</param>
    /// <returns>False where the chart has not as many series or they are not of this form: then it has to be drawn anew.</returns>
    public static bool TryUpdate(PackageEditor editor, OfficePackage package, string part, IReadOnlyList<ChartSeriesData> data)
    {
        ArgumentNullException.ThrowIfNull(editor);
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(data);
        var tree = new ChartTree(package, part);
        if (tree.Series.Count != data.Count || !tree.Series.Zip(data).All(pair => Fits(tree, pair.First, pair.Second)))
            return false;
        if (!SaysAll(package, part, tree, data))
            Set(editor, package, part, tree, data, []);
        return true;
    }

    /// <summary>Whether cache and workbook say all of some data already.</summary>
    internal static bool SaysAll(OfficePackage package, string part, ChartTree tree, IReadOnlyList<ChartSeriesData> data)
    {
        var hasOwnWorkbook = HasOwnWorkbook(package, part, tree);
        var reading = ChartReader.Read(package, part);
        return reading.Series.Count == data.Count && reading.Series.Zip(data).All(pair =>
            pair.First.Cached.SaysTheSame(pair.Second.Drawn ?? pair.Second) && (!hasOwnWorkbook || pair.First.InWorkbook?.IsExactly(pair.Second) == true));
    }

    /// <summary>Sets the data of a tree whose series are those of the data, and with it the part.</summary>
    /// <param name="editor">The file's editor.</param>
    /// <param name="package">The file as it was read.</param>
    /// <param name="part">The chart part.</param>
    /// <param name="tree">Its tree.</param>
    /// <param name="data">The new data.</param>
    /// <param name="left">Places in the workbook that no series names any more: they are emptied.</param>
    internal static void Set(PackageEditor editor, OfficePackage package, string part, ChartTree tree, IReadOnlyList<ChartSeriesData> data, IReadOnlyList<string> left)
    {
        if (HasOwnWorkbook(package, part, tree))
            SetBoth(editor, package, part, tree, data, left);
        else
            SetAll(tree, data, null);
        editor.SetPart(part, tree.Document.ToPartBytes());
    }

    // In a workbook the sheets hold the data, which are others' business, and so is a file outside that a person linked.
    private static bool HasOwnWorkbook(OfficePackage package, string part, ChartTree tree) =>
        !package.Kind.IsWorkbook() && ChartReader.Pointer(package, part, tree) is not { IsExternal: true };

    private static void SetBoth(PackageEditor editor, OfficePackage package, string part, ChartTree tree, IReadOnlyList<ChartSeriesData> data, IReadOnlyList<string> left)
    {
        var workbook = ChartReader.WorkbookOf(package, part, tree);
        var edit = workbook is not null && DataSheets.Open(package, workbook) is { } sheets ? new DataSheetEdit(sheets) : null;
        if (edit is not null && SetAll(tree, data, edit))
        {
            foreach (var place in left)
                edit.Set(place, [], isNumber: false);
            if (edit.Save() is { } changed)
                editor.SetPart(workbook!, changed);
            return;
        }

        AddWorkbook(editor, package, part, tree, data);
        if (workbook is not null && !package.Parts.Any(other => other.Name != part && package.ContentType(other.Name) == ContentTypes.Chart
            && package.Relationships(other.Name).Any(relationship => relationship.Target == workbook)))
        {
            editor.RemovePart(workbook);
        }
    }

    private static bool Fits(ChartTree tree, XElement series, ChartSeriesData data) =>
        tree.Formula(tree.Values(series)).Length > 0
        && (data.XValues.Count > 0) == (tree.Part(series, "xVal") is not null)
        && (data.Sizes.Count > 0) == (tree.Part(series, "bubbleSize") is not null)
        && (data.Categories.Count > 0) == (tree.Part(series, "cat") is not null);

    // Cache first, then cells; false where a reference leads nowhere.
    private static bool SetAll(ChartTree tree, IReadOnlyList<ChartSeriesData> data, DataSheetEdit? sheets)
    {
        var isWhole = true;
        for (var index = 0; index < data.Count; index++)
        {
            var (series, own, drawn) = (tree.Series[index], data[index], data[index].Drawn ?? data[index]);
            Set(tree.Part(series, "tx"), [drawn.Name], [own.Name], isNumber: false);
            Set(tree.Part(series, "cat"), drawn.Categories, own.Categories, isNumber: false);
            Set(tree.Values(series), Texts(drawn.Values), [.. Texts(own.Values).Select((text, at) => text ?? own.Words.GetValueOrDefault(at))], isNumber: true);
            Set(tree.Part(series, "xVal"), Texts(drawn.XValues), Texts(own.XValues), isNumber: true);
            Set(tree.Part(series, "bubbleSize"), Texts(drawn.Sizes), Texts(own.Sizes), isNumber: true);
        }

        return isWhole;

        void Set(XElement? place, IReadOnlyList<string?> drawn, IReadOnlyList<string?> texts, bool isNumber)
        {
            if (place is null)
                return;
            tree.SetPoints(place, drawn);
            if (sheets is null || tree.Formula(place) is not { Length: > 0 } formula)
                return;
            if (sheets.Set(formula, texts, isNumber) is { } after)
                tree.SetFormula(place, after.ToString());
            else
                isWhole = false;
        }
    }

    private static List<string?> Texts(IReadOnlyList<decimal?> values) => [.. values.Select(value => value is { } number ? ChartXml.Text(number) : null)];

    // The workbook was lost (LibreOffice drops it) or its references lead nowhere: a new one takes its place.
    private static void AddWorkbook(PackageEditor editor, OfficePackage package, string part, ChartTree tree, IReadOnlyList<ChartSeriesData> data)
    {
        var chart = new Chart
        {
            Kind = data[0].Sizes.Count > 0 ? ChartKind.Bubbles : data[0].XValues.Count > 0 ? ChartKind.Scatter : ChartKind.Line,
            Language = "en",
            Categories = data[0].Categories,
            Series =
            [
                .. data.Zip(tree.Series, (own, series) => new ChartSeries
                {
                    Name = own.Name, Values = own.Values, XValues = own.XValues, Sizes = own.Sizes, NumberFormat = tree.NumberFormat(tree.Values(series)),
                }),
            ],
        };
        var references = ChartReferences.Embedded(chart);
        SetAll(tree, data, null);
        for (var index = 0; index < data.Count; index++)
            Point(tree, tree.Series[index], references, references.Series[index]);
        var relationships = XmlNamespaces.For(package).Relationships;
        if (tree.Workbook(relationships) is { } old)
            editor.RemoveRelationship(part, old);
        tree.SetWorkbook(relationships, ChartParts.AddWorkbook(editor, part, chart).Relationship);
    }

    private static void Point(ChartTree tree, XElement series, ChartReferences references, ChartSeriesReferences own)
    {
        foreach (var (name, formula) in new[] { ("tx", own.Name), ("cat", references.Categories), ("xVal", own.XValues), ("bubbleSize", own.Sizes) })
        {
            if (formula is not null && tree.Part(series, name) is { } place && tree.Formula(place).Length > 0)
                tree.SetFormula(place, formula);
        }

        tree.SetFormula(tree.Values(series)!, own.Values);
    }
}
