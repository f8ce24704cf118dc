using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace JourneyOffice.Service.Tests;

/// <summary>What a person does to a deck or workbook in Office, done here to the parts themselves.</summary>
internal static class TeamFiles
{
    /// <summary>The file after somebody typed over a text: of a deck on its first slide, of a workbook in the table of stages.</summary>
    public static byte[] Typed(byte[] file, string before, string after)
    {
        using var bytes = new MemoryStream();
        bytes.Write(file);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = archive.GetEntry("ppt/slides/slide1.xml") ?? archive.GetEntry($"xl/worksheets/sheet{StagesOf(archive)}.xml")!;
            var text = Read(part);
            var at = text.IndexOf($">{before}<", StringComparison.Ordinal);
            Assert.That(at, Is.Not.Negative, $"'{before}' stands in the file");
            using var stream = part.Open();
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes($"{text[..at]}>{after}<{text[(at + before.Length + 2)..]}"));
        }

        return bytes.ToArray();
    }

    private static int StagesOf(ZipArchive archive) =>
        XDocument.Parse(Read(archive.GetEntry("xl/workbook.xml")!)).Descendants().Where(element => element.Name.LocalName == "sheet").Select(sheet => sheet.Attribute("name")!.Value).ToList().IndexOf("Stages") + 1;

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
