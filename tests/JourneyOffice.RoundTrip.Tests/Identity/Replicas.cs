using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A small map and what people type into its files.</summary>
internal static class Replicas
{
    public static JourneyMap Map { get; } = Small(CompareSlideTests.Starter("retailer-checkout"));

    /// <summary>Items whose card and cell hold their text alone.</summary>
    public static IReadOnlyList<Item> Cards { get; } =
        [.. Map.Items.Where(item => item.Basis == Basis.Evidenced && item.Text is not null && Map.Lanes.First(lane => lane.Id == item.Lane).Kind == LaneKind.Action)];

    /// <summary>The file after somebody typed a text into an item's card or row.</summary>
    public static byte[] Typed(byte[] file, string item, string text)
    {
        if (new OfficeFile(file).Has("ppt/presentation.xml"))
        {
            var deck = new DeckPerson(file);
            var runs = deck.Find(ElementRole.Card, item)!.Runs.SelectMany(run => run.Elements(Names.Drawing + "t")).ToList();
            runs[0].Value = text;
            runs.Skip(1).ToList().ForEach(run => run.Value = "");
            return deck.Save();
        }

        var workbook = new WorkbookPerson(file);
        var items = workbook.Open("Items");
        items.Write(items.RowOf(item), items.ColumnOf("Text"), text);
        return workbook.Save();
    }

    /// <summary>The map with another text in an item.</summary>
    public static JourneyMap With(JourneyMap map, string item, string text) =>
        map with { Items = [.. map.Items.Select(known => known.Id == item ? known with { Text = text } : known)] };

    // Of all lanes the one that people write into: a hundred updates take seconds.
    private static JourneyMap Small(JourneyMap map)
    {
        var lane = map.Lanes.First(known => known.Kind == LaneKind.Action);
        return map with { Id = "mreplica", Lanes = [lane], Items = [.. map.Items.Where(item => item.Lane == lane.Id).Select(item => item with { Links = [], Basis = Basis.Evidenced })], Reviews = [], Observations = [] };
    }

    /// <summary>What items of a map say.</summary>
    public static IReadOnlyList<string> Says(JourneyMap map, params IEnumerable<string> items) =>
        [.. items.Select(id => map.Items.Single(item => item.Id == id).Text!.For("en", map.Language) ?? "")];
}
