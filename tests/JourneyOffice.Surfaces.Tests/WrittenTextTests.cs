using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces.Tests;

/// <summary>A text on a slide that was laid out otherwise than base and map would be drawn now: updates go on from what stands there.</summary>
public sealed class WrittenTextTests
{
    private const string NothingYet = ": nothing yet";

    private static readonly TestLayout Saying = Deck.Layout with { EmptyLane = NothingYet };

    private static readonly JourneyMap Filled = TestMaps.Of(1);

    private static readonly JourneyMap Empty = Filled with { Items = [.. Filled.Items.Where(item => item.Lane != "questions")] };

    [Test]
    public void What_both_drawings_leave_out_stays_derived()
    {
        var next = Empty with { Version = 4, Title = "Another title" };
        var updated = Deck.Build(Empty, Saying).Update(next).Deck;
        Assert.Multiple(() =>
        {
            Assert.That(updated.Shape("questions", ElementRole.LaneName).Text, Is.EqualTo("Questions" + NothingYet));
            Assert.That(MapJson.AreEqual(updated.Read(), next), Is.True);
            Assert.That(updated.Recognize().Pinned, Is.Empty);
        });
    }

    [Test]
    public void A_name_that_changes_is_written_before_it()
    {
        var next = Empty with { Version = 4, Lanes = [.. Empty.Lanes.Select(lane => lane.Id == "questions" ? lane with { Name = "Doubts" } : lane)] };
        var updated = Deck.Build(Empty, Saying).Update(next).Deck;
        Assert.Multiple(() =>
        {
            Assert.That(updated.Shape("questions", ElementRole.LaneName).Text, Is.EqualTo("Doubts" + NothingYet));
            Assert.That(MapJson.AreEqual(updated.Read(), next), Is.True);
        });
    }

    [Test]
    public void What_stands_there_already_is_not_written_twice()
    {
        // Written as an empty lane's head, while the base by itself fills the lane: a person's removal came with the update before.
        var deck = Deck.Build(Empty, Saying);
        deck = deck with { Carried = deck.Carried with { Base = Filled } };
        var updated = deck.Update(Empty with { Version = 4 }, layout: Saying).Deck;
        Assert.That(updated.Shape("questions", ElementRole.LaneName).Text, Is.EqualTo("Questions" + NothingYet));
    }
}
