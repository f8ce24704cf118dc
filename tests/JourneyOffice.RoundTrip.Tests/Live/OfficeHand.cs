using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>
/// An add-in's hand on a deck, over trees of XML: it does what Office.js can do and nothing else, one operation after the other, and may be
/// interrupted before any of them.
/// </summary>
internal sealed class OfficeHand(byte[] deck)
{
    private static readonly XNamespace P = Names.Presentation;
    private static readonly XNamespace A = Names.Drawing;
    private readonly DeckPerson person = new(deck);
    private readonly Dictionary<string, string> standsFor = [];

    public byte[] Save() => person.Save();

    /// <summary>Carries a patch out; as far as it is allowed to.</summary>
    /// <returns>How many operations it took.</returns>
    public int Do(JsonObject patch, int most = int.MaxValue)
    {
        var slides = person.Slides.ToDictionary(new OfficeDeckView(person.Save()).IdOf, slide => slide, StringComparer.Ordinal);
        var done = 0;
        foreach (var step in patch["steps"]!.AsArray().Select(step => step!.AsObject()))
        {
            foreach (var operation in Operations(step, id => slides[standsFor.GetValueOrDefault(id, id)], slides))
            {
                if (done == most)
                    return done;
                operation();
                done++;
            }
        }

        return done;
    }

    private IEnumerable<Action> Operations(JsonObject step, Func<string, string> slide, Dictionary<string, string> slides)
    {
        switch ((string)step["do"]!)
        {
            case "insertSlides":
                yield return () => Insert((string)step["file"]!, step["after"] is { } after ? slide((string)after!) : null);
                break;
            case "replaceSlide":
                var old = (string)step["slide"]!;
                yield return () =>
                {
                    slides["new:" + old] = Insert((string)step["file"]!, slide(old));
                    standsFor["was:" + old] = old;
                };
                yield return () =>
                {
                    person.DeleteSlide(slides[old]);
                    standsFor[old] = "new:" + old;
                };
                break;
            case "deleteSlide":
                yield return () =>
                {
                    person.DeleteSlide(slide((string)step["slide"]!));
                    if (step["for"] is { } other)
                        standsFor[(string)step["slide"]!] = (string)other!;
                };
                break;
            case "editSlide":
                foreach (var operation in step["operations"]!.AsArray())
                    yield return () => Edit(slide((string)step["slide"]!), operation!.AsObject());
                break;
            case "writeMap":
                yield return () => WriteMap((string)step["map"]!, (string)step["text"]!);
                break;
            default:
                throw new InvalidOperationException((string)step["do"]!);
        }
    }

    private string Insert(string file, string? after)
    {
        var from = new DeckPerson(Convert.FromBase64String(file));
        var last = after;
        foreach (var slide in from.Slides)
            last = person.PasteBehind(from, slide, last);
        return last!;
    }

    private void Edit(string slide, JsonObject operation)
    {
        var id = (string)operation["shape"]!;
        var node = person.File.Tree(slide).Descendants().FirstOrDefault(node => node.Name.Namespace == P && node.Name.LocalName is "sp" or "cxnSp" or "graphicFrame" or "pic"
            && node.Elements().First().Element(P + "cNvPr")?.Attribute("id")?.Value == id);
        switch ((string)operation["do"]!)
        {
            case "deleteShape":
                node?.Remove();
                break;
            case "renameShape":
                node!.Elements().First().Element(P + "cNvPr")!.SetAttributeValue("name", (string)operation["name"]!);
                break;
            case "setBox":
                SetBox(node!, operation);
                break;
            case "deleteRows":
                var rows = node!.Descendants(A + "tr").ToList();
                foreach (var row in rows.Count == (int)operation["rowCount"]! ? operation["rows"]!.AsArray().Select(row => (int)row!) : [])
                    rows[row].Remove();
                break;
            case "spliceText":
                var body = operation["cell"] is { } cell
                    ? node!.Descendants(A + "tr").ElementAt((int)cell["row"]!).Elements(A + "tc").ElementAt((int)cell["column"]!).Element(A + "txBody")! : node!.Element(P + "txBody")!;
                foreach (var splice in OfficeText.Of(body).Replace('\r', '\n') == (string)operation["result"]! ? [] : operation["splices"]!.AsArray())
                    OfficeText.Splice(body, (int)splice!["start"]!, (int)splice["delete"]!, (string)splice["insert"]!);
                Assert.That(OfficeText.Of(body).Replace('\r', '\n'), Is.EqualTo((string)operation["result"]!), "what the splices make");
                break;
        }
    }

    // Places are the slide's, also of a shape in a group.
    private static void SetBox(XElement node, JsonObject operation)
    {
        var transform = node.Element(P + "xfrm") ?? node.Element(P + "spPr")!.Element(A + "xfrm")!;
        var place = OfficePlace.Around(node);
        var (x, y, width, height) = place.Back((double)operation["left"]! * 12_700, (double)operation["top"]! * 12_700, (double)operation["width"]! * 12_700, (double)operation["height"]! * 12_700);
        Set(transform.Element(A + "off")!, ("x", x), ("y", y));
        Set(transform.Element(A + "ext")!, ("cx", width), ("cy", height));
    }

    private static void Set(XElement node, params (string Name, double Value)[] values)
    {
        foreach (var (name, value) in values)
            node.SetAttributeValue(name, ((long)Math.Round(value)).ToString(CultureInfo.InvariantCulture));
    }

    private void WriteMap(string map, string text)
    {
        var part = person.File.PartNames.FirstOrDefault(name => name.StartsWith("customXml/item", StringComparison.Ordinal) && char.IsAsciiDigit(name["customXml/item".Length])
            && person.File.Tree(name).Root!.Attribute("map")?.Value == map);
        if (part is not null)
        {
            person.File.Replace(part, System.Text.Encoding.UTF8.GetBytes(text));
            return;
        }

        person.File.Add("customXml/item7.xml", System.Text.Encoding.UTF8.GetBytes(text), "application/xml");
        person.File.Relate("ppt/presentation.xml", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml", "customXml/item7.xml");
    }
}
