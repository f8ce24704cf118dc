using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What people leave in decks without showing it.</summary>
public sealed partial class FreezeTests
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static byte[] WithSecrets(byte[] deck)
    {
        var person = new DeckPerson(deck);
        var slide = person.Slides[0];
        person.WriteNote(slide, Secret + " note");
        person.Comment(slide, Secret + " comment");
        HideSlide(person);
        HideInShapes(person, slide);
        HideInChart(person.File);
        HideInProperties(person.File, slide);
        return person.Save();
    }

    private static void HideSlide(DeckPerson person)
    {
        var hidden = person.AddSlide(person.Slides[^1]);
        person.AddTextBox(hidden, Secret + " slide");
        person.File.Tree(hidden).Root!.SetAttributeValue("show", "0");
        person.File.Tree(person.Slides[0]).Root!.Element(P + "cSld")!.SetAttributeValue("name", Secret + " name");
    }

    private static void HideInShapes(DeckPerson person, string slide)
    {
        // A card's old words stay in its name and in the map.
        if (person.Shapes(slide, "card").FirstOrDefault(shape => shape.Runs.Count > 0) is { } card)
            DeckPerson.Replace(card, 0, "Words that came later");
        var tree = person.File.Tree(slide).Root!.Element(P + "cSld")!.Element(P + "spTree")!;
        foreach (var name in new[] { "beside", "invisible", "renamed", "file" })
        {
            person.AddTextBox(slide, name is "beside" or "invisible" ? $"{Secret} {name}" : "Words for all");
            var added = tree.Elements(P + "sp").Last();
            var properties = added.Descendants(P + "cNvPr").Single();
            properties.SetAttributeValue("name", Secret + " name");
            properties.SetAttributeValue("descr", name == "file" ? $@"C:\Users\{Secret}\plan.png" : null);
            properties.SetAttributeValue("hidden", name == "invisible" ? "1" : null);
            if (name == "beside")
                added.Descendants(Names.Drawing + "off").Single().SetAttributeValue("x", "20000000");
        }

        tree.Add(new XComment(Secret + " comment"));
    }

    private static void HideInChart(OfficeFile file)
    {
        foreach (var part in file.PartNames.Where(part => part.StartsWith("ppt/charts/chart", StringComparison.Ordinal)))
        {
            foreach (var formula in file.Tree(part).Descendants().Where(element => element.Name.LocalName == "f"))
                formula.Value = $"'{Secret} sheet'!$A$1:$A$9";
        }
    }

    private static void HideInProperties(OfficeFile file, string slide)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        file.Tree("docProps/core.xml").Root!.Add(new XElement(core + "lastModifiedBy", Secret + " person"), new XElement(core + "keywords", Secret + " keyword"));
        file.Tree("docProps/app.xml").Root!.Add(new XElement(file.Tree("docProps/app.xml").Root!.Name.Namespace + "Company", Secret + " company"));
        var tags = new XDocument(new XElement(P + "tagLst", new XElement(P + "tag", new XAttribute("name", "K"), new XAttribute("val", Secret + " tag"))));
        file.Add("ppt/tags/tag1.xml", tags, "application/vnd.openxmlformats-officedocument.presentationml.tags+xml");
        var id = file.Relate(slide, Office + "tags", "ppt/tags/tag1.xml");
        file.Tree(slide).Root!.Element(P + "cSld")!.Add(new XElement(P + "custDataLst", new XElement(P + "tags", new XAttribute(Names.Office + "id", id))));
        // A link that nothing shows any more, and a part that nothing leads to.
        file.Relate(slide, Office + "hyperlink", Secret + "/link");
        file.Add("ppt/slides/slide900.xml", new XDocument(new XElement(P + "sld", new XComment(Secret))), "application/vnd.openxmlformats-officedocument.presentationml.slide+xml");
        foreach (var section in file.Tree("ppt/presentation.xml").Descendants().Where(element => element.Name.LocalName == "section").Take(1))
            section.SetAttributeValue("name", "Main");
    }

    private static void AddObject(DeckPerson person, bool withPicture)
    {
        var slide = person.Slides[0];
        person.File.Add("ppt/embeddings/object1.bin", new XDocument(new XElement("object", Secret)), "application/vnd.openxmlformats-officedocument.oleObject");
        var id = person.File.Relate(slide, Office + "oleObject", "ppt/embeddings/object1.bin");
        var box = Box(914400, 914400);
        var picture = new XElement(P + "pic",
            new XElement(P + "nvPicPr", Properties("0", ""), new XElement(P + "cNvPicPr"), new XElement(P + "nvPr")),
            new XElement(P + "blipFill", new XElement(Names.Drawing + "blip")),
            new XElement(P + "spPr", new XElement(Names.Drawing + "xfrm", Box(0, 0)), new XElement(Names.Drawing + "prstGeom", new XAttribute("prst", "rect"))));
        var data = new XElement(Names.Drawing + "graphicData", new XAttribute("uri", "http://schemas.openxmlformats.org/presentationml/2006/ole"),
            new XElement(P + "oleObj", new XAttribute("name", Secret), new XAttribute(Names.Office + "id", id), new XElement(P + "embed"), withPicture ? picture : null));
        person.File.Tree(slide).Root!.Element(P + "cSld")!.Element(P + "spTree")!.Add(new XElement(P + "graphicFrame",
            new XElement(P + "nvGraphicFramePr", Properties("901", Secret), new XElement(P + "cNvGraphicFramePr"), new XElement(P + "nvPr")),
            new XElement(P + "xfrm", box), new XElement(Names.Drawing + "graphic", data)));
    }

    private static XElement Properties(string id, string name) => new(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", name));

    private static XElement[] Box(long left, long top) =>
    [
        new XElement(Names.Drawing + "off", new XAttribute("x", left.ToString(CultureInfo.InvariantCulture)), new XAttribute("y", top.ToString(CultureInfo.InvariantCulture))),
        new XElement(Names.Drawing + "ext", new XAttribute("cx", "914400"), new XAttribute("cy", "914400")),
    ];
}
