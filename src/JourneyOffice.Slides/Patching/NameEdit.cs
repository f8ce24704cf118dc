using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Gives a shape a new name and the creationId that belongs to it.</summary>
internal static class NameEdit
{
    /// <summary>Renames a shape.</summary>
    public static void Apply(ShapeFragment shape, string name, ElementKey key)
    {
        if (shape.Properties < 0)
            return;
        shape.DeclareDrawing();
        var index = shape.Index;
        var properties = shape.Properties;
        var edits = new ByteEdits();
        using var xml = new XmlBuffer(256);
        xml.Text(name);
        if (index.AttributeText(properties, "name"u8) != name)
            ShapeFragment.SetAttribute(edits, index, properties, "name"u8, xml.Written);
        Mark(edits, index, properties, key);
        shape.Apply(edits);
    }

    private static void Mark(ByteEdits edits, XmlIndex index, int properties, ElementKey key)
    {
        var list = index.Child(properties, XmlVocabulary.Drawing, "extLst"u8);
        foreach (var extension in index.Children(list))
        {
            if (index.Child(extension, XmlVocabulary.Drawing2014, "creationId"u8) is >= 0 and var creation)
            {
                if (!index.AttributeIs(creation, "id"u8, System.Text.Encoding.ASCII.GetBytes(CreationId.For(key))))
                    ShapeFragment.SetAttribute(edits, index, creation, "id"u8, System.Text.Encoding.ASCII.GetBytes(CreationId.For(key)));
                return;
            }
        }

        using var xml = new XmlBuffer(512);
        if (list < 0)
            xml.Raw("<a:extLst>"u8);
        ShapeXml.CreationIdExtension(xml, key);
        if (list < 0)
            xml.Raw("</a:extLst>"u8);
        // extLst is the last child of cNvPr (ECMA-376 part 1, 19.3.1.12).
        var parent = list < 0 ? properties : list;
        ShapeFragment.InsertInside(edits, index, parent, index[parent].ContentEnd, xml.Written);
    }
}
