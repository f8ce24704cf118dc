using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>Changes to a part's bytes, collected by offset and made in one go. What lies inside a removed stretch is dropped with it.</summary>
internal sealed class ByteEdits
{
    private readonly List<(int Start, int End, byte[] Bytes, int Order)> edits = [];

    /// <summary>True when there is nothing to do.</summary>
    public bool IsEmpty => edits.Count == 0;

    /// <summary>Puts bytes in the place of others.</summary>
    public void Replace(ByteRange range, ReadOnlySpan<byte> bytes) => edits.Add((range.Start, range.End, bytes.ToArray(), edits.Count));

    /// <summary>Puts bytes before an offset; several at one offset keep the order in which they came.</summary>
    public void Insert(int offset, ReadOnlySpan<byte> bytes) => Replace(new ByteRange(offset, offset), bytes);

    /// <summary>Takes bytes away.</summary>
    public void Remove(ByteRange range) => Replace(range, []);

    /// <summary>The bytes with all changes.</summary>
    public byte[] Apply(ReadOnlySpan<byte> source)
    {
        using var result = Write(source);
        return result.ToArray();
    }

    /// <summary>The same as a buffer, which is the caller's to dispose of: a whole slide is not copied once more.</summary>
    public XmlBuffer Write(ReadOnlySpan<byte> source)
    {
        edits.Sort(static (one, other) => (one.Start, one.End > one.Start, one.Order).CompareTo((other.Start, other.End > other.Start, other.Order)));
        var result = new XmlBuffer(source.Length + edits.Sum(edit => edit.Bytes.Length));
        var position = 0;
        foreach (var edit in edits)
        {
            if (edit.Start < position)
                continue;
            result.Raw(source[position..edit.Start]);
            result.Raw(edit.Bytes);
            position = edit.End;
        }

        result.Raw(source[position..]);
        return result;
    }
}
