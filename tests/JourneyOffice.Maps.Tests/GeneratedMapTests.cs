using JourneyOffice.Testing;

namespace JourneyOffice.Maps.Tests;

public sealed class GeneratedMapTests
{
    [Test]
    public void Any_map_read_from_its_own_JSON_is_the_same_map() => Laws.Check(
        "read(write(m)) == m", MapGenerator.Maps, map => Assert.That(MapJson.AreEqual(MapJson.Read(MapJson.Write(map)), map)));

    [Test]
    public void Any_map_goes_through_the_document_unchanged() => Laws.Check(
        "document(m) == m", MapGenerator.Maps, map => Assert.That(MapJson.AreEqual(new MapDocument(map).ToMap(), map)));

    [Test]
    public void Edited_maps_differ_from_what_they_were_more_often_than_not()
    {
        var random = new Random(5);
        var edited = 0;
        for (var round = 0; round < 100; round++)
        {
            var map = MapGenerator.Make(random, 20);
            if (!MapJson.AreEqual(map, MapMutator.Edit(random, map, 3)))
                edited++;
        }

        Assert.That(edited, Is.GreaterThan(80));
    }

    [Test]
    public void The_retailer_of_the_tests_has_seven_stages_and_nine_lanes()
    {
        var map = Fixed.Retailer();
        Assert.Multiple(() =>
        {
            Assert.That(map.Stages, Has.Count.EqualTo(7));
            Assert.That(map.Lanes, Has.Count.EqualTo(9));
            Assert.That(MapJson.AreEqual(MapJson.Read(MapJson.Write(map)), map));
        });
    }
}
