using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Texts of shapes as Office.js changes them: characters in runs, paragraphs and line breaks among them.</summary>
internal static class OfficeText
{
    private static readonly XNamespace A = Names.Drawing;

    public static string Of(XElement body) => string.Join('\r', body.Elements(A + "p").Select(paragraph => string.Concat(paragraph.Elements().Select(Piece))));

    /// <summary>Replaces characters.</summary>
    public static void Splice(XElement body, int start, int delete, string insert)
    {
        var characters = Characters(body);
        var look = delete > 0 ? characters[start].Look : start > 0 ? characters[start - 1].Look : characters.Count > 0 ? characters[0].Look : null;
        characters.RemoveRange(start, delete);
        characters.InsertRange(start, insert.Select(character => (character, look)));
        Write(body, characters);
    }

    private static string Piece(XElement piece) => piece.Name == A + "br" ? "\v"
        : piece.Name == A + "r" || piece.Name == A + "fld" ? piece.Element(A + "t")?.Value.ReplaceLineEndings(" ").Replace('\v', ' ') ?? "" : "";

    private static List<(char Character, XElement? Look)> Characters(XElement body)
    {
        var found = new List<(char, XElement?)>();
        foreach (var (paragraph, number) in body.Elements(A + "p").Select((paragraph, number) => (paragraph, number)))
        {
            if (number > 0)
                found.Add(('\n', null));
            foreach (var piece in paragraph.Elements())
                found.AddRange(Piece(piece).Select(character => (character, (XElement?)piece)));
        }

        return found;
    }

    // Runs by the pieces that the characters come from; paragraphs keep their properties in order.
    private static void Write(XElement body, List<(char Character, XElement? Look)> characters)
    {
        var properties = body.Elements(A + "p").Select(paragraph => (paragraph.Element(A + "pPr"), paragraph.Element(A + "endParaRPr"))).ToList();
        body.Elements(A + "p").Remove();
        var lines = new List<List<(char Character, XElement? Look)>> { new() };
        foreach (var character in characters)
        {
            if (character.Character == '\n')
                lines.Add([]);
            else
                lines[^1].Add(character);
        }

        for (var number = 0; number < lines.Count; number++)
        {
            var (before, after) = properties[Math.Min(number, properties.Count - 1)];
            body.Add(new XElement(A + "p", before is null ? null : new XElement(before), Runs(lines[number]), after is null ? null : new XElement(after)));
        }
    }

    private static IEnumerable<XElement> Runs(List<(char Character, XElement? Look)> line)
    {
        for (var at = 0; at < line.Count;)
        {
            var look = line[at].Look;
            if (line[at].Character == '\v')
            {
                yield return new XElement(A + "br", look?.Element(A + "rPr"));
                at++;
                continue;
            }

            var end = at;
            while (end < line.Count && line[end].Look == look && line[end].Character != '\v')
                end++;
            var text = new XElement(A + "t", string.Concat(line.GetRange(at, end - at).Select(character => character.Character)));
            yield return look?.Name == A + "fld" && look.Element(A + "t")?.Value == text.Value ? new XElement(look) : new XElement(A + "r", look?.Element(A + "rPr"), text);
            at = end;
        }
    }
}
