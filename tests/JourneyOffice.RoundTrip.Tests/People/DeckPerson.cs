using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A person at work in PowerPoint: finds shapes on slides by what stands in their names, as a reader would by looking.</summary>
internal sealed partial class DeckPerson(byte[] deck)
{
    private static readonly XNamespace P = Names.Presentation;
    private static readonly XNamespace A = Names.Drawing;
    private readonly OfficeFile file = new(deck);

    /// <summary>The slides' part names in the order of the show.</summary>
    public IReadOnlyList<string> Slides
    {
        get
        {
            var targets = file.Tree("ppt/_rels/presentation.xml.rels").Root!.Elements()
                .ToDictionary(element => element.Attribute("Id")!.Value, element => element.Attribute("Target")!.Value, StringComparer.Ordinal);
            return [.. SlideIds.Select(id => Resolve(targets[id.Attribute(Names.Office + "id")!.Value]))];
        }
    }

    public OfficeFile File => file;

    private List<XElement> SlideIds => [.. file.Tree("ppt/presentation.xml").Root!.Element(P + "sldIdLst")!.Elements(P + "sldId")];

    /// <summary>All shapes on a slide whose name ends in <c>#map/element/role/page</c> with that role; with element where given.</summary>
    public IReadOnlyList<Shape> Shapes(string slide, string? role = null, string? element = null) =>
        [.. file.Tree(slide).Descendants()
            .Where(node => node.Name.LocalName is "sp" or "cxnSp" && node.Name.Namespace == P)
            .Select(node => new Shape(node))
            .Where(shape => (role is null || shape.Role == role) && (element is null || shape.Element == element))];

    public Shape? Find(string role, string element) =>
        Slides.SelectMany(slide => Shapes(slide, role, element)).FirstOrDefault();

    public string SlideOf(Shape shape) => Slides.First(slide => file.Tree(slide) == shape.Node.Document);

    public byte[] Save() => file.Save();

    private static string Resolve(string target) =>
        target.StartsWith('/') ? target[1..] : "ppt/" + target;

    /// <summary>A shape as the person sees it.</summary>
    internal sealed class Shape(XElement node)
    {
        public XElement Node { get; } = node;

        public XElement Properties => Node.Elements().First().Element(P + "cNvPr")!;

        public string Name => Properties.Attribute("name")!.Value;

        public string[] Key => Name[(Name.LastIndexOf('#') + 1)..].Split('/');

        public string Role => Key.Length >= 4 ? Key[2] : "";

        public string Element => Key.Length >= 4 ? Key[1] : "";

        public XElement? Transform => Node.Element(P + "spPr")?.Element(A + "xfrm");

        public long X => Number(Transform!.Element(A + "off")!, "x");

        public long Y => Number(Transform!.Element(A + "off")!, "y");

        public long Width => Number(Transform!.Element(A + "ext")!, "cx");

        public long Height => Number(Transform!.Element(A + "ext")!, "cy");

        public IReadOnlyList<XElement> Runs => [.. Node.Descendants(A + "r")];

        public string Text => string.Join('\n', Node.Descendants(A + "p").Select(paragraph => string.Concat(
            paragraph.Elements().Select(run => run.Name == A + "br" ? "\u000b" : run.Element(A + "t")?.Value ?? ""))));

        public void MoveTo(long x, long y)
        {
            Transform!.Element(A + "off")!.SetAttributeValue("x", x.ToString(CultureInfo.InvariantCulture));
            Transform!.Element(A + "off")!.SetAttributeValue("y", y.ToString(CultureInfo.InvariantCulture));
        }

        private static long Number(XElement element, string name) => long.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
    }
}
