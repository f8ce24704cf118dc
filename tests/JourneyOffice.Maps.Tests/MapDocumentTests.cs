using System.Diagnostics;
using System.Text.Json.Nodes;
using JourneyOffice.Testing;

namespace JourneyOffice.Maps.Tests;

public sealed class MapDocumentTests
{
    [Test]
    public void The_text_of_every_language_is_addressed_by_a_star_in_both_forms()
    {
        var plain = new MapDocument(new JourneyMap { Id = "m1", Title = "A" });
        var mixed = new MapDocument(new JourneyMap { Id = "m1", Title = new LocalizedText([new("", "A"), new("en", "B")]) });
        var path = FieldPath.Of("title").Language(LocalizedText.Neutral);
        Assert.Multiple(() =>
        {
            Assert.That(plain.Get(path)!.GetValue<string>(), Is.EqualTo("A"));
            Assert.That(mixed.Get(path)!.GetValue<string>(), Is.EqualTo("A"));
            Assert.That(plain.Get(FieldPath.Of("title", "en")), Is.Null);
        });
    }

    [Test]
    public void Languages_are_set_and_removed_one_by_one()
    {
        var document = new MapDocument(new JourneyMap { Id = "m1", Title = "A" });
        document.Apply([new SetField(FieldPath.Of("title", "en"), "B"), new SetField(FieldPath.Of("title", "*"), "C")]);
        Assert.That(document.ToMap().Title, Is.EqualTo(new LocalizedText([new("", "C"), new("en", "B")])));
        document.Apply([new SetField(FieldPath.Of("title", "en"), null)]);
        Assert.That(document.ToMap().Title, Is.EqualTo(new LocalizedText("C")));
        document.Apply([new SetField(FieldPath.Of("title", "*"), null)]);
        Assert.That(document.ToMap().Title, Is.Null);
    }

    [Test]
    public void An_observation_is_addressed_by_what_makes_its_key()
    {
        var document = new MapDocument(Fixed.Retailer());
        var path = FieldPath.Of("observations", "k-abandon|s-pay|||2025-Q1|2025-03-31|", "value");
        Assert.That(document.Get(path)!.GetValue<decimal>(), Is.EqualTo(71m));
        document.Apply([new SetField(path, 70)]);
        Assert.That(document.ToMap().Observations[0].Value, Is.EqualTo(70m));
    }

    [Test]
    public void Entries_are_added_moved_replaced_and_removed()
    {
        var document = new MapDocument(new JourneyMap { Id = "m1", Stages = [new() { Id = "a" }, new() { Id = "b" }] });
        document.Apply(
        [
            new AddEntry(FieldPath.Of("stages"), new JsonObject { ["id"] = "c" }, null),
            new AddEntry(FieldPath.Of("stages"), new JsonObject { ["id"] = "d" }, ""),
            new AddEntry(FieldPath.Of("stages"), new JsonObject { ["id"] = "d" }, "a"),
            new MoveEntry(FieldPath.Of("stages", "a"), "b"),
            new RemoveEntry(FieldPath.Of("stages", "nobody")),
            new SetField(FieldPath.Of("stages", "b"), new JsonObject { ["id"] = "b", ["name"] = "B" }),
            new AddEntry(FieldPath.Of("stages", "a", "steps"), new JsonObject { ["id"] = "w" }, null),
        ]);
        var map = document.ToMap();
        Assert.Multiple(() =>
        {
            Assert.That(map.Stages.Select(stage => stage.Id), Is.EqualTo(["d", "b", "a", "c"]));
            Assert.That(map.Stages[1].Name, Is.EqualTo(new LocalizedText("B")));
            Assert.That(map.Stages[2].Steps.Select(step => step.Id), Is.EqualTo(["w"]));
        });
        document.Apply([new RemoveEntry(FieldPath.Of("stages", "d")), new SetField(FieldPath.Of("stages", "c"), null)]);
        Assert.That(document.ToMap().Stages.Select(stage => stage.Id), Is.EqualTo(["b", "a"]));
    }

    [Test]
    public void The_order_of_a_list_is_a_field_of_its_own()
    {
        var document = new MapDocument(new JourneyMap { Id = "m1", Stages = [new() { Id = "a" }, new() { Id = "b" }, new() { Id = "c" }] });
        var order = FieldPath.Of("stages", FieldPath.Order);
        Assert.That(document.Get(order)!.ToJsonString(), Is.EqualTo("""["a","b","c"]"""));
        document.Apply([new SetField(order, new JsonArray("c", "a", "nobody"))]);
        Assert.That(document.ToMap().Stages.Select(stage => stage.Id), Is.EqualTo(["c", "a", "b"]));
    }

    [Test]
    public void Addresses_keep_slashes_and_tildes_apart()
    {
        var path = FieldPath.Of("stages", "a/b~1", "name");
        Assert.That(path.Segments, Is.EqualTo(["stages", "a/b~1", "name"]));
        Assert.That(path.Parent.Segments, Is.EqualTo(["stages", "a/b~1"]));
    }

    [Test]
    public void Ten_thousand_fields_are_read_and_set_in_a_moment()
    {
        var items = Enumerable.Range(0, 10_000).Select(number => new Item { Id = $"i{number}", Lane = "l", Stage = "s", Text = "x" }).ToList();
        var document = new MapDocument(new JourneyMap { Id = "m1", Items = items });
        var clock = Stopwatch.StartNew();
        document.Apply(items.Select(item => new SetField(FieldPath.Of("items", item.Id, "text", "en"), "y")));
        Assert.That(items.All(item => document.Get(FieldPath.Of("items", item.Id, "text", "en")) is not null));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }
}
