using System.Globalization;

namespace JourneyOffice.Packages;

/// <summary>Two shapes of one slide with one id: PowerPoint repairs (gitbrent/PptxGenJS#1532); no validator sees it.</summary>
internal sealed class ShapeIdTwiceRule() : LintRule(LintErrors.ShapeIdTwice)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public override bool Reads(string contentType) => DeckParts.HoldsShapes(contentType);

    public override void Begin(LintPart part) => seen.Clear();

    public override void Enter(LintPart part)
    {
        if (part.Element == "p:cNvPr" && part.Attribute("id") is { } id && !seen.Add(id))
            Report(part, id);
    }
}

/// <summary>Shape ids are 1 to 2^31 − 1 (ST_DrawingElementId allows more; PowerPoint does not).</summary>
internal sealed class ShapeIdRangeRule() : LintRule(LintErrors.ShapeIdRange)
{
    public override bool Reads(string contentType) => DeckParts.HoldsShapes(contentType);

    public override void Enter(LintPart part)
    {
        if (part.Element == "p:cNvPr" && (!int.TryParse(part.Attribute("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id < 1))
            Report(part, part.Attribute("id"));
    }
}

/// <summary>Two shapes of one slide with one creationId: made by copying XML, and merged as one by co-authoring.</summary>
internal sealed class CreationIdTwiceRule() : LintRule(LintErrors.CreationIdTwice)
{
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);

    public override bool Reads(string contentType) => contentType == ContentTypes.Slide;

    public override void Begin(LintPart part) => seen.Clear();

    public override void Enter(LintPart part)
    {
        if (part.Element == "a16:creationId" && part.Attribute("id") is { } id && !seen.Add(id))
            Report(part, id);
    }
}

/// <summary>Connectors and animations that name shapes which are not there.</summary>
internal abstract class ShapeReferenceRule(Maps.ErrorCode code) : LintRule(code)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<(string Mark, string Words, string Id)> references = [];

    public override bool Reads(string contentType) => DeckParts.HoldsShapes(contentType);

    public override void Begin(LintPart part)
    {
        known.Clear();
        references.Clear();
    }

    public override void Enter(LintPart part)
    {
        if (part.Element == "p:cNvPr" && part.Attribute("id") is { } id)
            known.Add(id);
        else if (Reference(part) is { } reference)
            references.Add((part.Mark, part.Words, reference));
    }

    public override void End(LintPart part)
    {
        foreach (var (mark, words, id) in references.Where(reference => !known.Contains(reference.Id)))
            part.Run.Report(Code, part.Name, mark, words, id);
    }

    /// <summary>The id that the current element names, if it names one.</summary>
    protected abstract string? Reference(LintPart part);
}

/// <summary>A connector's end glued to a missing shape.</summary>
internal sealed class GluedToMissingRule() : ShapeReferenceRule(LintErrors.GluedToMissing)
{
    protected override string? Reference(LintPart part) => part.Element is "a:stCxn" or "a:endCxn" ? part.Attribute("id") : null;
}

/// <summary>An animation of a missing shape.</summary>
internal sealed class AnimationTargetRule() : ShapeReferenceRule(LintErrors.AnimationTarget)
{
    protected override string? Reference(LintPart part) => part.Element is "p:spTgt" or "p:bldP" or "p:bldGraphic" ? part.Attribute("spid") : null;
}
