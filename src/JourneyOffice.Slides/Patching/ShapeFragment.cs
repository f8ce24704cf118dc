using System.Text;
using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>One shape's bytes while operations are applied to it; what no operation touches stays byte for byte.</summary>
internal sealed class ShapeFragment(byte[] bytes, PartSource source, XmlScope scope, SlideDialect dialect)
{
    private XmlIndex? index;

    /// <summary>The bytes now.</summary>
    public byte[] Bytes { get; private set; } = bytes;

    /// <summary>How the slide is spelled.</summary>
    public SlideDialect Dialect => dialect;

    /// <summary>What prefixes mean inside the shape's element.</summary>
    public XmlScope InnerScope() => Index.ScopeOf(0, scope);

    /// <summary>Where the slide is, for messages.</summary>
    public PartSource Source => source;

    /// <summary>The index of the bytes now.</summary>
    public XmlIndex Index => index ??= XmlIndex.Parse(Bytes, source, new XmlScope(scope));

    /// <summary>Its p:cNvPr.</summary>
    public int Properties => ShapeTree.PropertiesOf(Index, 0);

    /// <summary>Its p:spPr; −1 when it is missing.</summary>
    public int ShapeProperties => Index.Child(0, XmlVocabulary.Presentation, "spPr"u8);

    /// <summary>Its p:txBody, of a table's cell its a:txBody; −1 when it is missing.</summary>
    public int TextBody => Index.Child(0, Index[0].Vocabulary, "txBody"u8);

    /// <summary>Makes changes that count in the offsets of <see cref="Index"/>.</summary>
    public void Apply(ByteEdits edits)
    {
        if (!edits.IsEmpty)
            Set(edits.Apply(Index.Bytes));
    }

    /// <summary>Takes new bytes.</summary>
    public void Set(byte[] changed)
    {
        Bytes = changed;
        index = null;
    }

    /// <summary>Makes sure that the prefix "a" means DrawingML inside the shape, before elements with it are put there.</summary>
    public void DeclareDrawing()
    {
        if (InnerScope().Of("a"u8) == XmlVocabulary.Drawing)
            return;
        var edits = new ByteEdits();
        edits.Insert(Index[0].NameEnd, Encoding.UTF8.GetBytes($" xmlns:a=\"{dialect.Namespaces.Drawing}\""));
        Apply(edits);
    }

    /// <summary>Sets an attribute of an element, in place or behind the others.</summary>
    public static void SetAttribute(ByteEdits edits, XmlIndex index, int node, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (index.Attribute(node, name) is { } range)
        {
            edits.Replace(range, value);
            return;
        }

        using var xml = new XmlBuffer(64);
        xml.Raw(" "u8);
        xml.Raw(name);
        xml.Raw("=\""u8);
        xml.Raw(value);
        xml.Raw("\""u8);
        edits.Insert(index[node].ContentStart - (index[node].IsEmptyTag ? 2 : 1), xml.Written);
    }

    /// <summary>Puts children into an element at an offset of its content; an empty tag is opened for them.</summary>
    public static void InsertInside(ByteEdits edits, XmlIndex index, int node, int offset, ReadOnlySpan<byte> children)
    {
        if (!index[node].IsEmptyTag)
        {
            edits.Insert(offset, children);
            return;
        }

        using var xml = new XmlBuffer(children.Length + 64);
        xml.Raw(">"u8);
        xml.Raw(children);
        xml.Raw("</"u8);
        xml.Raw(index.Bytes.AsSpan(index[node].Start + 1, index[node].NameEnd - index[node].Start - 1));
        xml.Raw(">"u8);
        edits.Replace(new ByteRange(index[node].ContentStart - 2, index[node].ContentStart), xml.Written);
    }
}
