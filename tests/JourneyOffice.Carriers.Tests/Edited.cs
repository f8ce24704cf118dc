using System.Globalization;
using System.Text;
using System.Xml.Linq;
using JourneyOffice.Packages;

namespace JourneyOffice.Carriers.Tests;

/// <summary>Does to files what people and programs do to them.</summary>
internal static class Edited
{
    private static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>Types other words into the shapes of an element, one text per shape in reading order.</summary>
    public static byte[] Text(byte[] deck, string element, string role, params string[] texts)
    {
        var left = new Queue<string>(texts);
        var edited = Slides(deck, root =>
        {
            foreach (var shape in Shapes(root, element, role))
            {
                if (!left.TryDequeue(out var text))
                    return;
                var runs = shape.Descendants(A + "t").ToList();
                runs[0].Value = text;
                foreach (var run in runs.Skip(1))
                    run.Value = "";
            }
        });
        Assert.That(left, Is.Empty, "There are not as many shapes.");
        return edited;
    }

    /// <summary>Deletes the shapes of an element.</summary>
    public static byte[] Delete(byte[] deck, string element) => Slides(deck, root =>
    {
        foreach (var shape in root.Descendants().Where(node => NameOf(node).Contains($"/{element}/", StringComparison.Ordinal)).ToList())
            shape.Remove();
    });

    /// <summary>Deletes a slide as PowerPoint does.</summary>
    public static byte[] DeleteSlide(byte[] deck, int number)
    {
        var package = OfficePackage.Open(deck, "deck.pptx");
        var editor = new PackageEditor(package);
        var main = XDocument.Load(new MemoryStream(package.ReadPart(package.MainPart)));
        var entry = main.Descendants(P + "sldId").ElementAt(number - 1);
        var id = entry.Attributes().Single(attribute => attribute.Name.LocalName == "id" && attribute.Name.Namespace != XNamespace.None).Value;
        var slide = package.Relationships(package.MainPart).Single(relationship => relationship.Id == id);
        entry.Remove();
        editor.SetPart(package.MainPart, Bytes(main));
        editor.RemoveRelationship(package.MainPart, id);
        editor.RemovePart(slide.Target);
        return editor.Save();
    }

    /// <summary>Takes base and ledger out, as the Document Inspector does.</summary>
    public static byte[] Stripped(byte[] file)
    {
        var package = OfficePackage.Open(file, "file");
        var editor = new PackageEditor(package);
        foreach (var part in MapPart.ReadAll(package))
            MapPart.Remove(editor, package, part.MapId);
        return editor.Save();
    }

    /// <summary>Takes our names off all shapes.</summary>
    public static byte[] Unnamed(byte[] deck) => Slides(deck, root =>
    {
        foreach (var properties in root.Descendants(P + "cNvPr"))
            properties.SetAttributeValue("name", "Shape " + properties.Attribute("id")!.Value.ToString(CultureInfo.InvariantCulture));
    });

    /// <summary>Adds a part.</summary>
    public static byte[] WithPart(byte[] file, string name, string content)
    {
        var editor = new PackageEditor(OfficePackage.Open(file, "file"));
        editor.SetPart(name, Encoding.UTF8.GetBytes(content), "application/octet-stream");
        return editor.Save();
    }

    /// <summary>Keeps a second map in the file.</summary>
    public static byte[] WithSecondMap(byte[] file, string id)
    {
        var package = OfficePackage.Open(file, "file");
        var editor = new PackageEditor(package);
        MapPart.Write(editor, package, id, MapPart.ReadAll(package)[0].Content);
        return editor.Save();
    }

    private static byte[] Slides(byte[] deck, Action<XElement> edit)
    {
        var package = OfficePackage.Open(deck, "deck.pptx");
        var editor = new PackageEditor(package);
        foreach (var name in package.Parts.Select(part => part.Name).Where(name => name.StartsWith("ppt/slides/slide", StringComparison.Ordinal)))
        {
            var slide = XDocument.Load(new MemoryStream(package.ReadPart(name)), LoadOptions.PreserveWhitespace);
            edit(slide.Root!);
            editor.SetPart(name, Bytes(slide));
        }

        return editor.Save();
    }

    private static IEnumerable<XElement> Shapes(XElement root, string element, string role) =>
        root.Descendants(P + "sp").Where(shape => NameOf(shape).Contains($"/{element}/{role}/", StringComparison.Ordinal));

    private static string NameOf(XElement shape) => shape.Elements().Elements(P + "cNvPr").FirstOrDefault()?.Attribute("name")?.Value ?? "";

    private static byte[] Bytes(XDocument document)
    {
        using var stream = new MemoryStream();
        document.Save(stream, SaveOptions.DisableFormatting);
        return stream.ToArray();
    }
}
