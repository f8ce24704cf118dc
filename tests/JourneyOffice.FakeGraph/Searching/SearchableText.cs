using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using JourneyOffice.FakeGraph.Drives;

namespace JourneyOffice.FakeGraph.Searching;

/// <summary>What the index knows of a file: its name and the words in it.</summary>
internal static partial class SearchableText
{
    private const int LongestPart = 1 << 20;

    // Kept as long as the bytes are, so that a search does not unpack every deck again.
    private static readonly ConditionalWeakTable<byte[], string> Known = [];

    public static string Of(StoredItem item) => item.IsFolder ? item.Name : item.Name + "\n" + Known.GetValue(item.Content, Words);

    private static string Words(byte[] bytes)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return string.Join('\n', package.Entries
                .Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && e.Length < LongestPart)
                .Select(e => Tag().Replace(Text(e.Open()), " ")));
        }
        catch (InvalidDataException)
        {
            return bytes.Length < LongestPart ? Encoding.UTF8.GetString(bytes) : "";
        }
    }

    private static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Tag();
}
