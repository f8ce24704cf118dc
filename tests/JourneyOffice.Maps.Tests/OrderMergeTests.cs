using FsCheck.Fluent;
using JourneyOffice.Testing;

namespace JourneyOffice.Maps.Tests;

public sealed class OrderMergeTests
{
    [Test]
    public void It_turns_round_just_the_pairs_that_a_side_turned_or_sees_a_conflict() => Laws.Check("order merge is the union of turned pairs", Arb.From(MapGenerator.Seeds(Orders)), orders =>
    {
        var expected = Permutations(orders.Ours.Length).FirstOrDefault(order => Turned(order).SetEquals(Turned(orders.Ours).Union(Turned(orders.Theirs))));
        Assert.That(OrderMerge.Of(orders.Ours, orders.Theirs), expected is null ? Is.Null : Is.EqualTo(expected));
    });

    [Test]
    public void Distances_are_counted_as_by_hand() => Laws.Check("inversions", Arb.From(MapGenerator.Seeds(Orders)), orders =>
    {
        var difference = Turned(orders.Ours);
        difference.SymmetricExceptWith(Turned(orders.Theirs));
        Assert.That(InversionCount.Between(orders.Ours, orders.Theirs), Is.EqualTo(difference.Count));
    });

    private static (int[] Ours, int[] Theirs) Orders(int seed)
    {
        var random = new Random(seed);
        var length = random.Next(7);
        return (Shuffled(random, length), Shuffled(random, length));
    }

    private static int[] Shuffled(Random random, int length)
    {
        var order = Enumerable.Range(0, length).ToArray();
        for (var swap = random.Next(4); swap > 0 && length > 1; swap--)
        {
            var (one, other) = (random.Next(length), random.Next(length));
            (order[one], order[other]) = (order[other], order[one]);
        }

        return order;
    }

    private static HashSet<(int, int)> Turned(int[] order)
    {
        var pairs = new HashSet<(int, int)>();
        for (var first = 0; first < order.Length; first++)
        {
            for (var second = first + 1; second < order.Length; second++)
            {
                if (order[first] > order[second])
                    pairs.Add((order[second], order[first]));
            }
        }

        return pairs;
    }

    private static IEnumerable<int[]> Permutations(int length) => length == 0
        ? [[]]
        : Permutations(length - 1).SelectMany(order => Enumerable.Range(0, length).Select(place => (int[])[.. order.Take(place), length - 1, .. order.Skip(place)]));
}
