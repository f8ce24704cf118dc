using System.Buffers;
using System.Globalization;
using System.Text;

namespace JourneyOffice.Workbooks;

/// <summary>
/// Writes SpreadsheetML as UTF-8 without strings in between. Markup comes as literals, texts and attribute values are escaped;
/// characters that XML 1.0 cannot hold are written as <c>_xHHHH_</c> (ST_Xstring, ECMA-376 part 1, section 22.9.2.19).
/// </summary>
internal sealed class SheetXmlWriter
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("&<>\"");
    private static readonly SearchValues<char> Questionable = CreateQuestionable();

    private readonly ArrayBufferWriter<byte> buffer = new(16_384);

    /// <summary>A part that begins with the XML declaration as Excel writes it.</summary>
    public static SheetXmlWriter Begin() => new SheetXmlWriter().Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);

    /// <summary>What was written.</summary>
    public byte[] ToArray() => buffer.WrittenSpan.ToArray();

    /// <summary>Markup as it is.</summary>
    public SheetXmlWriter Raw(ReadOnlySpan<byte> markup)
    {
        buffer.Write(markup);
        return this;
    }

    /// <summary>ASCII or other text that needs no escaping: addresses, numbers, names of ours.</summary>
    public SheetXmlWriter Raw(string markup)
    {
        Encoding.UTF8.GetBytes(markup, buffer);
        return this;
    }

    /// <summary>A whole number.</summary>
    public SheetXmlWriter Number(long value)
    {
        var span = buffer.GetSpan(20);
        value.TryFormat(span, out var written, provider: CultureInfo.InvariantCulture);
        buffer.Advance(written);
        return this;
    }

    /// <summary>A decimal number, shortest form.</summary>
    public SheetXmlWriter Number(decimal value) => Raw(CellText.Number(value));

    /// <summary>A decimal number, shortest form.</summary>
    public SheetXmlWriter Number(double value) => Raw(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Text of an element or of an attribute in double quotes, escaped; control characters become _xHHHH_.</summary>
    public SheetXmlWriter Text(string text)
    {
        // Hardly any text needs it, so the rest of it is written as it is.
        var rest = text.AsSpan().IndexOfAny(Questionable) < 0 ? text : CellText.Escape(text).AsSpan();
        for (int at; (at = rest.IndexOfAny(Markup)) >= 0; rest = rest[(at + 1)..])
        {
            Encoding.UTF8.GetBytes(rest[..at], buffer);
            buffer.Write(rest[at] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, _ => "&quot;"u8 });
        }

        Encoding.UTF8.GetBytes(rest, buffer);
        return this;
    }

    // What CellText.Escape may change.
    private static SearchValues<char> CreateQuestionable() => SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Where(code => code is not ('\t' or '\n')).Select(code => (char)code), '_', .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code), '\uFFFE', '\uFFFF']);
}
