using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces.Tests;

/// <summary>Small maps for tests, made from a number.</summary>
internal static class TestMaps
{
    private static readonly string[] Words = ["Pay in two minutes", "Where is my parcel?", "Fees appear late", "I compare · again", "Trust", "Form of 14 fields", "结账太慢", "A (good) deal"];

    /// <summary>Four stages, an action lane, a question lane, the curve and obstacles.</summary>
    public static JourneyMap Of(int seed)
    {
        var items = new List<Item>();
        for (var stage = 1; stage <= 4; stage++)
        {
            foreach (var lane in (string[])["actions", "questions", "obstacles"])
            {
                var count = Pick(seed, stage, lane, 3);
                for (var number = 0; number < count; number++)
                    items.Add(Item($"i{lane[..1]}{stage}{number}", lane, $"s{stage}", seed));
            }

            items.Add(new Item { Id = $"e{stage}", Lane = "feelings", Stage = $"s{stage}", Text = Word(seed, stage), Score = Pick(seed, stage, "score", 5) - 2, Basis = Basis.Evidenced });
        }

        return new JourneyMap
        {
            Id = "m4k2", Title = "Fees lose them", Version = 3,
            Stages = [.. Enumerable.Range(1, 4).Select(number => new Stage { Id = $"s{number}", Name = $"I do {number}" })],
            Lanes =
            [
                new Lane { Id = "actions", Kind = LaneKind.Action, Name = "Actions" }, new Lane { Id = "questions", Kind = LaneKind.Question, Name = "Questions" },
                new Lane { Id = "feelings", Kind = LaneKind.Emotion, Name = "Feelings" }, new Lane { Id = "obstacles", Kind = LaneKind.Obstacle, Name = "Obstacles" },
            ],
            Items = items,
        };
    }

    public static int Pick(int seed, int number, string salt, int count) =>
        (int)((uint)Identifier.Derived("x", $"{seed}", $"{number}", salt).Aggregate(17, (hash, character) => unchecked((hash * 31) + character)) % (uint)count);

    public static string Word(int seed, int number) => Words[Pick(seed, number, "word", Words.Length)];

    private static Item Item(string id, string lane, string stage, int seed) => new()
    {
        Id = id, Lane = lane, Stage = stage, Text = Word(seed, id[^1] + (id[^2] * 7)),
        Basis = Pick(seed, id[^1], id, 2) == 0 ? Basis.Assumption : Basis.Evidenced,
        Severity = lane == "obstacles" ? (Level)Pick(seed, 5, id, 3) : null,
        Frequency = lane == "obstacles" ? Pick(seed, 6, id, 100) / 100m : null,
    };
}
