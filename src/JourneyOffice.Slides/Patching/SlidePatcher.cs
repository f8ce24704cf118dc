using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>
/// The byte hand for one slide of a deck that is open in PowerPoint: the slide was exported, its file is worked on and put in the slide's place.
/// </summary>
public static class SlidePatcher
{
    /// <summary>The slide's file with the operations carried out. Its ids are new, because PowerPoint refuses a slide that it has already.</summary>
    /// <param name="package">The exported slide.</param>
    /// <param name="operations">What to do; they are all about this slide.</param>
    /// <param name="slide">The slide's id in the open deck.</param>
    /// <param name="language">The language that the deck was written in.</param>
    /// <exception cref="Maps.JourneyException">An operation names a shape that is not there, or starts from another text.</exception>
    public static byte[] Apply(OfficePackage package, IReadOnlyList<PatchOperation> operations, string slide, string language)
    {
        var worked = Edit(package, operations, language);
        var page = DeckReader.Read(worked, known: null).Pages[0];
        if (page.Elements.FirstOrDefault(element => element.Key is { Role: ElementRole.Anchor }) is { Key: { } key } anchor)
            worked = Edit(worked, [new RenameShape(new ShapeAddress("", anchor.ShapeId), ReplacedSlide.Mark(anchor.Name ?? "", page, slide), key)], language);
        return Renumber(worked, slide);
    }

    private static OfficePackage Edit(OfficePackage package, IReadOnlyList<PatchOperation> operations, string language)
    {
        var editor = new PackageEditor(package);
        var part = SlideList.Read(package, SlideList.OpenPresentation(package))[0];
        DeckPatcher.EditSlide(package, editor, part, [.. operations], new SlideDialect(XmlNamespaces.For(package), language), []);
        return OfficePackage.Open(editor.Save(), package.FileName, package.Limits);
    }

    private static byte[] Renumber(OfficePackage package, string slide)
    {
        var editor = new PackageEditor(package);
        var presentation = SlideList.OpenPresentation(package);
        var part = SlideList.Read(package, presentation)[0];
        var index = SlideList.Open(package, part);
        var entry = presentation.Children(presentation.Child(0, XmlVocabulary.Presentation, "sldIdLst"u8)).First();
        var old = presentation.AttributeText(entry, "id"u8) ?? "";
        var creation = Find(index, "creationId"u8);
        var fresh = Fresh($"{slide}/{old}/{(creation < 0 ? "" : index.AttributeText(creation, "val"u8))}");
        var edits = new ByteEdits();
        ShapeFragment.SetAttribute(edits, presentation, entry, "id"u8, Digits(fresh));
        for (var node = 0; node < presentation.Count; node++)
        {
            if (presentation.Is(node, XmlVocabulary.Presentation2010, "sldId"u8) && presentation.AttributeText(node, "id"u8) == old)
                ShapeFragment.SetAttribute(edits, presentation, node, "id"u8, Digits(fresh));
        }

        editor.SetPart(package.MainPart, edits.Apply(presentation.Bytes));
        editor.SetPart(part, WithCreationId(index, creation, fresh));
        return editor.Save();
    }

    private static byte[] WithCreationId(XmlIndex slide, int creation, uint id)
    {
        var edits = new ByteEdits();
        if (creation >= 0)
        {
            ShapeFragment.SetAttribute(edits, slide, creation, "val"u8, Digits(id));
            return edits.Apply(slide.Bytes);
        }

        // The last child of cSld (ECMA-376 part 1, 19.3.1.16), as MS-PPTX 2.6.1 has it.
        var content = slide.Child(0, XmlVocabulary.Presentation, "cSld"u8);
        if (content < 0)
            return slide.Bytes;
        var (list, prefix) = (slide.Child(content, XmlVocabulary.Presentation, "extLst"u8), Encoding.UTF8.GetString(slide.Prefix(0)));
        var extension = $"""<{prefix}ext uri="{"{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"}"><p14:creationId xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" val="{id.ToString(CultureInfo.InvariantCulture)}"/></{prefix}ext>""";
        var owner = list < 0 ? content : list;
        ShapeFragment.InsertInside(edits, slide, owner, slide[owner].ContentEnd, Encoding.UTF8.GetBytes(list < 0 ? $"<{prefix}extLst>{extension}</{prefix}extLst>" : extension));
        return edits.Apply(slide.Bytes);
    }

    private static int Find(XmlIndex slide, ReadOnlySpan<byte> name)
    {
        for (var node = 0; node < slide.Count; node++)
        {
            if (slide.Is(node, XmlVocabulary.Presentation2010, name))
                return node;
        }

        return -1;
    }

    // From 256 to 2³¹ − 1, as ids of slides must be (ECMA-376 part 1, 19.7.13); the same work gives the same file.
    private static uint Fresh(string seed) => (BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(seed))) & 0x3FFF_FFFF) + 256;

    private static byte[] Digits(uint id) => Encoding.ASCII.GetBytes(id.ToString(CultureInfo.InvariantCulture));
}
