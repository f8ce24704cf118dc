using System.Globalization;

namespace JourneyOffice.Packages;

/// <summary>Two entries of the slide list with one id (scanny/python-pptx#89).</summary>
internal sealed class SlideIdTwiceRule() : LintRule(LintErrors.SlideIdTwice)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public override bool Reads(string contentType) => DeckParts.IsPresentation(contentType);

    public override void Enter(LintPart part)
    {
        if (part.Element == "p:sldId" && part.Attribute("id") is { } id && !seen.Add(id))
            Report(part, id);
    }
}

/// <summary>Slide ids are 256 to 2^31 − 1 (ECMA-376 part 1, section 19.7.13, ST_SlideId).</summary>
internal sealed class SlideIdRangeRule() : LintRule(LintErrors.SlideIdRange)
{
    public override bool Reads(string contentType) => DeckParts.IsPresentation(contentType);

    public override void Enter(LintPart part)
    {
        if (part.Element == "p:sldId" && (!int.TryParse(part.Attribute("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id < 256))
            Report(part, part.Attribute("id"));
    }
}

/// <summary>Masters and layouts share one space of ids (section 19.7.12); a layout with its master's id makes PowerPoint repair.</summary>
internal sealed class MasterIdTwiceRule() : LintRule(LintErrors.MasterIdTwice)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public override bool Reads(string contentType) => DeckParts.IsPresentation(contentType) || contentType == ContentTypes.SlideMaster;

    public override void Enter(LintPart part)
    {
        if (part.Element is "p:sldMasterId" or "p:sldLayoutId" && part.Attribute("id") is { } id && !seen.Add(id))
            Report(part, id);
    }
}

/// <summary>A section (PowerPoint 2010, p14:sectionLst) that names a slide which is not in the deck.</summary>
internal sealed class SectionSlideRule() : LintRule(LintErrors.SectionSlide)
{
    private readonly HashSet<string> slides = new(StringComparer.Ordinal);

    public override bool Reads(string contentType) => DeckParts.IsPresentation(contentType);

    public override void Enter(LintPart part)
    {
        if (part.Element == "p:sldId")
            slides.Add(part.Attribute("id") ?? "");
        else if (part.Element == "p14:sldId" && !slides.Contains(part.Attribute("id") ?? ""))
            Report(part, part.Attribute("id"));
    }
}

/// <summary>A slide size whose name contradicts its measures; Keynote refuses it (iOfficeAI/OfficeCLI#255).</summary>
internal sealed class SlideSizeTypeRule() : LintRule(LintErrors.SlideSizeType)
{
    public override bool Reads(string contentType) => DeckParts.IsPresentation(contentType);

    public override void Enter(LintPart part)
    {
        if (part.Element != "p:sldSz" || Ratio(part.Attribute("type")) is not { } wanted
            || !double.TryParse(part.Attribute("cx"), CultureInfo.InvariantCulture, out var width)
            || !double.TryParse(part.Attribute("cy"), CultureInfo.InvariantCulture, out var height) || height <= 0 || width <= 0)
        {
            return;
        }

        var ratio = Math.Max(width, height) / Math.Min(width, height);
        if (Math.Abs(ratio - wanted) > 0.02)
            Report(part, part.Attribute("type"), part.Attribute("cx"), part.Attribute("cy"));
    }

    private static double? Ratio(string? type) => type switch
    {
        "screen4x3" => 4.0 / 3,
        "screen16x9" => 16.0 / 9,
        "screen16x10" => 16.0 / 10,
        _ => null,
    };
}
