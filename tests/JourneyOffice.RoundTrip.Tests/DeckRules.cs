using FsCheck;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>The ten rules that decide whether edits survive, on real decks.</summary>
public sealed class DeckRules
{
    private static readonly Arbitrary<Scenario.Case> Scenarios = Scenario.Of(24);

    [Test]
    public void Rule_1_The_new_base_is_the_map_that_came_in() =>
        RealFiles.Check("rule 1", Scenarios, scenario =>
        {
            var next = Files.Later(scenario.Map, scenario.Next);
            var (edited, _) = Scenario.Edit(scenario.Map, scenario.Seed, [DeckOperations.TypeInFormattedRun], 1);
            var updated = Files.Update(edited, next);
            if (updated.Conflicts.Count > 0)
                return;
            // What people did is still an edit against the new base: the next map that says the same makes it none.
            var status = CarrierOperations.Status(Files.Open(updated.Bytes));
            var read = Files.Read(updated.Bytes).Map;
            Assert.Multiple(() =>
            {
                Assert.That(Scenario.Differences(read, next), Has.Count.EqualTo(status.Edits.Count));
                Assert.That(CarrierOperations.Status(Files.Open(Files.Update(updated.Bytes, Files.Later(next, read)).Bytes)).Edits, Is.Empty);
            });
        });

    [Test]
    public void Rule_1_An_older_map_is_refused() =>
        Assert.That(() => Files.Update(Files.Deck(Fixed.Retailer() with { Version = 5 }), Fixed.Retailer() with { Version = 4 }),
            Throws.TypeOf<JourneyException>());

    [Test]
    public void Rule_2_Deleting_is_a_proposal() =>
        RealFiles.Check("rule 2", Scenarios, scenario =>
        {
            var person = new DeckPerson(Files.Deck(scenario.Map));
            var cards = DeckOperations.Cards(person, scenario.Map);
            if (cards.Count < 6)
                return;
            var (item, shape) = cards[new Random(scenario.Seed).Next(cards.Count)];
            DeckPerson.Delete(shape);
            var edited = person.Save();
            var read = Files.Read(edited);
            var accepted = Files.Update(edited, scenario.Map, new UpdateOptions { AcceptRemovals = true });
            Assert.Multiple(() =>
            {
                Assert.That(Scenario.Differences(read.Map, scenario.Map), Is.Empty);
                Assert.That(read.ProposedRemovals, Is.EqualTo(new[] { FieldPath.Of("items", item.Id) }));
                Assert.That(new DeckPerson(Files.Update(edited, scenario.Map).Bytes).Find("card", item.Id), Is.Null, "the card came back");
                Assert.That(accepted.ProposedRemovals, Is.Empty);
            });
        });

    [Test]
    public void Rule_2_A_deleted_slide_is_hidden_in_this_file() =>
        RealFiles.Check("rule 2, slides", Scenarios, scenario =>
        {
            var person = new DeckPerson(Files.Deck(scenario.Map));
            if (person.Slides.Count < 2)
                return;
            person.DeleteSlide(person.Slides[^1]);
            var count = person.Slides.Count;
            var edited = person.Save();
            var read = Files.Read(edited);
            Assert.Multiple(() =>
            {
                Assert.That(Scenario.Differences(read.Map, scenario.Map), Is.Empty);
                Assert.That(read.ProposedRemovals, Is.Empty);
                Assert.That(new DeckPerson(Files.Update(edited, scenario.Map).Bytes).Slides, Has.Count.EqualTo(count), "the slide came back");
            });
        });

    [Test]
    public void Rule_4_Looks_and_layout_change_no_field() =>
        RealFiles.Check("rule 4", Scenarios, scenario =>
        {
            var (edited, edits) = Scenario.Edit(scenario.Map, scenario.Seed, DeckOperations.Silent, 2);
            Assert.That(Scenario.Differences(Files.Read(edited).Map, scenario.Map), Is.Empty, string.Join(", ", edits.Select(edit => edit.Name)));
        });

    [Test]
    public void Rule_7_A_copy_with_new_text_is_a_new_item_and_the_original_stays() =>
        RealFiles.Check("rule 7", Scenarios, scenario =>
        {
            var (edited, edits) = Scenario.Edit(scenario.Map, scenario.Seed, [DeckOperations.CopyWithNewText], 1);
            if (edits.Count == 0)
                return;
            var once = Files.Read(edited).Map;
            var updated = Files.Update(edited, scenario.Map);
            Assert.Multiple(() =>
            {
                Assert.That(once.Items, Has.Count.EqualTo(scenario.Map.Items.Count + 1));
                Assert.That(MapJson.AreEqual(Files.Read(edited).Map, once), Is.True, "another id when read again");
                Assert.That(Scenario.Differences(Files.Read(updated.Bytes).Map, once), Is.Empty);
            });
        });

    [Test]
    public void Rule_8_Derived_text_that_people_changed_is_pinned() =>
        RealFiles.Check("rule 8", Scenarios, scenario =>
        {
            var person = new DeckPerson(Files.Deck(scenario.Map));
            var footer = person.Shapes(person.Slides[0], "kicker").FirstOrDefault(shape => shape.Runs.Count > 0);
            if (footer is null)
                return;
            DeckPerson.Replace(footer, 0, "Our own words");
            var edited = person.Save();
            var updated = Files.Update(edited, Files.Later(scenario.Map, scenario.Next));
            Assert.Multiple(() =>
            {
                Assert.That(Scenario.Differences(Files.Read(edited).Map, scenario.Map), Is.Empty);
                Assert.That(new DeckPerson(updated.Bytes).Shapes(person.Slides[0], "kicker")[0].Text, Does.Contain("Our own words"));
            });
        });

    [Test]
    public void Rule_9_The_formatting_of_untouched_runs_stays() =>
        RealFiles.Check("rule 9", Scenarios, scenario =>
        {
            var (edited, edits) = Scenario.Edit(scenario.Map, scenario.Seed, [DeckOperations.TypeInFormattedRun], 1);
            if (edits.Count == 0 || edits[0].FlowsBack[0] is not SetField set)
                return;
            // The map brings the text that people typed, and a word more at the end.
            var document = new MapDocument(scenario.Map);
            document.Apply([new SetField(set.Path, set.Value!.GetValue<string>() + " more")]);
            var updated = Files.Update(edited, Files.Later(scenario.Map, document.ToMap()), new UpdateOptions { Prefer = Preference.Map });
            // A card that no longer fits its lane goes to a further page, which is said; only there it is drawn anew.
            if (updated.Findings.All(finding => finding.Code.Id != "JO3022"))
                Assert.That(edits[0].Stays(updated.Bytes), Is.True, Scenario.Describe(updated));
        });

    [Test]
    public void Rule_10_What_is_there_stays_where_it_is() =>
        RealFiles.Check("rule 10", Scenarios, scenario =>
        {
            var deck = Files.Deck(scenario.Map);
            var next = Files.Later(scenario.Map, MapMutator.EditTexts(new Random(scenario.Seed), scenario.Map, 4));
            var updated = new DeckPerson(Files.Update(deck, next).Bytes);
            var person = new DeckPerson(deck);
            var busy = Scenario.BusyCells(scenario.Map, next);
            Assert.Multiple(() =>
            {
                foreach (var slide in person.Slides)
                {
                    foreach (var shape in person.Shapes(slide).Where(shape => shape.Role is "card" or "stage" or "band" && shape.Transform is not null))
                    {
                        if (scenario.Map.Items.FirstOrDefault(item => item.Id == shape.Element) is { } item && busy.Overlaps(Scenario.Cells(scenario.Map, item)))
                            continue;
                        var after = updated.Shapes(slide, shape.Role, shape.Element) is [var found, ..] ? found : null;
                        Assert.That((after?.X, after?.Y), Is.EqualTo((shape.X, shape.Y)), shape.Name);
                    }
                }
            });
        });
}
