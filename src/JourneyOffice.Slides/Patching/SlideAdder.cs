using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Adds slides to a deck: on the layout that its slides of ours use, with no master, layout or theme of their own.</summary>
/// <param name="package">The deck.</param>
/// <param name="editor">Its editor.</param>
/// <param name="look">How slides look in somebody's own deck; <see langword="null"/> in one of ours.</param>
/// <param name="isFront">Whether they come before all others, whatever they are said to follow.</param>
internal sealed class SlideAdder(OfficePackage package, PackageEditor editor, BrandLook? look = null, bool isFront = false)
{
    private const long LargestSlideId = 2_147_483_647;

    private readonly XmlIndex presentation = SlideList.OpenPresentation(package);
    private readonly ByteEdits edits = new();
    private readonly HashSet<long> taken = [];
    private readonly Dictionary<ElementKey, string> present = [];
    private IReadOnlyList<string> slides = [];
    private readonly List<byte> first = [];
    private int fresh;

    private int List => presentation.Child(0, XmlVocabulary.Presentation, "sldIdLst"u8);

    /// <summary>Adds pages; gives the slide of each, also of those that were there already.</summary>
    public IReadOnlyDictionary<int, (string Part, bool IsNew)> Add(IReadOnlyList<AddPage> pages, SlideDialect dialect)
    {
        var made = new Dictionary<int, (string, bool)>();
        slides = SlideList.Read(package, presentation);
        FindPresent([.. pages.Select(page => Mark(page.Page)?.Map).OfType<string>().Distinct(StringComparer.Ordinal)]);
        foreach (var addition in pages)
        {
            var key = Mark(addition.Page);
            if (key is { } mark && present.TryGetValue(mark, out var there))
            {
                made.TryAdd(addition.Page.Number, (there, false));
                continue;
            }

            var part = Write(addition, dialect);
            made[addition.Page.Number] = (part, true);
            if (key is { } own)
                present[own] = part;
        }

        EnterFirst();
        if (!edits.IsEmpty)
            editor.SetPart(package.MainPart, edits.Apply(presentation.Bytes));
        return made;
    }

    // A page is there when its anchor is; pages without one are known by their first shape.
    private static ElementKey? Mark(Page page) =>
        page.Elements.Count == 0
            ? null
            : (page.Elements.FirstOrDefault(element => element.Key.Role == ElementRole.Anchor) ?? page.Elements[0]).Key;

    // Only a slide that has the map's id somewhere can have an anchor of it.
    private void FindPresent(IReadOnlyList<string> maps)
    {
        var mentions = maps.Count == 0 ? [] : SideBySide.Each(slides, name => package.Mentions(name, maps));
        foreach (var name in slides.Zip(mentions).Where(slide => slide.Second).Select(slide => slide.First))
        {
            var slide = SlideList.Open(package, name);
            foreach (var shape in ShapeTree.Read(slide))
            {
                if (SlideReader.KeyOf(slide, shape.Properties) is { } key)
                    present.TryAdd(key, name);
            }
        }

        foreach (var entry in presentation.Children(List))
            taken.Add(presentation.AttributeLength(entry, "id"u8));
    }

    private string Write(AddPage addition, SlideDialect dialect)
    {
        var number = fresh;
        do
            number++;
        while (editor.Contains(PartNames.Slide(number)));
        fresh = number;
        var part = PartNames.Slide(number);
        var spelled = dialect with { Language = addition.Page.Language };
        editor.SetPart(part, SlideXml.Write(addition.Page, spelled, new SlideCharts(editor, part), look), ContentTypes.Slide);
        editor.AddRelationship(part, RelationshipTypes.SlideLayout, Layout(addition));
        var relationship = editor.AddRelationship(package.MainPart, RelationshipTypes.Slide, part);
        AddNotes(addition.Page, part, spelled);
        Enter(addition.After, relationship);
        return part;
    }

    private string Layout(AddPage addition)
    {
        if (look is not null)
            return look.Layout;
        var map = Mark(addition.Page)?.Map;
        var ours = present.Where(entry => entry.Key.Map == map && slides.Contains(entry.Value, StringComparer.Ordinal)).Select(entry => entry.Value);
        var candidates = ours.Concat(addition.After is null ? [] : [addition.After]).Concat(slides);
        foreach (var slide in candidates)
        {
            if (LayoutOf(slide) is { } layout)
                return layout;
        }

        return package.Parts.FirstOrDefault(part => package.ContentType(part.Name) == ContentTypes.SlideLayout)?.Name
            ?? throw new JourneyException(SlidesErrors.NoLayout, new Place(package.FileName), package.FileName);
    }

    private string? LayoutOf(string slide) =>
        package.Contains(slide)
            ? package.Relationships(slide).FirstOrDefault(relationship => relationship.Type == RelationshipTypes.SlideLayout)?.Target
            : null;

    // Notes need a master; a deck without one gets none, and the slide goes without notes.
    private void AddNotes(Page page, string slide, SlideDialect dialect)
    {
        var master = package.Relationships(package.MainPart).FirstOrDefault(relationship => relationship.Type == RelationshipTypes.NotesMaster);
        if (page.Notes is not { Length: > 0 } notes || master is null)
            return;
        var number = 1;
        while (editor.Contains(PartNames.Notes(number)))
            number++;
        DeckWriter.AddNotes(editor, slide, PartNames.Notes(number), master.Target, NotesXml.Write(page, notes, dialect));
    }

    private void Enter(string? after, string relationship)
    {
        var id = FreeId();
        var neighbour = isFront ? -1 : Entry(after);
        using var xml = new XmlBuffer(256);
        Tag(xml, "<"u8, presentation.Prefix(0), "sldId"u8);
        xml.Attribute("id"u8, id);
        if (presentation.ScopeOf(0).Of("r"u8) != XmlVocabulary.Relationships)
            xml.Attribute("xmlns:r"u8, editor.Namespaces.Relationships);
        xml.Attribute("r:id"u8, relationship);
        xml.Raw("/>"u8);
        if (neighbour >= 0)
            edits.Insert(presentation[neighbour].End, xml.Written);
        else
            first.AddRange(xml.Written);
        EnterSection(isFront ? presentation.Children(List).DefaultIfEmpty(-1).First() : neighbour, id);
    }

    // A deck without slides: the list is filled, or made behind the lists of masters (ECMA-376 part 1, 19.2.1.26).
    private void EnterFirst()
    {
        if (first.Count == 0)
            return;
        if (List >= 0)
        {
            ShapeFragment.InsertInside(edits, presentation, List, isFront ? presentation[List].ContentStart : presentation[List].ContentEnd, [.. first]);
            return;
        }

        using var xml = new XmlBuffer(512);
        Tag(xml, "<"u8, presentation.Prefix(0), "sldIdLst>"u8);
        xml.Raw([.. first]);
        Tag(xml, "</"u8, presentation.Prefix(0), "sldIdLst>"u8);
        edits.Insert(BehindMasters(), xml.Written);
    }

    private static void Tag(XmlBuffer xml, ReadOnlySpan<byte> open, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> rest)
    {
        xml.Raw(open);
        xml.Raw(prefix);
        xml.Raw(rest);
    }

    private long FreeId()
    {
        var id = Math.Max(PresentationXml.FirstSlideId, taken.Count == 0 ? 0 : taken.Max() + 1);
        if (id > LargestSlideId)
        {
            id = PresentationXml.FirstSlideId;
            while (taken.Contains(id))
                id++;
        }

        taken.Add(id);
        return id;
    }

    private int Entry(string? slide)
    {
        var relationship = slide is null
            ? null
            : package.Relationships(package.MainPart)
                .FirstOrDefault(entry => string.Equals(entry.Target, slide, StringComparison.OrdinalIgnoreCase))?.Id;
        var last = -1;
        foreach (var entry in presentation.Children(List))
        {
            if (relationship is not null && presentation.PrefixedAttribute(entry, "id"u8) == relationship)
                return entry;
            last = entry;
        }

        return last;
    }

    // Where a deck has sections, each slide stands in one; a new one joins its neighbour's.
    private void EnterSection(int neighbour, long id)
    {
        if (neighbour < 0 || presentation.AttributeText(neighbour, "id"u8) is not { } beside)
            return;
        for (var node = 0; node < presentation.Count; node++)
        {
            if (!presentation.Is(node, XmlVocabulary.Presentation2010, "sldId"u8) || presentation.AttributeText(node, "id"u8) != beside)
                continue;
            using var xml = new XmlBuffer(64);
            Tag(xml, "<"u8, presentation.Prefix(node), "sldId"u8);
            xml.Attribute("id"u8, id);
            xml.Raw("/>"u8);
            edits.Insert(isFront ? presentation[node].Start : presentation[node].End, xml.Written);
            return;
        }
    }

    private int BehindMasters()
    {
        var offset = presentation[0].ContentStart;
        foreach (var child in presentation.Children(0))
        {
            if (presentation.LocalName(child).EndsWith("MasterIdLst"u8))
                offset = presentation[child].End;
        }

        return offset;
    }
}
