using System.Globalization;

namespace JourneyOffice.Drawing;

/// <summary>What a character does at the end of a line. Names follow UAX #14; what breaks alike is one class.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Letters and all else that keeps together.</summary>
    Letter,

    /// <summary>Digits.</summary>
    Digit,

    /// <summary>Spaces that may end a line and then take no room.</summary>
    Space,

    /// <summary>No-break spaces and joiners: nothing breaks beside them.</summary>
    Glue,

    /// <summary>Ideographs, kana, Hangul, full-width forms, emoji: a line may end between any two.</summary>
    Wide,

    /// <summary>Opening punctuation: never ends a line.</summary>
    Open,

    /// <summary>Closing punctuation, small kana: never begins a line.</summary>
    Close,

    /// <summary>Quotation marks, opening and closing in one.</summary>
    Quote,

    /// <summary>Hyphens: a line may end behind one, before a letter.</summary>
    Hyphen,

    /// <summary>Dashes: a line may end behind one.</summary>
    Dash,

    /// <summary>Combining marks, low surrogates: belong to what stands before.</summary>
    Combining,

    /// <summary>Scripts without spaces (Thai, Lao, Khmer, Burmese): broken between clusters.</summary>
    Cluster,

    /// <summary>U+200B: a place to break that shows nothing.</summary>
    ZeroWidthSpace,

    /// <summary>U+000B: a line break that people made.</summary>
    LineBreak,
}

/// <summary>The class of every UTF-16 unit.</summary>
internal static class CharacterClasses
{
    private const string Opening = "([{（「『【《〈〔〖［｛｟〘〚‘“«‹¡¿$£€¥￥＄￡#";
    private const string Closing = ")]}）」』】》〉〕〗］｝｠〙〛»›,.;:!?%°‰′″、。，．：；！？％…‥·・ー々〻ゝゞヽヾ〜～ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ／﹐﹑﹒﹔﹕﹖﹗";

    private static readonly CharacterClass[] Table = Build();

    /// <summary>The class of a UTF-16 unit.</summary>
    public static CharacterClass Of(char character) => Table[character];

    /// <summary>Whether a character fills one em in every East Asian font.</summary>
    public static bool IsFullWidth(char character) =>
        character >= '\u1100'
        && (character <= '\u115F' || character is >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3'
            or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE6F' or >= '\uFF01' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6');

    private static CharacterClass[] Build()
    {
        var table = new CharacterClass[char.MaxValue + 1];
        for (var unit = 0; unit < table.Length; unit++)
            table[unit] = Derive((char)unit);
        foreach (var character in Opening)
            table[character] = CharacterClass.Open;
        foreach (var character in Closing)
            table[character] = CharacterClass.Close;
        foreach (var character in "\"'’”")
            table[character] = CharacterClass.Quote;
        return table;
    }

    private static CharacterClass Derive(char unit) => unit switch
    {
        '\v' => CharacterClass.LineBreak,
        ' ' or '\t' or '\u3000' => CharacterClass.Space,
        >= '\u2000' and <= '\u200A' and not '\u2007' => CharacterClass.Space,
        '\u200B' => CharacterClass.ZeroWidthSpace,
        '\u00A0' or '\u202F' or '\u2007' or '\u2060' or '\uFEFF' or '\u200D' or '\u2011' => CharacterClass.Glue,
        '-' or '\u2010' or '/' => CharacterClass.Hyphen,
        '\u2013' or '\u2014' => CharacterClass.Dash,
        >= '0' and <= '9' => CharacterClass.Digit,
        >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF' => IsMark(unit) ? CharacterClass.Combining : CharacterClass.Cluster,
        >= '\uD800' and <= '\uDBFF' => CharacterClass.Wide,
        >= '\uDC00' and <= '\uDFFF' => CharacterClass.Combining,
        >= '\uFE00' and <= '\uFE0F' => CharacterClass.Combining,
        >= '\uFF61' and <= '\uFFDC' => CharacterClass.Wide,
        _ => IsMark(unit) ? CharacterClass.Combining : CharacterClasses.IsFullWidth(unit) ? CharacterClass.Wide : CharacterClass.Letter,
    };

    private static bool IsMark(char unit) =>
        CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
