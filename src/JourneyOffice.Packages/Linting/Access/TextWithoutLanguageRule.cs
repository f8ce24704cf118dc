using System.Text;

namespace JourneyOffice.Packages;

/// <summary>Words without a language are read aloud in the reader's own (WCAG 2.2, 3.1.2). One finding per shape.</summary>
internal sealed class TextWithoutLanguageRule() : LintRule(LintErrors.TextWithoutLanguage)
{
    private const int Shown = 30;
    private readonly StringBuilder text = new();
    private bool hasLanguage;
    private bool reported;

    public override bool Reads(string contentType) => contentType == ContentTypes.Slide;

    public override void Enter(LintPart part)
    {
        switch (part.Element)
        {
            case "p:txBody" or "a:txBody":
                reported = false;
                break;
            case "a:r":
                hasLanguage = false;
                text.Clear();
                break;
            case "a:rPr":
                hasLanguage = !string.IsNullOrEmpty(part.Attribute("lang"));
                break;
        }
    }

    public override void Text(LintPart part, string text)
    {
        if (part.Element == "a:t")
            this.text.Append(text);
    }

    public override void Leave(LintPart part)
    {
        if (part.Element != "a:r" || hasLanguage || reported || !text.ToString().Any(char.IsLetter))
            return;
        reported = true;
        Report(part, text.Length > Shown ? text.ToString(0, Shown) + "…" : text.ToString());
    }
}
