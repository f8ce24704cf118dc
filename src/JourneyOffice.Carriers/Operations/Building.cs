using System.Globalization;
using System.Text;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Slides;
using JourneyOffice.Surfaces;
using JourneyOffice.Workbooks;

namespace JourneyOffice.Carriers;

/// <summary>Builds new files from a map.</summary>
internal static class Building
{
    private const int LongestName = 60;

    public static BuildResult Build(Carrier carrier, BuildOptions options)
    {
        var (map, hasErrors, findings) = BuildableMap.Of(carrier, options.MapId, options.NewMapId);
        if (hasErrors)
            return new BuildResult(map, [], findings);
        var files = Files(map, carrier, options, findings).ConvertAll(file => CarriesMap(file.Name) ? file with { Bytes = InheritedLineage.Give(carrier, map, file.Bytes, file.Name) } : file);
        return new BuildResult(map, files, findings);
    }

    private static List<BuiltFile> Files(JourneyMap map, Carrier carrier, BuildOptions options, List<Finding> findings)
    {
        var language = options.Language ?? map.Language;
        var look = options.Brand is { Kind: CarrierKind.Deck, Package: { } brand } ? BrandLook.Read(brand) : null;
        var theme = look?.Theme ?? options.Theme;
        var drawing = MapDrawing.Settle(map, new DrawingOptions
        {
            Language = language,
            Theme = theme,
            Format = look?.Format ?? options.Format,
            Slides = DepartmentChoice.Of(map, options.Slides, options.Department, options.Language),
            Cancellation = carrier.Cancellation,
        });
        var name = options.Name ?? FileNameOf(map, language);
        // A workbook needs no drawing: it is written beside the deck where both are asked for.
        Func<byte[]> workbook = () => WorkbookWriter.Build(map, language, theme, options.Charts);
        if (Wants(options, BuildFormat.Xlsx) && Wants(options, BuildFormat.Pptx))
        {
            var beside = Task.Run(workbook);
            workbook = () => beside.GetAwaiter().GetResult();
        }

        IReadOnlyList<Page> pages = [];
        if (Wants(options, BuildFormat.Pptx) || Wants(options, BuildFormat.Svg))
        {
            pages = MapDrawing.Draw(map, drawing);
            findings.AddRange(pages.SelectMany(page => page.Findings));
            if (pages.Count == 0)
            {
                findings.Add(new Finding(CarriersErrors.NothingToShow, new Place(carrier.FileName), carrier.FileName, string.Join(", ", options.Slides.Kinds)));
                return [];
            }
        }

        var files = new List<BuiltFile>();
        for (var index = 0; index < options.Formats.Count; index++)
        {
            if (FirstPlace(options, options.Formats[index]) < index)
                continue;
            switch (options.Formats[index])
            {
                case BuildFormat.Pptx: files.Add(new BuiltFile(name + ".pptx", look is null ? DeckWriter.Build(map, pages, drawing) : BrandDeck.Build(options.Brand!.Package!, map, pages, drawing, look))); break;
                case BuildFormat.Xlsx: files.Add(new BuiltFile(name + ".xlsx", workbook())); break;
                case BuildFormat.Json: files.Add(new BuiltFile(name + ".journey.json", MapJson.Write(map))); break;
                case BuildFormat.Svg: files.AddRange(Pictures(pages, theme, name)); break;
            }
        }

        return files;
    }

    private static bool CarriesMap(string name) => name.EndsWith(".pptx", StringComparison.Ordinal) || name.EndsWith(".xlsx", StringComparison.Ordinal);

    private static bool Wants(BuildOptions options, BuildFormat format) => FirstPlace(options, format) < options.Formats.Count;

    // A loop: queries over choices of ours would be compiled while the program runs.
    private static int FirstPlace(BuildOptions options, BuildFormat format)
    {
        var index = 0;
        while (index < options.Formats.Count && options.Formats[index] != format)
            index++;
        return index;
    }

    private static IEnumerable<BuiltFile> Pictures(IReadOnlyList<Page> pages, Theme theme, string name) =>
        pages.Select((page, index) => new BuiltFile(
            pages.Count == 1 ? name + ".svg" : string.Create(CultureInfo.InvariantCulture, $"{name}-{index + 1}.svg"),
            Encoding.UTF8.GetBytes(SvgWriter.Write(page, theme))));

    // The title without what file systems refuse; ids are always safe.
    private static string FileNameOf(JourneyMap map, string language)
    {
        var title = map.Title?.For(language, map.Language) ?? "";
        var name = string.Concat(title.Where(character => !char.IsControl(character) && !"<>:\"/\\|?*".Contains(character, StringComparison.Ordinal)));
        if (name.Length > LongestName)
            name = name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)];
        name = name.Trim(' ', '.');
        return name.Length > 0 ? name : map.Id;
    }
}
