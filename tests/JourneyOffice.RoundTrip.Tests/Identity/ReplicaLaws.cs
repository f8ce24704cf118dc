using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Whoever edits which file and brings it into whichever other: all files together know every edit.</summary>
public sealed class ReplicaLaws
{
    private const int Steps = 14;

    [Test]
    public void No_order_of_edits_and_updates_among_a_map_a_deck_and_a_workbook_loses_an_edit([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        byte[][] files = [MapJson.Write(Replicas.Map), Files.Deck(Replicas.Map), Files.Workbook(Replicas.Map)];
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        var story = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            var (file, other) = (random.Next(3), random.Next(3));
            if (file == other && typed.Count < Replicas.Cards.Count)
            {
                // Everybody writes into a card of their own, so that nothing is anybody's to decide.
                var card = Replicas.Cards[typed.Count].Id;
                typed[card] = $"Step {step}";
                story.Add($"type {card} into {file}");
                files[file] = file == 0 ? Written(files[0], card, typed[card], random.Next(2)) : Replicas.Typed(files[file], card, typed[card]);
            }
            else if (file != other)
            {
                story.Add($"update {file} with {other}");
                files[file] = Update(files[file], files[other], story);
            }

            var all = CarrierOperations.Read([.. files.Select(Files.Open)]);
            Assert.That(Replicas.Says(all.Map, typed.Keys), Is.EqualTo(typed.Values), string.Join('\n', story));
            Assert.That(all.Conflicts.Select(conflict => $"{conflict.Path} {conflict.Ours} {conflict.Theirs}"), Is.Empty, string.Join('\n', story));
        }
    }

    private static byte[] Written(byte[] map, string card, string text, int versions)
    {
        var before = MapJson.Read(map);
        return MapJson.Write(Replicas.With(before, card, text) with { Version = before.Version + versions });
    }

    private static byte[] Update(byte[] file, byte[] with, List<string> story)
    {
        try
        {
            var update = CarrierOperations.Update(Files.Open(file), Files.Open(with));
            Assert.That(update.Conflicts.Select(conflict => $"{conflict.Path} {conflict.Ours} {conflict.Theirs}"), Is.Empty, string.Join('\n', story));
            return update.Bytes;
        }
        catch (JourneyException refusal) when (refusal.Finding.Code == CarriersErrors.OlderMap)
        {
            story[^1] += " (older)";
            return file;
        }
    }
}
