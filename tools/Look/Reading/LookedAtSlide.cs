using JourneyOffice.Surfaces;

namespace JourneyOffice.Look;

/// <summary>A slide with what stands on it and how it was rendered.</summary>
/// <param name="Number">Its number in the show, from 1.</param>
/// <param name="Shapes">Its shapes from back to front.</param>
/// <param name="Rendered">Its words as rendered.</param>
internal sealed record LookedAtSlide(int Number, IReadOnlyList<LookedAtShape> Shapes, RenderedPage Rendered)
{
    /// <summary>The number of the page of ours that it shows, from its anchor; <see langword="null"/>: no slide of ours.</summary>
    public int? Page => Shapes.FirstOrDefault(shape => shape.Role == ElementRole.Anchor)?.Element.Key!.Value.Page;

    /// <summary>The shapes with text.</summary>
    public IEnumerable<LookedAtShape> TextShapes => Shapes.Where(shape => shape.Text.Length > 0);

    /// <summary>The text shape that a word belongs to: the smallest one that holds its centre.</summary>
    public LookedAtShape? OwnerOf(RenderedWord word) =>
        TextShapes.Where(shape => shape.Area.ContainsCenterOf(word.Area)).MinBy(shape => shape.Area.Size);

    /// <summary>Whether a word stands in a frame, such as a chart's, which writes words that no shape of the slide holds.</summary>
    public bool IsInFrame(RenderedWord word) => Shapes.Any(shape => shape.Style.IsFrame && shape.Area.ContainsCenterOf(word.Area));

    /// <summary>The words by the shape that they belong to; words outside every shape are left out.</summary>
    public ILookup<LookedAtShape, RenderedWord> WordsByShape() =>
        Rendered.Words.Select(word => (Word: word, Owner: OwnerOf(word))).Where(pair => pair.Owner is not null)
            .ToLookup(pair => pair.Owner!, pair => pair.Word, ReferenceEqualityComparer.Instance as IEqualityComparer<LookedAtShape>);
}

/// <summary>A shape: what the deck's reader says of it, and its look from the slide's own XML.</summary>
/// <param name="Element">Name, text and box.</param>
/// <param name="Style">Colours and sizes.</param>
internal sealed record LookedAtShape(SnapshotElement Element, ShapeStyle Style)
{
    /// <summary>Where it stands, in points.</summary>
    public Area Area { get; } = Area.Of(Element.Box);

    /// <summary>Its visible text.</summary>
    public string Text => Element.Text;

    /// <summary>Where its text may stand.</summary>
    public Area TextArea => Area.Inside(Style.Margins);

    /// <summary>What it stands for, or an empty text.</summary>
    public string Role => Element.Key?.Role ?? "";
}
