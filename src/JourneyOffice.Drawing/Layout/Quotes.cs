using System.Text;

namespace JourneyOffice.Drawing;

/// <summary>Quotation marks inside others: people's own words that are quoted in a sentence may quote somebody themselves.</summary>
internal static class Quotes
{
    private static readonly (char Open, char Close, char InnerOpen, char InnerClose)[] Kinds = [('“', '”', '‘', '’'), ('「', '」', '『', '』')];

    /// <summary>The text with its inner marks told apart from the outer ones: “‘Failed’, no reason”.</summary>
    public static string Nest(string text)
    {
        foreach (var kind in Kinds)
        {
            if (text.AsSpan().Count(kind.Open) > 1)
                text = Nest(text, kind);
        }

        return text;
    }

    private static string Nest(string text, (char Open, char Close, char InnerOpen, char InnerClose) kind)
    {
        var result = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var character in text)
        {
            if (character == kind.Open)
                result.Append(++depth % 2 == 0 ? kind.InnerOpen : kind.Open);
            else if (character == kind.Close)
                result.Append(depth > 0 && depth-- % 2 == 0 ? kind.InnerClose : kind.Close);
            else
                result.Append(character);
        }

        return result.ToString();
    }
}
