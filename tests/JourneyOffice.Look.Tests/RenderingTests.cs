using System.IO.Compression;
using System.Text;

namespace JourneyOffice.Look.Tests;

public sealed class RenderingTests
{
    [Test]
    public void It_reads_the_words_of_each_page_with_their_places()
    {
        const string Html = """
            <html xmlns="http://www.w3.org/1999/xhtml"><body><doc><page width="960.0" height="540.0"><flow><block><line>
            <word xMin="10.5" yMin="20" xMax="30" yMax="32">o&#xFB03;ce</word>
            <word xMin="31" yMin="20" xMax="40" yMax="32">&amp;</word>
            </line></block></flow></page><page width="960" height="540"></page></doc></body></html>
            """;
        var pages = RenderedPage.ReadAll(new MemoryStream(Encoding.UTF8.GetBytes(Html)));
        Assert.Multiple(() =>
        {
            Assert.That(pages, Has.Count.EqualTo(2));
            Assert.That(pages[0].Words.Select(word => word.Text), Is.EqualTo(new[] { "office", "&" }));
            Assert.That(pages[0].Words[0].Area, Is.EqualTo(new Area(10.5, 20, 30, 32)));
        });
    }

    [Test]
    public void A_png_holds_the_picture_behind_the_up_filter()
    {
        var picture = new Pixmap(2, 2);
        byte[] pixels = [1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16];
        pixels.CopyTo(picture.Bytes, 0);
        var png = PngWriter.Write(picture);
        var data = png.AsSpan().IndexOf("IDAT"u8) + 4;
        using var zlib = new ZLibStream(new MemoryStream(png[data..]), CompressionMode.Decompress);
        var lines = new byte[14];
        zlib.ReadExactly(lines);
        Assert.That(lines, Is.EqualTo(new byte[] { 2, 1, 2, 3, 4, 5, 6, 2, 10, 10, 10, 10, 10, 10 }));
    }

    [Test]
    public void A_contact_sheet_puts_two_pages_beside_each_other()
    {
        var sheet = ContactSheet.Of([new Pixmap(10, 6), new Pixmap(10, 6), new Pixmap(10, 6)]);
        Assert.That((sheet.Width, sheet.Height), Is.EqualTo((3 * 24 + 20, 3 * 24 + 12)));
    }

    [TestCase("")]
    [TestCase("deck.pptx --dpi 0")]
    [TestCase("deck.pptx --check")]
    [TestCase("deck.pptx other.pptx")]
    public void Wrong_arguments_are_refused(string arguments) =>
        Assert.That(LookArguments.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Is.Null);

    [Test]
    public void Arguments_may_stand_in_any_order()
    {
        var arguments = LookArguments.Parse(["--lang", "zh-Hant", "deck.pptx", "-o", "out", "--check", "map.json"]);
        Assert.That(arguments, Is.EqualTo(new LookArguments("deck.pptx", "out", "map.json", "zh-Hant", 96)));
    }
}
