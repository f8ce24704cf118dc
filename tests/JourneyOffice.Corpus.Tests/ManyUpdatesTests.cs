using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Testing;

namespace JourneyOffice.Corpus.Tests;

/// <summary>A deck that is updated every week for a year must not grow.</summary>
internal sealed class ManyUpdatesTests
{
    private const int Decks = 10;
    private const int Updates = 50;

    private static readonly JourneyMap Map =
        MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json"))) with { Template = false };

    [Test]
    public void Fifty_updates_of_ten_real_decks_leave_no_part_and_no_relationship_more()
    {
        var all = CorpusRun.FilesIn(Path.Combine(SharedFiles.Require("corpus"), "decks"));
        var faults = Enumerable.Range(0, all.Count).Select(number => all[number * 7 % all.Count]).Where(TakesMaps).Take(Decks).ToList()
            .AsParallel().AsOrdered().Select(Faults).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(faults, Has.Count.EqualTo(Decks));
            Assert.That(faults.SelectMany(fault => fault), Is.Empty);
        });
    }

    private static bool TakesMaps(string file)
    {
        try
        {
            return Inserted(file).Length > 0;
        }
        catch (JourneyException)
        {
            return false;
        }
    }

    private static List<string> Faults(string file)
    {
        var name = Path.GetFileName(file);
        var once = Update(name, Inserted(file), 1);
        var often = once;
        for (var update = 2; update <= Updates + 1; update++)
            often = Update(name, often, update);
        var (before, after) = (OfficePackage.Open(once, name), OfficePackage.Open(often, name));
        var faults = after.Parts.Select(part => part.Name).Except(before.Parts.Select(part => part.Name)).Select(part => $"{name}: new part {part}").ToList();
        faults.AddRange(before.Parts.Select(part => part.Name).Except(after.Parts.Select(part => part.Name)).Select(part => $"{name}: lost part {part}"));
        faults.AddRange(after.Parts.Where(part => before.Contains(part.Name) && after.Relationships(part.Name).Count != before.Relationships(part.Name).Count)
            .Select(part => $"{name}: other relationships of {part.Name}"));
        if (Math.Abs(often.Length - once.Length) > once.Length / 100)
            faults.Add($"{name}: {once.Length} bytes became {often.Length}");
        return faults;
    }

    private static byte[] Inserted(string file) => CarrierOperations.Insert(
        Carrier.Open(MapJson.Write(Map), "map.journey.json"), Carrier.Open(File.ReadAllBytes(file), Path.GetFileName(file))).Bytes!;

    private static byte[] Update(string name, byte[] deck, int update) =>
        CarrierOperations.Update(Carrier.Open(deck, name), Carrier.Open(MapJson.Write(Week(update)), "later.journey.json")).Bytes;

    // Words, a score, a card that comes and goes, stages that change places: each second week says the same but for its number.
    private static JourneyMap Week(int week)
    {
        var isOdd = week % 2 == 1;
        var card = Map.Items.First(item => item.Text is not null && item.Score is null);
        var score = Map.Items.First(item => item.Score is not null);
        return Map with
        {
            Version = Map.Version + week,
            Stages = isOdd ? Map.Stages : [Map.Stages[1], Map.Stages[0], .. Map.Stages.Skip(2)],
            Items =
            [
                .. Map.Items.Select(item => item == card && isOdd ? item with { Text = "Other words" } : item == score && isOdd ? item with { Score = -item.Score } : item),
                .. isOdd ? [card with { Id = "added-card", Text = "Something new" }] : Array.Empty<Item>(),
            ],
        };
    }
}
