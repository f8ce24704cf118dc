using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A frozen deck or workbook as somebody searches it who wants to find what is hidden in it: every part, inflated, packages in packages too.</summary>
internal sealed class FrozenFile
{
    private readonly OfficeFile file;
    private readonly List<(string Part, string Text)> everything = [];

    public FrozenFile(byte[] bytes)
    {
        file = new OfficeFile(bytes);
        Read(bytes, "");
        Shown = file.Has("xl/workbook.xml")
            ? string.Join('\n', SeenCell.Of(file).Select(cell => Normal(cell.Text)).Concat(file.PartNames.Where(IsDrawn).SelectMany(part => Paragraphs(file.Tree(part)))))
            : string.Join('\n', new DeckPerson(bytes).Slides.SelectMany(Drawn).SelectMany(part => Paragraphs(file.Tree(part))));
    }

    /// <summary>All texts on visible slides or sheets, a line each.</summary>
    public string Shown { get; }

    public IReadOnlyList<string> Parts => file.PartNames;

    /// <summary>The parts in which words stand anywhere: in texts, names, attributes, names of parts.</summary>
    public IEnumerable<string> Find(string words) => everything.Where(part => part.Text.Contains(Normal(words), StringComparison.OrdinalIgnoreCase)).Select(part => $"{part.Part}: {words}");

    /// <summary>The parts in which a word stands by itself.</summary>
    public IEnumerable<string> FindWord(string word)
    {
        var whole = new Regex($@"(?<![\w-]){Regex.Escape(word)}(?![\w-])", RegexOptions.None, TimeSpan.FromSeconds(10));
        return everything.Where(part => part.Text.Contains(word, StringComparison.Ordinal) && whole.IsMatch(part.Text)).Select(part => $"{part.Part}: {word}");
    }

    /// <summary>Where texts of a map stand that nothing visible shows.</summary>
    public IEnumerable<string> FindHidden(JourneyMap map) =>
        Texts(null, MapJson.ToNode(map)).Where(text => text.Length > 5).Distinct(StringComparer.Ordinal).Where(text => !Shown.Contains(Normal(text), StringComparison.OrdinalIgnoreCase)).SelectMany(Find);

    private static bool IsDrawn(string part) => Regex.IsMatch(part, @"^xl/(drawings|charts)/[^/]+\.xml$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private IEnumerable<string> Drawn(string slide)
    {
        var relationships = OfficeFile.RelationshipsOf(slide);
        var targets = file.Has(relationships) ? file.Tree(relationships).Root!.Elements().Select(element => element.Attribute("Target")!.Value) : [];
        return [slide, .. targets.Where(target => target.Contains("chart", StringComparison.Ordinal)).Select(target => target.Replace("../", "ppt/", StringComparison.Ordinal)).Where(file.Has)];
    }

    private void Read(byte[] package, string within)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(content);
            var bytes = content.ToArray();
            var name = within + entry.FullName;
            everything.Add((name, name));
            if (bytes is [(byte)'P', (byte)'K', ..])
                Read(bytes, name + "!");
            else
                everything.Add((name, TextOf(bytes)));
        }
    }

    // The raw characters, and each paragraph and attribute as a reader would meet it.
    private static string TextOf(byte[] bytes)
    {
        var raw = Encoding.UTF8.GetString(bytes);
        if (!raw.TrimStart('\uFEFF').StartsWith('<'))
            return raw + Encoding.Unicode.GetString(bytes);
        var tree = XDocument.Load(new MemoryStream(bytes), LoadOptions.PreserveWhitespace);
        return string.Join('\n', Paragraphs(tree).Concat(tree.Descendants().Attributes().Select(attribute => Normal(attribute.Value))).Append(raw));
    }

    private static IEnumerable<string> Paragraphs(XDocument tree) => tree.Descendants()
        .Where(element => element.Name.LocalName is "txBody" or "v" or "is" or "si")
        .Select(element => element.Name.LocalName is "v" or "is" or "si" ? Normal(element.Value) : Normal(string.Join(' ', element.Elements().Select(paragraph => string.Concat(
            paragraph.Descendants().Select(run => run.Name.LocalName switch { "t" => run.Value, "br" => " ", _ => "" }))))));

    private static IEnumerable<string> Texts(string? name, JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Texts(field.Key, field.Value)),
        JsonArray entries => entries.SelectMany(entry => Texts(name, entry)),
        JsonValue value when value.TryGetValue<string>(out var text) && (name is "en" or "zh-Hans" or "zh-Hant" || text.Contains(' ', StringComparison.Ordinal)) => [text],
        _ => [],
    };

    private static string Normal(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
