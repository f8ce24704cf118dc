using System.Text;

namespace JourneyOffice.Slides;

/// <summary>Smaller edits of a shape: an empty text body for one that has none, a connector's ends.</summary>
internal static class BodyEdit
{
    /// <summary>Gives a shape an empty text body, so that text can be put there; its node.</summary>
    public static int Add(ShapeFragment shape)
    {
        shape.DeclareDrawing();
        var index = shape.Index;
        // The children of sp: nvSpPr, spPr, style, txBody, extLst (ECMA-376 part 1, 19.3.1.43).
        var last = index.Child(0, XmlVocabulary.Presentation, "style"u8);
        if (last < 0)
            last = shape.ShapeProperties;
        var prefix = Encoding.UTF8.GetString(index.Prefix(0));
        var edits = new ByteEdits();
        edits.Insert(
            last >= 0 ? index[last].End : index[0].ContentEnd,
            Encoding.UTF8.GetBytes($"<{prefix}txBody><a:bodyPr/><a:lstStyle/><a:p/></{prefix}txBody>"));
        shape.Apply(edits);
        return shape.TextBody;
    }

    /// <summary>Unglues a connector from shapes that are removed.</summary>
    public static void RemoveGlue(ShapeFragment connector, IReadOnlySet<string> gone)
    {
        var index = connector.Index;
        var properties = index[0].FirstChild < 0
            ? -1
            : index.Child(index[0].FirstChild, XmlVocabulary.Presentation, "cNvCxnSpPr"u8);
        var edits = new ByteEdits();
        foreach (var end in index.Children(properties))
        {
            var isGlue = index.Is(end, XmlVocabulary.Drawing, "stCxn"u8) || index.Is(end, XmlVocabulary.Drawing, "endCxn"u8);
            if (isGlue && index.AttributeText(end, "id"u8) is { } id && gone.Contains(id))
                edits.Remove(index.OuterRange(end));
        }

        connector.Apply(edits);
    }
}
