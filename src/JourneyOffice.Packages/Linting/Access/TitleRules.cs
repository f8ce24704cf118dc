using System.Text;

namespace JourneyOffice.Packages;

/// <summary>Finds the title of each slide while it streams: the placeholder of type title or ctrTitle, and where it stands.</summary>
internal abstract class TitleRule(Maps.ErrorCode code) : LintRule(code)
{
    private readonly StringBuilder text = new();
    private bool inTitle;
    private bool counted;
    private int shapes;

    /// <summary>The title's text; <see langword="null"/> where the slide has no title placeholder.</summary>
    protected string? Title { get; private set; }

    /// <summary>How many shapes of the tree's first level come before the title, decorative ones left out; −1 without one.</summary>
    protected int ShapesBefore { get; private set; }

    public override bool Reads(string contentType) => contentType == ContentTypes.Slide;

    public override void Begin(LintPart part)
    {
        (Title, ShapesBefore, shapes, inTitle) = (null, -1, 0, false);
        text.Clear();
    }

    public override void Enter(LintPart part)
    {
        if (part.Element is "p:sp" or "p:pic" or "p:grpSp" or "p:graphicFrame" or "p:cxnSp")
            Count(part.Parent == "p:spTree");
        else if (part.Element == "adec:decorative" && part.Attribute("val") is "1" or "true")
            Discount();
        else if (part.Element == "p:ph" && Title is null && part.Attribute("type") is "title" or "ctrTitle")
            (inTitle, Title, ShapesBefore) = (true, "", shapes - 1);
    }

    private void Count(bool isOnFirstLevel)
    {
        counted = isOnFirstLevel;
        if (counted)
            shapes++;
    }

    // What only decorates is skipped when read out, so backgrounds may stand before the title.
    private void Discount()
    {
        if (counted)
            shapes--;
        counted = false;
    }

    public override void Text(LintPart part, string text)
    {
        if (inTitle && part.Element == "a:t")
            this.text.Append(text);
    }

    public override void Leave(LintPart part)
    {
        if (!inTitle)
            return;
        if (part.Element is "a:p" or "a:br")
            text.Append(' ');
        if (part.Element == "p:sp")
            (inTitle, Title) = (false, text.ToString().Trim());
    }
}

/// <summary>A slide without a title can't be told from others by ear (WCAG 2.2, 2.4.2).</summary>
internal sealed class SlideWithoutTitleRule() : TitleRule(LintErrors.SlideWithoutTitle)
{
    public override void End(LintPart part)
    {
        if (string.IsNullOrEmpty(Title))
            Report(part.Run, part.Name);
    }
}

/// <summary>Two slides with one title.</summary>
internal sealed class TitleTwiceRule() : TitleRule(LintErrors.TitleTwice)
{
    private readonly Dictionary<string, string> first = new(StringComparer.OrdinalIgnoreCase);

    public override void End(LintPart part)
    {
        if (!string.IsNullOrEmpty(Title) && !first.TryAdd(Title, part.Name))
            Report(part.Run, part.Name, Title, first[Title]);
    }
}

/// <summary>The title stands behind other shapes in the tree, which is the order of reading (WCAG 2.2, 1.3.2).</summary>
internal sealed class TitleNotFirstRule() : TitleRule(LintErrors.TitleNotFirst)
{
    public override void End(LintPart part)
    {
        if (ShapesBefore > 0 && Title is { Length: > 0 })
            Report(part.Run, part.Name);
    }
}
