using System.IO.Compression;
using System.Text;

namespace JourneyOffice.FakeGraph.Drives;

/// <summary>What SharePoint does to Office files after an upload: it promotes properties and packs them anew, so that nothing of size,
/// hash and tags stays (OneDrive/onedrive-api-docs, issue 935).</summary>
internal static class OfficeRewriting
{
    private const string PropertiesPart = "docProps/custom.xml";
    private const string PropertiesType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    private const string PropertiesRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";

    private const string Properties =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ContentTypeId"><vt:lpwstr>0x010100</vt:lpwstr></property></Properties>""";

    public static bool Concerns(string name) =>
        name.EndsWith(".pptx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    public static byte[] Rewrite(byte[] bytes)
    {
        try
        {
            return Repack(bytes);
        }
        catch (InvalidDataException)
        {
            // Not really an Office file, as tests like them: only the bytes change.
            return [.. bytes, (byte)'\n'];
        }
    }

    private static byte[] Repack(byte[] bytes)
    {
        using var source = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var promoted = source.GetEntry(PropertiesPart) is null
            && source.GetEntry("[Content_Types].xml") is not null && source.GetEntry("_rels/.rels") is not null;
        using var written = new MemoryStream();
        using (var target = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                Write(target, entry.FullName, promoted ? Promoted(entry.FullName, from) : from);
            }
            if (promoted)
                Write(target, PropertiesPart, Stream(Properties));
            target.Comment = $"rewritten {Guid.NewGuid():N}";
        }
        return written.ToArray();
    }

    private static Stream Promoted(string name, Stream part) => name switch
    {
        "[Content_Types].xml" => Insert(part, "</Types>", $"""<Override PartName="/{PropertiesPart}" ContentType="{PropertiesType}"/>"""),
        "_rels/.rels" => Insert(part, "</Relationships>", $"""<Relationship Id="rPromoted" Type="{PropertiesRelationship}" Target="{PropertiesPart}"/>"""),
        _ => part,
    };

    private static MemoryStream Insert(Stream part, string before, string element)
    {
        using var reader = new StreamReader(part);
        var text = reader.ReadToEnd();
        var at = text.LastIndexOf(before, StringComparison.Ordinal);
        return Stream(at < 0 ? text : text.Insert(at, element));
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static void Write(ZipArchive target, string name, Stream from)
    {
        using var to = target.CreateEntry(name, CompressionLevel.Fastest).Open();
        from.CopyTo(to);
    }
}
