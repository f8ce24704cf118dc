using System.Globalization;
using System.Text;

namespace JourneyOffice.Packages;

/// <summary>Characters as they stand in XML, and back.</summary>
public static class XmlText
{
    /// <summary>
    /// The characters of an element's content or an attribute's value. A reference that XML does not define stays as it is
    /// written; comments and instructions are left out.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        if (content.IndexOfAny("&<\r"u8) < 0)
            return Encoding.UTF8.GetString(content);
        var text = new StringBuilder(content.Length);
        while (!content.IsEmpty)
        {
            var next = content.IndexOfAny("&<\r"u8);
            if (next < 0)
            {
                text.Append(Encoding.UTF8.GetString(content));
                break;
            }

            text.Append(Encoding.UTF8.GetString(content[..next]));
            content = content[next..];
            content = content[0] switch
            {
                (byte)'&' => DecodeReference(content, text),
                (byte)'<' => DecodeMarkup(content, text),
                _ => DecodeLineEnd(content, text),
            };
        }

        return text.ToString();
    }

    /// <summary>
    /// The character to write for one that XML 1.0 forbids (section 2.2), so that no text can make a file that Office
    /// has to repair: controls become a space, lone surrogates and U+FFFE, U+FFFF become U+FFFD.
    /// </summary>
    public static char Legal(char character) => character switch
    {
        '\t' or '\n' => character,
        < ' ' => ' ',
        >= '\uFFFE' => '\uFFFD',
        _ => character,
    };

    /// <summary>The text as it reads once it was written: illegal characters replaced.</summary>
    public static string Legal(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsSurrogate(character) || (Legal(character) != character && character != '\v'))
                return Replaced(text);
        }

        return text;
    }

    private static string Replaced(string text)
    {
        var legal = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
                legal.Append(text[index]).Append(text[++index]);
            else
                legal.Append(char.IsSurrogate(text[index]) ? '\uFFFD' : text[index] == '\v' ? '\v' : Legal(text[index]));
        }

        return legal.ToString();
    }

    private static ReadOnlySpan<byte> DecodeLineEnd(ReadOnlySpan<byte> content, StringBuilder text)
    {
        // XML 1.0, 2.11: line ends are read as U+000A.
        text.Append('\n');
        return content.Length > 1 && content[1] == (byte)'\n' ? content[2..] : content[1..];
    }

    private static ReadOnlySpan<byte> DecodeMarkup(ReadOnlySpan<byte> content, StringBuilder text)
    {
        if (content.StartsWith("<![CDATA["u8) && content.IndexOf("]]>"u8) is >= 0 and var length)
        {
            text.Append(Encoding.UTF8.GetString(content[9..length]));
            return content[(length + 3)..];
        }

        ReadOnlySpan<byte> end = content.StartsWith("<!--"u8) ? "-->"u8 : ">"u8;
        var close = content.IndexOf(end);
        return close < 0 ? [] : content[(close + end.Length)..];
    }

    private static ReadOnlySpan<byte> DecodeReference(ReadOnlySpan<byte> content, StringBuilder text)
    {
        var end = content[..Math.Min(content.Length, 12)].IndexOf((byte)';');
        var decoded = end < 0 ? null : Character(content[1..end]);
        if (decoded is null)
        {
            text.Append('&');
            return content[1..];
        }

        text.Append(decoded);
        return content[(end + 1)..];
    }

    private static string? Character(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("amp"u8))
            return "&";
        if (name.SequenceEqual("lt"u8))
            return "<";
        if (name.SequenceEqual("gt"u8))
            return ">";
        if (name.SequenceEqual("quot"u8))
            return "\"";
        if (name.SequenceEqual("apos"u8))
            return "'";
        if (name.IsEmpty || name[0] != (byte)'#')
            return null;
        var hexadecimal = name.Length > 1 && name[1] is (byte)'x' or (byte)'X';
        var digits = Encoding.ASCII.GetString(hexadecimal ? name[2..] : name[1..]);
        return int.TryParse(digits, hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code)
                ? new Rune(code).ToString()
                : null;
    }
}
