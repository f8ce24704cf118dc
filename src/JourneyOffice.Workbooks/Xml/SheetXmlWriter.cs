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
    private readonly ArrayBufferWriter<byte> buffer = new(4096);

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
        var escaped = CellText.Escape(text);
        foreach (var run in escaped.AsSpan().EnumerateRunes())
        {
            switch (run.Value)
            {
                case '&': Raw("&amp;"u8); break;
                case '<': Raw("&lt;"u8); break;
                case '>': Raw("&gt;"u8); break;
                case '"': Raw("&quot;"u8); break;
                default: Rune(run); break;
            }
        }

        return this;
    }

    private void Rune(Rune rune)
    {
        var span = buffer.GetSpan(4);
        buffer.Advance(rune.EncodeToUtf8(span));
    }
}
