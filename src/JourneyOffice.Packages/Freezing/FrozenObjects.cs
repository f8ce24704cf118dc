using System.Xml.Linq;

namespace JourneyOffice.Packages;

/// <summary>Objects of other programs become the pictures that stand for them: a sheet behind a picture may hold more than it shows.</summary>
public static class FrozenObjects
{
    /// <summary>Replaces the objects of a part; false where one has no picture.</summary>
    public static bool TryReplace(XDocument tree)
    {
        foreach (var frame in tree.Descendants().Where(element => element.Name.LocalName == "graphicFrame" && element.Descendants().Any(child => child.Name.LocalName == "oleObj")).ToList())
        {
            var picture = frame.Descendants().FirstOrDefault(element => element.Name.LocalName == "pic" && element.Parent?.Name.LocalName == "oleObj");
            if (picture is null)
                return false;
            TakeOver(frame, picture);
            picture.Remove();
            frame.ReplaceWith(picture);
        }

        return !tree.Descendants().Any(element => element.Name.LocalName == "control");
    }

    // The frame says who the object is and where it stands.
    private static void TakeOver(XElement frame, XElement picture)
    {
        var (from, to) = (Properties(frame), Properties(picture));
        foreach (var attribute in from?.Attributes() ?? [])
            to?.SetAttributeValue(attribute.Name, attribute.Value);
        var place = frame.Elements().FirstOrDefault(element => element.Name.LocalName == "xfrm");
        var drawn = picture.Elements().FirstOrDefault(element => element.Name.LocalName == "spPr")?.Elements().FirstOrDefault(element => element.Name.LocalName == "xfrm");
        if (place is null || drawn is null)
            return;
        var pieces = place.Elements().ToList();
        pieces.ForEach(piece => piece.Remove());
        drawn.ReplaceNodes(pieces);
    }

    private static XElement? Properties(XElement shape) => shape.Elements().Take(1).Elements().FirstOrDefault(element => element.Name.LocalName == "cNvPr");
}
