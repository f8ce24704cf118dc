using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>A list of words for drop-downs.</summary>
/// <param name="Name">The workbook's defined name that points to it: "JO_Level".</param>
/// <param name="Header">What stands above it on the Lists sheet.</param>
/// <param name="Words">The words.</param>
/// <param name="Grows">Whether there may be more of them later: lanes and catalogues of the map.</param>
internal sealed record WordList(string Name, string Header, IReadOnlyList<string> Words, bool Grows = false);

/// <summary>The lists of the Lists sheet: the words of enumerations, and catalogues that have no table of their own.</summary>
internal static class ChoiceLists
{
    /// <summary>The lists that have words, in the order of their columns.</summary>
    public static IReadOnlyList<WordList> Of(JourneyMap map, string language, IReadOnlyList<TableSheet> tables)
    {
        var kinds = tables.Select(table => table.Kind).ToArray();
        var lists = new List<WordList>();
        var labels = LaneLabels.Of(map, language);
        foreach (var table in tables.Where(table => table.Columns.Any(column => column.Id == "lane")))
        {
            var header = $"{WorkbookTexts.Get("List.lanes", language)} · {table.SheetName}";
            lists.Add(new WordList(LaneListName(table.Kind), header, [.. WorkbookContent.Lanes(map, table.Kind, kinds).Select(lane => labels[lane.Id])], Grows: true));
        }

        lists.Add(List(ChoiceList.Channels, language, [.. map.Channels.Select(channel => Name(channel, map, language))]) with { Grows = true });
        lists.Add(List(ChoiceList.Departments, language, [.. map.Departments.Select(department => Name(department, map, language))]) with { Grows = true });
        lists.Add(List(ChoiceList.Level, language, [.. Enum.GetValues<Level>().Select(level => MapTexts.Level(level, language))]));
        lists.Add(List(ChoiceList.Actors, language, [.. map.Actors.Select(actor => Name(actor, map, language))]) with { Grows = true });
        foreach (var field in ChoiceList.OfChoices)
            lists.Add(List(field, language, [.. MapTexts.Choices(field).Select(value => MapTexts.Choice(field, value, language))]));
        lists.Add(List(ChoiceList.Flag, language, [Word(language, FieldFormat.Flag, true)]));
        lists.Add(List(ChoiceList.Answer, language, [Word(language, FieldFormat.Answer, true), Word(language, FieldFormat.Answer, false)]));
        return [.. lists.Where(list => list.Words.Count > 0)];
    }

    /// <summary>The defined name of the list that a column's drop-down offers.</summary>
    public static string NameFor(TableColumn column, string tableKind) =>
        column.Choices == ChoiceList.Lanes ? LaneListName(tableKind) : DefinedName(column.Choices!);

    /// <summary>The defined name of a list.</summary>
    public static string DefinedName(string list) => "JO_" + char.ToUpperInvariant(list[0]) + list[1..];

    private static string LaneListName(string tableKind) => DefinedName(ChoiceList.Lanes) + "_" + tableKind;

    private static WordList List(string name, string language, IReadOnlyList<string> words) =>
        new(DefinedName(name), WorkbookTexts.Get("List." + name, language), [.. words.Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)]);

    private static string Name(CatalogueEntry entry, JourneyMap map, string language) => entry.Name?.For(language, map.Language) ?? "";

    private static string Word(string language, FieldFormat format, bool value)
    {
        var document = new MapDocument(new JourneyMap { Id = "m", Items = [new Item { Id = "i", Lane = "l", Stage = "s" }] });
        var path = FieldPath.Of("items", "i", "momentOfTruth");
        document.Apply([new SetField(path, System.Text.Json.Nodes.JsonValue.Create(value))]);
        return FieldFormats.Format(document, new FieldBinding(path, format), language);
    }
}
