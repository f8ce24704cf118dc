using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Applies the operations of a patch to one slide. Shapes that no operation names stay byte for byte.</summary>
internal sealed class SlideEditor
{
    private readonly XmlIndex slide;
    private readonly SlideDialect dialect;
    private readonly SlideCharts charts;
    private readonly List<ShapeNode> shapes;
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ShapeFragment> fragments = [];
    private readonly Dictionary<(int Shape, CellAddress Cell), (int Node, ShapeFragment Fragment)> cells = [];
    private readonly List<ChangeTableRows> rows = [];
    private readonly HashSet<int> removed = [];
    private readonly List<AddShape> additions = [];

    private SlideEditor(XmlIndex slide, SlideDialect dialect, SlideCharts charts)
    {
        (this.slide, this.dialect, this.charts) = (slide, dialect, charts);
        shapes = ShapeTree.Read(slide);
        for (var number = 0; number < shapes.Count; number++)
        {
            if (slide.AttributeText(shapes[number].Properties, "id"u8) is { } id)
                byId.TryAdd(id, number);
        }
    }

    /// <summary>The slide with the operations applied, as a buffer that is the caller's; <see langword="null"/> when nothing changed.</summary>
    /// <exception cref="JourneyException">An operation names a shape that is not there, or starts from another text.</exception>
    public static XmlBuffer? Apply(XmlIndex slide, IReadOnlyList<PatchOperation> operations, SlideDialect dialect, SlideCharts charts)
    {
        var editor = new SlideEditor(slide, dialect, charts);
        for (var number = 0; number < operations.Count; number++)
            editor.Apply(operations, number);
        return editor.Result();
    }

    private void Apply(IReadOnlyList<PatchOperation> operations, int number)
    {
        switch (operations[number])
        {
            case SpliceText splice when !IsOvertaken(operations, number, splice): Splice(splice); break;
            case SetBox set: BoxEdit.Apply(Fragment(set.Shape), set.Box, set.FlipVertical, shapes[byId[set.Shape.ShapeId]].Transform); break;
            case ChangeTableRows change: rows.Add(change); break;
            case SetStyle { Shape.Cell: not null } set: StyleEdit.ApplyToCell(Fragment(set.Shape), set.Before, set.Element); break;
            case SetStyle set: StyleEdit.Apply(Fragment(set.Shape), set.Before, set.Element); break;
            case RenameShape rename: NameEdit.Apply(Fragment(rename.Shape), rename.Name, rename.Key); break;
            case DeleteShape delete when byId.TryGetValue(delete.Shape.ShapeId, out var shape): removed.Add(shape); break;
            case AddShape add: additions.Add(add); break;
        }
    }

    private ShapeFragment Fragment(ShapeAddress address)
    {
        var number = Number(address);
        if (address.Cell is { } cell)
            return Cell(number, address, cell);
        if (fragments.TryGetValue(number, out var known))
            return known;
        var node = shapes[number].Node;
        return fragments[number] = new ShapeFragment(slide.Outer(node).ToArray(), slide.Source, slide.ScopeOf(slide[node].Parent), dialect);
    }

    private int Number(ShapeAddress address) => byId.TryGetValue(address.ShapeId, out var number) ? number : throw Unknown(address);

    private JourneyException Unknown(ShapeAddress address) =>
        new(SlidesErrors.UnknownAddress, new Place(slide.Source.File, slide.Source.Part), slide.Source.File, slide.Source.Part, address.ShapeId);

    // A cell is cut out by itself, so that rows may come and go around it.
    private ShapeFragment Cell(int number, ShapeAddress address, CellAddress cell)
    {
        if (cells.TryGetValue((number, cell), out var known))
            return known.Fragment;
        var found = TableReader.Rows(slide, shapes[number].Node).ElementAtOrDefault(cell.Row) is > 0 and var row
            && TableReader.CellsOf(slide, row).ElementAtOrDefault(cell.Column) is > 0 and var column ? column : throw Unknown(address);
        var fragment = new ShapeFragment(slide.Outer(found).ToArray(), slide.Source, slide.ScopeOf(slide[found].Parent), dialect);
        cells[(number, cell)] = (found, fragment);
        return fragment;
    }

    // A later splice of the same shape has been done already: so has this one, which led to it.
    private bool IsOvertaken(IReadOnlyList<PatchOperation> operations, int number, SpliceText splice)
    {
        string? current = null;
        for (var later = operations.Count - 1; later > number; later--)
        {
            if (operations[later] is SpliceText other && other.Shape == splice.Shape
                && (current ??= ShapeText.Read(Fragment(splice.Shape).Index, Fragment(splice.Shape).TextBody)) == XmlText.Legal(other.Result))
                return true;
        }

        return false;
    }

    private void Splice(SpliceText splice)
    {
        var shape = Fragment(splice.Shape);
        var body = shape.TextBody;
        var result = XmlText.Legal(splice.Result);
        var current = ShapeText.Read(shape.Index, body);
        if (current == result)
            return;
        if (body < 0)
            body = BodyEdit.Add(shape);
        var content = TextSplice.Apply(TextContentReader.Read(shape.Index, body), splice.Start, splice.Delete, splice.Insert);
        if (content.Plain != result)
        {
            var source = slide.Source;
            throw new JourneyException(
                SlidesErrors.TextHasChanged, new Place(source.File, source.Part), source.File, source.Part, splice.Shape.ShapeId);
        }

        var edits = new ByteEdits();
        edits.Replace(shape.Index.OuterRange(body), TextContentWriter.Write(content));
        shape.Apply(edits);
    }

    private XmlBuffer? Result()
    {
        var edits = new ByteEdits();
        RemoveGlue();
        foreach (var (number, fragment) in fragments)
        {
            if (!removed.Contains(number) && !fragment.Bytes.AsSpan().SequenceEqual(slide.Outer(shapes[number].Node)))
                edits.Replace(slide.OuterRange(shapes[number].Node), fragment.Bytes);
        }

        foreach (var (node, fragment) in cells.Values)
        {
            if (!fragment.Bytes.AsSpan().SequenceEqual(slide.Outer(node)))
                edits.Replace(slide.OuterRange(node), fragment.Bytes);
        }

        foreach (var change in rows)
            TableRowsEdit.Apply(edits, slide, shapes[Number(change.Table)].Node, change, dialect);
        foreach (var number in removed)
            edits.Remove(slide.OuterRange(Removable(number)));
        TimingEdit.RemoveTargets(edits, slide, RemovedIds());
        ShapeAdder.Add(edits, slide, shapes, removed, additions, dialect, charts);
        return edits.IsEmpty ? null : edits.Write(slide.Bytes);
    }

    private HashSet<string> RemovedIds() =>
        removed.Select(number => slide.AttributeText(shapes[number].Properties, "id"u8)!).ToHashSet(StringComparer.Ordinal);

    // A group that loses all its shapes goes with them: an empty one can't be selected any more.
    private int Removable(int number)
    {
        var node = shapes[number].Wrapper;
        for (var group = slide[node].Parent; slide.Is(group, XmlVocabulary.Presentation, "grpSp"u8); group = slide[group].Parent)
        {
            var (start, end) = (slide[group].Start, slide[group].End);
            var others = Enumerable.Range(0, shapes.Count)
                .Where(other => slide[shapes[other].Node].Start > start && slide[shapes[other].Node].End <= end);
            if (!others.All(removed.Contains))
                break;
            node = group;
        }

        return node;
    }

    private void RemoveGlue()
    {
        if (removed.Count == 0)
            return;
        var gone = RemovedIds();
        for (var number = 0; number < shapes.Count; number++)
        {
            if (removed.Contains(number) || !slide.Is(shapes[number].Node, XmlVocabulary.Presentation, "cxnSp"u8))
                continue;
            var id = slide.AttributeText(shapes[number].Properties, "id"u8);
            if (id is not null && byId[id] == number)
                BodyEdit.RemoveGlue(Fragment(new ShapeAddress("", id)), gone);
        }
    }
}
