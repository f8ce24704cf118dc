using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Look;

/// <summary>
/// Every text of the map stands once on the overview, where a deck has one: an item's card on exactly one of its pages, an emotion on
/// each page with its curve, stages on each page that shows their column. Other kinds choose what they show.
/// </summary>
internal static class MapTextsCheck
{
    private const string Check = "every text once";

    /// <summary>Texts of the map that the pages leave out or repeat.</summary>
    public static IEnumerable<LookFinding> Find(IReadOnlyList<Page> pages, JourneyMap map, string language)
    {
        var overview = pages.Where(page => page.Kind == PageKind.Overview).ToList();
        if (overview.Count == 0)
            yield break;
        var texts = overview.SelectMany(page => page.Elements).Where(element => element.Text is not null).ToList();
        var shown = texts.ToLookup(element => (element.Key.Element, element.Key.Role), element => element.Text!.Plain);
        var lanes = map.Lanes.Where(lane => !lane.Hidden).ToDictionary(lane => lane.Id, lane => lane.Kind, StringComparer.Ordinal);
        foreach (var item in map.Items.Where(item => lanes.ContainsKey(item.Lane)))
        {
            var role = lanes[item.Lane] == LaneKind.Emotion ? ElementRole.MarkerLabel : ElementRole.Card;
            foreach (var text in TextsOf(item, map, language))
            {
                var times = shown[(item.Id, role)].Count(plain => plain.Contains(text, StringComparison.Ordinal));
                if (times == 0 || (times > 1 && role == ElementRole.Card))
                    yield return new LookFinding(0, Check, $"\"{text}\" of item {item.Id} stands on {times} pages of the overview.");
            }
        }

        foreach (var stage in map.Stages.Where(stage => !shown[(stage.Id, ElementRole.Stage)].Contains(stage.Name?.For(language, map.Language))))
            yield return new LookFinding(0, Check, $"The stage \"{stage.Name?.For(language, map.Language)}\" is not shown on the overview.");
    }

    private static IEnumerable<string> TextsOf(Item item, JourneyMap map, string language)
    {
        var touchpoint = map.Touchpoints.FirstOrDefault(entry => entry.Id == item.Touchpoint);
        return new[] { item.Text, item.Value, item.FrequencyWords, touchpoint?.Name }
            .Select(text => text?.For(language, map.Language) ?? "").Where(text => text.Length > 0);
    }
}
