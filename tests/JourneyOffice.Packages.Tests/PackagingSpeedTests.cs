using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace JourneyOffice.Packages.Tests;

/// <summary>Prints what packaging costs beside deflating alone; the budgets themselves are kept in benchmarks/.</summary>
public sealed class PackagingSpeedTests
{
    [Test]
    public void Prints_what_twenty_prepared_parts_and_one_slide_cost()
    {
        var prepared = Enumerable.Range(0, 19).Select(number => DeflatedPart.From(Text(2_000, number))).ToArray();
        var slide = Text(80_000, 99);
        var (deflating, building) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < 60; round++)
        {
            var start = Stopwatch.GetTimestamp();
            DeflatedPart.From(slide, CompressionLevel.Optimal);
            deflating = Least(deflating, Stopwatch.GetElapsedTime(start));

            start = Stopwatch.GetTimestamp();
            var editor = PackageEditor.Create();
            editor.SetPart("ppt/presentation.xml", slide, ContentTypes.Presentation);
            editor.AddRelationship("", RelationshipTypes.OfficeDocument, "ppt/presentation.xml");
            for (var number = 0; number < prepared.Length; number++)
                editor.SetDeflatedPart(string.Create(CultureInfo.InvariantCulture, $"ppt/part{number}.xml"), prepared[number], ContentTypes.SlideLayout);
            editor.Save();
            building = Least(building, Stopwatch.GetElapsedTime(start));
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"deflating one slide {deflating.TotalMicroseconds:0} µs, the whole package {building.TotalMicroseconds:0} µs"));
        Assert.That(building, Is.GreaterThan(TimeSpan.Zero));
    }

    private static TimeSpan Least(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static byte[] Text(int length, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(length);
        while (text.Length < length)
            text.Append(CultureInfo.InvariantCulture, $"<a:p><a:r><a:rPr lang=\"en\" sz=\"{random.Next(900, 2000)}\"/><a:t>word {random.Next(100_000)}</a:t></a:r></a:p>");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
