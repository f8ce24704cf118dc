namespace JourneyOffice.Packages;

/// <summary>Bytes that grow at their end and are read from their beginning.</summary>
internal sealed class ByteStrip
{
    private const int BitsPerByte = 7;
    private const int Smallest = 32;

    private byte[] bytes;
    private int length;
    private int position;

    /// <summary>An empty strip.</summary>
    public ByteStrip() => bytes = [];

    /// <summary>A strip to read.</summary>
    public ByteStrip(byte[] bytes, int start, int end) => (this.bytes, position, length) = (bytes, start, end);

    /// <summary>What was added.</summary>
    public ReadOnlySpan<byte> Content => bytes.AsSpan(0, length);

    /// <summary>How much was added.</summary>
    public int Length => length;

    /// <summary>Whether all of it was read.</summary>
    public bool IsAtEnd => position == length;

    public void Add(byte value)
    {
        if (length == bytes.Length)
            Grow(1);
        bytes[length++] = value;
    }

    public void Add(ReadOnlySpan<byte> values)
    {
        if (bytes.Length - length < values.Length)
            Grow(values.Length);
        values.CopyTo(bytes.AsSpan(length));
        length += values.Length;
    }

    /// <summary>Takes off what was added after a length.</summary>
    public void Shorten(int to) => length = to;

    /// <summary>Adds bytes and what ends them, a byte that does not occur in JSON strings.</summary>
    public void AddWord(ReadOnlySpan<byte> word)
    {
        Add(word);
        Add((byte)'\n');
    }

    /// <summary>Adds a number in as few bytes as it needs: seven bits in each, the lowest first.</summary>
    public void AddNumber(ulong number)
    {
        for (; number >= 1 << BitsPerByte; number >>= BitsPerByte)
            Add((byte)(number | 1 << BitsPerByte));
        Add((byte)number);
    }

    /// <summary>Adds a number that may be negative; those near zero take least.</summary>
    public void AddSigned(long number) => AddNumber((ulong)(number << 1 ^ number >> 63));

    /// <summary>Reads a byte.</summary>
    public byte ReadByte() => position < length ? bytes[position++] : throw new InvalidDataException();

    /// <summary>Reads what <see cref="AddNumber"/> added.</summary>
    public ulong ReadNumber()
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += BitsPerByte)
        {
            var next = ReadByte();
            number |= (ulong)(next & ((1 << BitsPerByte) - 1)) << shift;
            if (next < 1 << BitsPerByte)
                return number;
        }

        throw new InvalidDataException();
    }

    /// <summary>Reads what <see cref="AddSigned"/> added.</summary>
    public long ReadSigned()
    {
        var number = ReadNumber();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    /// <summary>Reads a count that can't be more than <paramref name="most"/>.</summary>
    public int ReadCount(int most)
    {
        var number = ReadNumber();
        return number <= (ulong)most ? (int)number : throw new InvalidDataException();
    }

    /// <summary>Reads what <see cref="AddWord"/> added.</summary>
    public ReadOnlySpan<byte> ReadWord()
    {
        var rest = bytes.AsSpan(position, length - position);
        var end = rest.IndexOf((byte)'\n');
        if (end < 0)
            throw new InvalidDataException();
        position += end + 1;
        return rest[..end];
    }

    /// <summary>Reads so many bytes.</summary>
    public ReadOnlySpan<byte> Read(int count)
    {
        if (count > length - position)
            throw new InvalidDataException();
        position += count;
        return bytes.AsSpan(position - count, count);
    }

    /// <summary>Takes a piece off the beginning, to be read apart.</summary>
    public ByteStrip Take(int count)
    {
        if (count > length - position)
            throw new InvalidDataException();
        position += count;
        return new ByteStrip(bytes, position - count, position);
    }

    private void Grow(int more) => Array.Resize(ref bytes, Math.Max(length + more, Math.Max(Smallest, bytes.Length * 2)));
}
