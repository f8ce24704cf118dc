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

    // Rented: a map's sheet is larger than what the garbage collector takes lightly.
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(16_384);
    private int length;

    /// <summary>A part that begins with the XML declaration as Excel writes it.</summary>
    public static SheetXmlWriter Begin() => new SheetXmlWriter().Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);

    /// <summary>What was written. The writer is done with then.</summary>
    public byte[] ToArray()
    {
        var written = buffer.AsSpan(0, length).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        (buffer, length) = ([], 0);
        return written;
    }

    /// <summary>Markup as it is.</summary>
    public SheetXmlWriter Raw(ReadOnlySpan<byte> markup)
    {
        markup.CopyTo(Room(markup.Length));
        length += markup.Length;
        return this;
    }

    /// <summary>ASCII or other text that needs no escaping: addresses, numbers, names of ours.</summary>
    public SheetXmlWriter Raw(string markup)
    {
        Characters(markup);
        return this;
    }

    /// <summary>A whole number.</summary>
    public SheetXmlWriter Number(long value)
    {
        value.TryFormat(Room(20), out var written, provider: CultureInfo.InvariantCulture);
        length += written;
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
            Characters(rest[..at]);
            Raw(rest[at] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, _ => "&quot;"u8 });
        }

        Characters(rest);
        return this;
    }

    private void Characters(ReadOnlySpan<char> text) => length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    private Span<byte> Room(int bytes)
    {
        if (buffer.Length - length < bytes)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + bytes));
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        return buffer.AsSpan(length);
    }

    // What CellText.Escape may change.
    private static SearchValues<char> CreateQuestionable()
    {
        var controls = Enumerable.Range(0, ' ').Where(code => code is not ('\t' or '\n'));
        var surrogates = Enumerable.Range(0xD800, 0x800);
        return SearchValues.Create([.. controls.Concat(surrogates).Select(code => (char)code), '_', '\uFFFE', '\uFFFF']);
    }
}
