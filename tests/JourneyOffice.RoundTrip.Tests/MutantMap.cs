using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using JourneyOffice.Packages;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Files in which base or ledger say something that no program of ours wrote.</summary>
internal static class MutantMap
{
    public static byte[] Change(byte[] bytes, Random random)
    {
        var file = new OfficeFile(bytes);
        if (random.Next(6) == 0)
        {
            // The packed form with a byte changed after it was inflated.
            var part = file.PartNames.Single(name => name == "customXml/item1.xml");
            var root = file.Tree(part).Root!;
            root.Value = Deflated(MutantXml.Damaged(Inflated(Convert.FromBase64String(root.Value)), random));
            return file.Save();
        }

        var content = MapPart.ReadAll(OfficePackage.Open(bytes, "file")).Single();
        var json = JsonNode.Parse(content.Content)!;
        for (var changes = random.Next(1, 4); changes > 0; changes--)
            ChangeNode(json, random);
        var text = json.ToJsonString();
        file.Replace(content.PartName, new XDocument(new XElement(XNamespace.Get(MapPart.Namespace) + "journeyOffice",
            new XAttribute("map", content.MapId), new XAttribute("version", "1"), new XAttribute("encoding", "deflate"), Deflated(Encoding.UTF8.GetBytes(text)))));
        return file.Save();
    }

    private static void ChangeNode(JsonNode json, Random random)
    {
        var nodes = All(json).Where(node => node.Parent is not null).ToList();
        var node = nodes[random.Next(nodes.Count)];
        var other = nodes[random.Next(nodes.Count)];
        JsonNode? value = random.Next(9) switch
        {
            0 => null,
            1 => "",
            2 => -1,
            3 => long.MaxValue,
            4 => 1e300,
            5 => new JsonArray(),
            6 => new JsonObject(),
            7 => "x/y#z",
            _ => other.DeepClone(),
        };
        if (random.Next(5) == 0 && node.Parent is JsonObject owner)
            owner.Remove(node.GetPropertyName());
        else if (random.Next(5) == 0 && node.Parent is JsonArray list)
            list.Add(node.DeepClone());
        else
            node.ReplaceWith(value);
    }

    private static IEnumerable<JsonNode> All(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => All(field.Value)).Prepend(node),
        JsonArray entries => entries.SelectMany(All).Prepend(node),
        null => [],
        _ => [node],
    };

    private static byte[] Inflated(byte[] deflated)
    {
        using var inflater = new DeflateStream(new MemoryStream(deflated), CompressionMode.Decompress);
        using var content = new MemoryStream();
        inflater.CopyTo(content);
        return content.ToArray();
    }

    private static string Deflated(byte[] content)
    {
        using var output = new MemoryStream();
        using (var deflater = new DeflateStream(output, CompressionLevel.Fastest, leaveOpen: true))
            deflater.Write(content);
        return Convert.ToBase64String(output.ToArray());
    }
}
