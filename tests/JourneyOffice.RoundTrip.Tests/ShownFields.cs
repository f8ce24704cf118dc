using System.Globalization;
using System.Resources;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Workbooks;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>
/// What a file shows of a map without base and ledger: the fields that its drawn texts and cells are bound to, and where its cards
/// and faces stand. Taken from the drawing itself, so that nothing has to be left out by hand.
/// </summary>
internal static class ShownFields
{

    private static readonly ResourceManager Words = new("JourneyOffice.Drawing.Resources.Texts", typeof(MapDrawing).Assembly);

    /// <summary>What the slides of <paramref name="map"/> show and what <paramref name="read"/> says otherwise.</summary>
    public static IReadOnlyList<string> MissingFromSlides(JourneyMap map, JourneyMap read, string language)
    {
        var elements = MapDrawing.Draw(map, new DrawingOptions { Language = language }).SelectMany(page => page.Elements).ToList();
        var bound = elements.SelectMany(element => element.Text?.Paragraphs ?? []).SelectMany(paragraph => paragraph.Runs).Select(run => run.Field).OfType<FieldBinding>();
        HashSet<string> In(params string[] roles) => [.. elements.Where(element => roles.Contains(element.Key.Role)).Select(element => element.Key.Element)];
        var moments = In(ElementRole.Moment);
        moments.UnionWith(elements.Where(element => element.Key.Role == ElementRole.Card && SaysMoment(element, language)).Select(element => element.Key.Element));
        var (items, lanes, stages) = (In(ElementRole.Card, ElementRole.Marker), In(ElementRole.LaneName), In(ElementRole.Stage));
        return
        [
            .. Missing(bound, map, read, language),
            .. Missing(items, map.Items, read.Items, item => item.Id, Place),
            .. Missing(moments, map.Items, read.Items, item => item.Id, item => item.MomentOfTruth ? "a moment of truth" : "none"),
            .. Missing(lanes, map.Lanes, read.Lanes, lane => lane.Id, lane => $"holds {lane.Kind}"),
            .. Missing(stages, map.Stages, read.Stages, stage => stage.Id, _ => "is there"),
        ];
    }

    /// <summary>What the tables of <paramref name="map"/> show and what <paramref name="read"/> says otherwise.</summary>
    public static IReadOnlyList<string> MissingFromTables(JourneyMap map, JourneyMap read, string language) =>
        [.. Missing(WorkbookContent.Tables(map, language).SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Field).OfType<FieldBinding>(), map, read, language, isCell: true)];

    private static IEnumerable<string> Missing(IEnumerable<FieldBinding> fields, JourneyMap map, JourneyMap read, string language, bool isCell = false)
    {
        var (before, after) = (new MapDocument(map), new MapDocument(read));
        // A cell knows one kind of line break.
        string Show(MapDocument of, FieldBinding field) =>
            FieldFormats.Format(of, field, language) is var text && isCell ? text.Replace('\v', '\n') : text;
        return from field in fields.Distinct()
               let shown = Show(before, field)
               let found = Show(after, field)
               where shown != found
               select $"{field.Path}: '{shown}' became '{found}'";
    }

    private static IEnumerable<string> Missing<T>(HashSet<string> shown, IEnumerable<T> entries, IEnumerable<T> read, Func<T, string> id, Func<T, string> say)
        where T : class
    {
        var found = read.ToDictionary(id, StringComparer.Ordinal);
        return from entry in entries
               where shown.Contains(id(entry))
               let now = found.TryGetValue(id(entry), out var known) ? say(known) : "is gone"
               where now != say(entry)
               select $"{id(entry)}: '{say(entry)}' became '{now}'";
    }

    private static string Place(Item item) =>
        FormattableString.Invariant($"in {item.Lane}/{item.Stage}/{item.ToStage}/{item.Step} on {item.Series} at {item.Score:0.####}");

    private static bool SaysMoment(PageElement card, string language)
    {
        var word = Words.GetString("MomentOfTruth", CultureInfo.GetCultureInfo(language));
        return card.Text?.Paragraphs.Any(paragraph => paragraph.Runs is [{ Field: null } run] && run.Text == word) == true;
    }
}
