using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What a person does to slides and to the whole deck.</summary>
internal sealed partial class DeckPerson
{
    private const string OfficeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>Duplicates a slide behind itself: every name and creationId stands twice.</summary>
    public string Duplicate(string slide)
    {
        var copy = "ppt/slides/slide9" + Slides.Count.ToString(CultureInfo.InvariantCulture) + ".xml";
        file.AddCopy(copy, slide);
        var relationships = file.Tree(OfficeFile.RelationshipsOf(slide)).Root!.Elements()
            .First(element => element.Attribute("Type")!.Value.EndsWith("/slideLayout", StringComparison.Ordinal));
        var target = relationships.Attribute("Target")!.Value;
        file.Relate(copy, OfficeDocument + "slideLayout", target.StartsWith('/') ? target[1..] : "ppt/" + target.Replace("../", "", StringComparison.Ordinal));
        Show(copy, Slides.ToList().IndexOf(slide) + 1);
        return copy;
    }

    /// <summary>Deletes a slide as PowerPoint does: out of the show, the part and its relationships gone.</summary>
    public void DeleteSlide(string slide)
    {
        var id = SlideIds[Slides.ToList().IndexOf(slide)];
        var relationship = id.Attribute(Names.Office + "id")!.Value;
        id.Remove();
        file.Tree("ppt/_rels/presentation.xml.rels").Root!.Elements().First(element => element.Attribute("Id")!.Value == relationship).Remove();
        file.Remove(slide);
        file.Remove(OfficeFile.RelationshipsOf(slide));
    }

    /// <summary>Adds an empty slide of the person's own at the front.</summary>
    public string AddSlide(string like)
    {
        var slide = Duplicate(like);
        var tree = file.Tree(slide).Root!.Element(P + "cSld")!.Element(P + "spTree")!;
        tree.Elements().Where(element => element.Name.LocalName is "sp" or "cxnSp" or "grpSp").Remove();
        AddTextBox(slide, "My own slide");
        return slide;
    }

    /// <summary>Drags the last slide to the front.</summary>
    public void ReorderSlides()
    {
        var last = SlideIds[^1];
        last.Remove();
        file.Tree("ppt/presentation.xml").Root!.Element(P + "sldIdLst")!.AddFirst(last);
    }

    /// <summary>Puts a comment on a slide (the older kind, which every version reads).</summary>
    public void Comment(string slide, string characters)
    {
        file.Add("ppt/commentAuthors.xml", new XDocument(new XElement(P + "cmAuthorLst",
            new XAttribute(XNamespace.Xmlns + "p", P.NamespaceName),
            new XElement(P + "cmAuthor", new XAttribute("id", 0), new XAttribute("name", "Ana"), new XAttribute("initials", "A"),
                new XAttribute("lastIdx", 1), new XAttribute("clrIdx", 0)))),
            "application/vnd.openxmlformats-officedocument.presentationml.commentAuthors+xml");
        file.Relate("ppt/presentation.xml", OfficeDocument + "commentAuthors", "ppt/commentAuthors.xml");
        file.Add("ppt/comments/comment1.xml", new XDocument(new XElement(P + "cmLst",
            new XAttribute(XNamespace.Xmlns + "p", P.NamespaceName),
            new XElement(P + "cm", new XAttribute("authorId", 0), new XAttribute("dt", "2026-01-01T00:00:00.000"), new XAttribute("idx", 1),
                new XElement(P + "pos", new XAttribute("x", 10), new XAttribute("y", 10)), new XElement(P + "text", characters)))),
            "application/vnd.openxmlformats-officedocument.presentationml.comments+xml");
        file.Relate(slide, OfficeDocument + "comments", "ppt/comments/comment1.xml");
    }

    /// <summary>Chooses another theme: other colours and fonts, the shapes stay where they are.</summary>
    public void SwapTheme()
    {
        var theme = file.PartNames.First(name => name.StartsWith("ppt/theme/theme", StringComparison.Ordinal));
        var tree = file.Tree(theme);
        foreach (var color in tree.Descendants(A + "accent1").Elements(A + "srgbClr"))
            color.SetAttributeValue("val", "7030A0");
        foreach (var font in tree.Descendants(A + "latin").Take(2))
            font.SetAttributeValue("typeface", "Verdana");
    }

    private void Show(string slide, int position)
    {
        var relationship = file.Relate("ppt/presentation.xml", OfficeDocument + "slide", slide);
        var next = SlideIds.Select(id => long.Parse(id.Attribute("id")!.Value, CultureInfo.InvariantCulture)).DefaultIfEmpty(255).Max() + 1;
        var element = new XElement(P + "sldId", new XAttribute("id", next), new XAttribute(Names.Office + "id", relationship));
        var ids = SlideIds;
        if (ids.Count == 0)
            file.Tree("ppt/presentation.xml").Root!.Element(P + "sldIdLst")!.Add(element);
        else if (position >= ids.Count)
            ids[^1].AddAfterSelf(element);
        else
            ids[position].AddBeforeSelf(element);
    }
}
