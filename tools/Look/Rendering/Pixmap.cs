using System.Globalization;

namespace JourneyOffice.Look;

/// <summary>A picture of red, green and blue bytes, row by row from the top.</summary>
internal sealed class Pixmap(int width, int height)
{
    /// <summary>Width in pixels.</summary>
    public int Width { get; } = width;

    /// <summary>Height in pixels.</summary>
    public int Height { get; } = height;

    /// <summary>Three bytes for each pixel.</summary>
    public byte[] Bytes { get; private init; } = new byte[width * height * 3];

    /// <summary>Reads a binary PPM ("P6", one byte for each colour), which is what pdftoppm writes.</summary>
    public static Pixmap ReadPpm(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var position = 2;
        var width = ReadNumber(bytes, ref position);
        var height = ReadNumber(bytes, ref position);
        ReadNumber(bytes, ref position);
        position++;
        return new Pixmap(width, height) { Bytes = bytes[position..(position + (width * height * 3))] };
    }

    /// <summary>Paints everything in one grey.</summary>
    public void Fill(byte grey) => Bytes.AsSpan().Fill(grey);

    /// <summary>Puts another picture into this one.</summary>
    public void Put(Pixmap other, int left, int top)
    {
        for (var row = 0; row < other.Height; row++)
        {
            other.Bytes.AsSpan(row * other.Width * 3, other.Width * 3)
                .CopyTo(Bytes.AsSpan((((top + row) * Width) + left) * 3));
        }
    }

    private static int ReadNumber(byte[] bytes, ref int position)
    {
        while (char.IsWhiteSpace((char)bytes[position]))
            position++;
        var start = position;
        while (char.IsAsciiDigit((char)bytes[position]))
            position++;
        return int.Parse(bytes.AsSpan(start, position - start), CultureInfo.InvariantCulture);
    }
}
