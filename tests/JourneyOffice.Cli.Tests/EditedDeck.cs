using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace JourneyOffice.Cli.Tests;

/// <summary>Does to a deck what a person does in PowerPoint, with nothing but zip and text.</summary>
internal static partial class EditedDeck
{
    /// <summary>Types another title on the first slide.</summary>
    public static void Retitle(string deck, string title)
    {
        using var archive = ZipFile.Open(deck, ZipArchiveMode.Update);
        var entry = archive.GetEntry("ppt/slides/slide1.xml")!;
        string xml;
        using (var reader = new StreamReader(entry.Open(), Encoding.UTF8))
            xml = reader.ReadToEnd();
        var edited = TitleText().Replace(xml, match => match.Groups["before"].Value + title + match.Groups["after"].Value, 1);
        Assert.That(edited, Is.Not.EqualTo(xml), "The slide has no title with one run.");
        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry("ppt/slides/slide1.xml").Open(), new UTF8Encoding(false));
        writer.Write(edited);
    }

    [GeneratedRegex("(?<before>type=\"title\".*?<a:t>)[^<]*(?<after></a:t>)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex TitleText();
}
