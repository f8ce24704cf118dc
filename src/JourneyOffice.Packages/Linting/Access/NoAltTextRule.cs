namespace JourneyOffice.Packages;

/// <summary>
/// Pictures, charts and other graphic frames, and drawn shapes without text, need alt text or a decorative mark (WCAG 2.2, 1.1.1).
/// Tables speak for themselves; placeholders take their alt text from what is put in; a group's alt text covers its children.
/// </summary>
internal sealed class NoAltTextRule() : LintRule(LintErrors.NoAltText)
{
    private readonly Stack<Candidate> open = new();

    public override bool Reads(string contentType) => contentType is ContentTypes.Slide or ContentTypes.Drawing;

    public override void Begin(LintPart part) => open.Clear();

    public override void Enter(LintPart part)
    {
        if (IsShape(part.Element))
            open.Push(new Candidate { Needs = part.Element is "p:pic" or "xdr:pic" or "p:graphicFrame" or "xdr:graphicFrame" });
        if (!open.TryPeek(out var shape))
            return;
        switch (part.Element)
        {
            case "p:cNvPr" or "xdr:cNvPr":
                shape.Described = !string.IsNullOrWhiteSpace(part.Attribute("descr")) || part.Attribute("hidden") is "1" or "true";
                break;
            case "adec:decorative" when part.Attribute("val") is "1" or "true":
                shape.Described = true;
                break;
            case "a:custGeom" when part.Parent is "p:spPr" or "xdr:spPr":
                shape.Needs |= !part.Inside("p:pic");
                break;
            case "p:ph" or "a:tbl":
                shape.Exempt = true;
                break;
        }
    }

    public override void Text(LintPart part, string text)
    {
        // A drawn shape that holds words is read by its words.
        if (part.Element == "a:t" && open.TryPeek(out var shape) && !string.IsNullOrWhiteSpace(text))
            shape.Exempt = true;
    }

    public override void Leave(LintPart part)
    {
        if (!IsShape(part.Element))
            return;
        var shape = open.Pop();
        if (shape is { Needs: true, Described: false, Exempt: false } && !open.Any(group => group.Described))
            Report(part);
    }

    private static bool IsShape(string element) =>
        element is "p:sp" or "p:pic" or "p:graphicFrame" or "p:grpSp" or "xdr:sp" or "xdr:pic" or "xdr:graphicFrame" or "xdr:grpSp";

    private sealed class Candidate
    {
        public bool Needs { get; set; }

        public bool Described { get; set; }

        public bool Exempt { get; set; }
    }
}
