using JourneyOffice.Drawing;
using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks.Tests;

public sealed class WriterTests
{
    [Test]
    public void Equal_maps_give_equal_bytes([Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var first = WorkbookWriter.Build(Workbooks.Retailer(), language, Theme.Calm);
        if (Environment.GetEnvironmentVariable("JOURNEY_KEEP") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, $"map-{language}.xlsx"), first);
        Assert.That(WorkbookWriter.Build(Workbooks.Retailer(), language, Theme.Calm), Is.EqualTo(first));
    }

    [Test]
    public void A_map_with_nothing_in_it_gives_a_workbook() =>
        Assert.That(WorkbookReader.Read(Workbooks.Build(new JourneyMap { Id = "m1" }), null).Tables, Has.Count.EqualTo(TableDefinition.All.Count));
}
