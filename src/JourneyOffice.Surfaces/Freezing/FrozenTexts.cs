using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace JourneyOffice.Surfaces;

/// <summary>The texts that visible slides or sheets show, and what names and alternative texts may say beside them.</summary>
public sealed partial class FrozenTexts
{
    private readonly string shown;
    private readonly IReadOnlyList<string>? hidden;

    /// <summary>The texts of a frozen file.</summary>
    /// <param name="trees">Slides, drawings, charts and diagrams that are shown.</param>
    /// <param name="known">The texts of the map that the file carries; <see langword="null"/> where it carries none.</param>
    /// <param name="cells">What visible cells show.</param>
    public FrozenTexts(IEnumerable<XDocument> trees, IEnumerable<string>? known, IEnumerable<string>? cells = null)
    {
        shown = string.Join('\n', trees.SelectMany(Paragraphs).Concat((cells ?? []).Select(Normal)));
        // The longest first: a text may lie in another.
        hidden = known?.Select(Normal).Where(text => text.Length > 1 && !Shows(text)).Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length).ToList();
    }

    /// <summary>Whether the file shows the words.</summary>
    public bool Shows(string words) => shown.Contains(Normal(words), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// An alternative text without what nothing shows. Texts of a map are taken out; where the map is gone, a shape of ours says in its first
    /// sentence what it shows and behind that why. What others wrote is for those who can't see, unless it is a file's name.
    /// </summary>
    /// <param name="text">The alternative text.</param>
    /// <param name="isOurs">Whether the shape is one of ours.</param>
    public string Alternative(string text, bool isOurs)
    {
        if (FileName().IsMatch(text))
            return "";
        if (hidden is null)
            return isOurs ? FirstSentence().Match(text).Value.Trim() : text;
        var left = Normal(text);
        foreach (var part in hidden)
            left = Without(left, part);
        return left == Normal(text) ? text : Normal(left).TrimStart('.', '。', ' ', ':', '：');
    }

    /// <summary>The paragraphs of a tree, each as one text, and the values that charts are drawn from.</summary>
    private static IEnumerable<string> Paragraphs(XDocument tree)
    {
        foreach (var element in tree.Descendants())
        {
            if (element.Name.LocalName == "txBody" || element.Name.LocalName == "rich" || element.Name.LocalName == "t" && element.Name.NamespaceName.EndsWith("/diagram", StringComparison.Ordinal))
                yield return Normal(string.Join(' ', element.Elements().Where(child => child.Name.LocalName == "p").Select(Paragraph)));
            else if (element.Name.LocalName is "v" or "pt" && !element.HasElements)
                yield return Normal(element.Value);
        }
    }

    private static string Paragraph(XElement paragraph) =>
        string.Concat(paragraph.Descendants().Select(element => element.Name.LocalName switch { "t" => element.Value, "br" => " ", _ => "" }));

    private static string Without(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(part, at, StringComparison.OrdinalIgnoreCase))
        {
            if (IsInsideWord(text, at, part.Length))
                at++;
            else
                text = text.Remove(at, part.Length);
        }

        return text;
    }

    // "IT" is not to be taken out of "ITEM". Scripts without spaces have no such inside.
    private static bool IsInsideWord(string text, int at, int length) =>
        (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]))
        || (at + length < text.Length && char.IsAsciiLetterOrDigit(text[at + length]) && char.IsAsciiLetterOrDigit(text[at + length - 1]));

    private static string Normal(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\\|^(file:|/)|\.(png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|pdf|docx?|xlsx?|pptx?|mp4|wav|mp3|webp|heic)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^.*?(\.(?=\s|$)|。|$)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FirstSentence();
}
