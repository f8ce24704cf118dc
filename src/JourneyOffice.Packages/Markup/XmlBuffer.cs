using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace JourneyOffice.Packages;

/// <summary>
/// A growing UTF-8 buffer to write XML into: literals are copied, numbers formatted in place, texts escaped. Its memory comes from
/// the shared pool and goes back when it is disposed.
/// </summary>
public sealed class XmlBuffer : IDisposable
{
    private byte[] buffer;
    private int length;

    /// <summary>A buffer that expects about <paramref name="capacity"/> bytes.</summary>
    public XmlBuffer(int capacity = 4096) => buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>Copies bytes that are XML already.</summary>
    public void Raw(ReadOnlySpan<byte> xml)
    {
        Ensure(xml.Length);
        xml.CopyTo(buffer.AsSpan(length));
        length += xml.Length;
    }

    /// <summary>Writes a whole number.</summary>
    public void Number(long value)
    {
        Ensure(20);
        Utf8Formatter.TryFormat(value, buffer.AsSpan(length), out var written);
        length += written;
    }

    /// <summary>Writes text, escaped for content and for attributes in double quotes; what XML forbids is replaced.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var special = IndexOfSpecial(text);
            var plain = special < 0 ? text : text[..special];
            // Lone surrogates become U+FFFD here: that is what the encoding writes for them.
            Ensure(Encoding.UTF8.GetMaxByteCount(plain.Length));
            length += Encoding.UTF8.GetBytes(plain, buffer.AsSpan(length));
            if (special < 0)
                return;
            Escape(text[special]);
            text = text[(special + 1)..];
        }
    }

    /// <summary>Writes an attribute with a leading space.</summary>
    public void Attribute(ReadOnlySpan<byte> name, long value)
    {
        Raw(" "u8);
        Raw(name);
        Raw("=\""u8);
        Number(value);
        Raw("\""u8);
    }

    /// <summary>Writes an attribute with a leading space.</summary>
    public void Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        Raw(" "u8);
        Raw(name);
        Raw("=\""u8);
        Text(value);
        Raw("\""u8);
    }

    /// <summary>A copy of what was written.</summary>
    public byte[] ToArray() => Written.ToArray();

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        length = 0;
    }

    // Texts on slides are short: a search with vectors would be compiled for longer than it searches.
    private static int IndexOfSpecial(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is < ' ' or '&' or '<' or '>' or '"' or >= '\ufffe')
                return index;
        }

        return -1;
    }

    private void Escape(char character)
    {
        switch (character)
        {
            case '&': Raw("&amp;"u8); break;
            case '<': Raw("&lt;"u8); break;
            case '>': Raw("&gt;"u8); break;
            case '"': Raw("&quot;"u8); break;
            case '\t': Raw("&#9;"u8); break;
            case '\n' or '\r': Raw(" "u8); break;
            default:
                Ensure(3);
                length += Encoding.UTF8.GetBytes([XmlText.Legal(character)], buffer.AsSpan(length));
                break;
        }
    }

    private void Ensure(int more)
    {
        if (length + more <= buffer.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + more));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
