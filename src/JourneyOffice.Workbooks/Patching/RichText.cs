using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>
/// Changes the words of a cell whose runs people formatted (CT_Rst, ECMA-376 part 1, section 18.4.4): what stays the same at both
/// ends keeps its runs, the new words take the formatting of the first ones that go.
/// </summary>
internal static class RichText
{
    /// <summary>The runs with another text; <see langword="null"/> where there are no runs to keep.</summary>
    /// <param name="content">An <c>si</c> or <c>is</c> element.</param>
    /// <param name="text">The new text.</param>
    public static IReadOnlyList<XElement>? Splice(XElement content, string text)
    {
        var runs = content.Elements(content.Name.Namespace + "r").Select(run => new XElement(run)).ToList();
        var texts = runs.ConvertAll(TextOf);
        var old = string.Concat(texts);
        if (runs.Count == 0 || text.Length == 0)
            return null;
        var start = Safe(old, old.AsSpan().CommonPrefixLength(text));
        var end = Suffix(old, text, start);
        var (from, to) = (start, old.Length - end);
        var insert = text[start..(text.Length - end)];
        var at = 0;
        for (var index = 0; index < runs.Count; index++)
        {
            var (first, length) = (at, texts[index].Length);
            at += length;
            var (cutFrom, cutTo) = (Math.Clamp(from, first, at), Math.Clamp(to, first, at));
            var changed = texts[index].Remove(cutFrom - first, cutTo - cutFrom);
            // Words come into the run of the first character that goes, else into the one before them.
            var isPlace = insert.Length > 0 && (from < to ? from >= first && from < at : from <= at);
            if (isPlace)
            {
                changed = changed.Insert(cutFrom - first, insert);
                insert = "";
            }

            if (changed != texts[index])
                Write(runs[index], changed);
        }

        return [.. runs.Where(run => TextOf(run).Length > 0)];
    }

    private static string TextOf(XElement run) => CellText.Unescape((string?)run.Element(run.Name.Namespace + "t") ?? "");

    private static void Write(XElement run, string text)
    {
        run.Elements(run.Name.Namespace + "t").Remove();
        run.Add(new XElement(run.Name.Namespace + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), CellText.Escape(text)));
    }

    private static int Suffix(string old, string text, int prefix)
    {
        var most = Math.Min(old.Length, text.Length) - prefix;
        var length = 0;
        while (length < most && old[^(length + 1)] == text[^(length + 1)])
            length++;
        return length > 0 && char.IsLowSurrogate(old[^length]) ? length - 1 : length;
    }

    private static int Safe(string text, int at) => at > 0 && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
