using System.Xml.Linq;

namespace JourneyOffice.Packages;

/// <summary>Reads the data of charts, so that people's edits to them can be recognised.</summary>
public static class ChartReader
{
    /// <summary>Reads a chart part: its cache and, where it has one, its embedded workbook.</summary>
    /// <param name="package">The file.</param>
    /// <param name="part">The chart part.</param>
    /// <exception cref="Maps.JourneyException">The part is damaged.</exception>
    public static ChartReading Read(OfficePackage package, string part)
    {
        ArgumentNullException.ThrowIfNull(package);
        var tree = new ChartTree(package, part);
        var workbook = WorkbookOf(package, part, tree);
        var sheets = workbook is null ? null : DataSheets.Open(package, workbook);
        return new ChartReading(tree.Kind, [.. tree.Series.Select(series => ReadSeries(tree, series, sheets))], sheets is null ? null : workbook)
        {
            TakesSeries = ChartArranger.TakesSeries(package, part, tree),
        };
    }

    /// <summary>The embedded workbook that a chart names; <see langword="null"/> where it names none or it is not there.</summary>
    internal static string? WorkbookOf(OfficePackage package, string part, ChartTree tree)
    {
        var target = Pointer(package, part, tree);
        return target is { IsExternal: false } && package.Contains(target.Target) ? target.Target : null;
    }

    /// <summary>The relationship to the workbook, embedded or outside.</summary>
    internal static Relationship? Pointer(OfficePackage package, string part, ChartTree tree) =>
        tree.Workbook(XmlNamespaces.For(package).Relationships) is { } id ? package.Relationships(part).FirstOrDefault(relationship => relationship.Id == id) : null;

    /// <summary>Where the data of a series stand.</summary>
    internal static ChartSeriesReferences References(ChartTree tree, XElement series) => new(
        tree.Formula(tree.Part(series, "tx")), tree.Formula(tree.Values(series)), Or(tree.Formula(tree.Part(series, "xVal"))), Or(tree.Formula(tree.Part(series, "bubbleSize"))));

    private static string? Or(string text) => text.Length == 0 ? null : text;

    private static ChartSeriesReading ReadSeries(ChartTree tree, XElement series, DataSheets? sheets)
    {
        var references = References(tree, series);
        var cached = new ChartSeriesData(First(tree.Words(tree.Part(series, "tx"))), tree.Numbers(tree.Values(series)))
        {
            Categories = tree.Words(tree.Part(series, "cat")),
            XValues = tree.Numbers(tree.Part(series, "xVal")),
            Sizes = tree.Numbers(tree.Part(series, "bubbleSize")),
        };
        var categories = tree.Formula(tree.Part(series, "cat"));
        return new ChartSeriesReading(references, cached, sheets is null ? null : FromSheets(sheets, references, categories)) { CategoryReference = categories };
    }

    private static ChartSeriesData? FromSheets(DataSheets sheets, ChartSeriesReferences references, string categories)
    {
        var failed = false;
        IReadOnlyList<string?> Texts(string? formula)
        {
            if (string.IsNullOrEmpty(formula))
                return [];
            var texts = sheets.Texts(formula);
            failed |= texts is null;
            return texts ?? [];
        }

        var values = Texts(references.Values);
        var data = new ChartSeriesData(First(Texts(references.Name)), Numbers(values))
        {
            Words = Words(values),
            Categories = [.. Texts(categories).Select(text => text ?? "")],
            XValues = Numbers(Texts(references.XValues)),
            Sizes = Numbers(Texts(references.Sizes)),
        };
        return failed ? null : data;
    }

    private static string First(IReadOnlyList<string?> texts) => texts.Count > 0 ? texts[0] ?? "" : "";

    private static Dictionary<int, string> Words(IReadOnlyList<string?> texts) =>
        texts.Select((text, index) => (text, index)).Where(cell => !string.IsNullOrWhiteSpace(cell.text) && ChartTree.Number(cell.text) is null).ToDictionary(cell => cell.index, cell => cell.text!);

    private static List<decimal?> Numbers(IReadOnlyList<string?> texts) => [.. texts.Select(ChartTree.Number)];
}
