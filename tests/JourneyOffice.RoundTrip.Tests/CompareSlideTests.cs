using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A deck that compares two maps: each of them may change, and people edit the slide in between.</summary>
public sealed class CompareSlideTests
{
    private static readonly JourneyMap Current = Starter("returns-current") with { Id = "mcurrent" };
    private static readonly JourneyMap Future = Starter("returns-future") with { Id = "mfuture" };

    [Test]
    public void Unchanged_maps_change_not_a_byte()
    {
        var deck = Deck();
        Assert.That(Files.Update(deck, Current, new UpdateOptions { Compared = Future }).Bytes, Is.EqualTo(deck));
    }

    [Test]
    public void The_deck_remembers_what_it_compares_with()
    {
        var next = Current with { Version = Current.Version + 1, Items = [.. Current.Items.Select(item => item.Score == -2 ? item with { Score = -1 } : item)] };
        var updated = new DeckPerson(Files.Update(Deck(), next).Bytes);
        Assert.That(TextsOf(updated), Has.Some.Contains("low point from \u22121 to"));
    }

    [Test]
    public void Another_future_state_comes_in_and_what_people_did_stays()
    {
        var person = new DeckPerson(Deck());
        var moved = person.Shapes(person.Slides[0], ElementRole.Compared)[0];
        var (x, y, text) = (moved.X + 30_000, moved.Y + 20_000, moved.Text);
        moved.MoveTo(x, y);
        var action = Future.Items.First(item => item.Lane == Future.Lanes.First(lane => lane.Kind == LaneKind.Action).Id && item.Stage == Future.Stages[1].Id);
        var later = Future with { Items = [.. Future.Items.Select(item => item.Id == action.Id ? item with { Text = "Swaps it at the door" } : item)] };
        var updated = new DeckPerson(Files.Update(person.Save(), Current, new UpdateOptions { Compared = later }).Bytes);
        var kept = updated.Shapes(updated.Slides[0], ElementRole.Compared, moved.Element)[0];
        Assert.Multiple(() =>
        {
            Assert.That(TextsOf(updated), Has.Some.Contain("Swaps it at the door"));
            Assert.That((kept.X, kept.Y, kept.Text), Is.EqualTo((x, y, text)));
            Assert.That(CarrierOperations.Status(Files.Open(updated.Save())).Edits, Is.Empty);
        });
    }

    private static IReadOnlyList<string> TextsOf(DeckPerson person) => [.. person.Shapes(person.Slides[0]).Select(shape => shape.Text)];

    private static byte[] Deck() => CarrierOperations.Build(Files.Open(MapJson.Write(Current)), new BuildOptions
    {
        Formats = [BuildFormat.Pptx], Language = "en", Name = "file", Slides = SlideChoice.Parse(["compare"])! with { Compared = Future },
    }).Files[0].Bytes;

    /// <summary>A map of templates/maps.</summary>
    internal static JourneyMap Starter(string name) =>
        MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", name + ".journey.json"))) with { Template = false };
}
