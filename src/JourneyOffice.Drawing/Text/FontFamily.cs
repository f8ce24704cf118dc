using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace JourneyOffice.Drawing;

/// <summary>A face's widths in ems.</summary>
/// <param name="Widths">The advance widths by character, below U+3000.</param>
/// <param name="Kerning">By how much pairs stand closer.</param>
internal sealed record FontFace(float[] Widths, Kerning Kerning);

/// <summary>The widths of a font family, measured in ems.</summary>
internal sealed class FontFamily
{
    private const int Measured = 0x3000;
    private static readonly ConcurrentDictionary<string, FontFamily> Known = new(StringComparer.OrdinalIgnoreCase);

    private readonly FontFace[] faces;

    private FontFamily(string resource, double reserve)
    {
        Reserve = (float)(1 + reserve);
        using var stream = typeof(FontFamily).Assembly.GetManifestResourceStream(resource + ".metrics")!;
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        var offset = 0;
        faces = [ReadFace(data, ref offset), ReadFace(data, ref offset), ReadFace(data, ref offset), ReadFace(data, ref offset)];
    }

    /// <summary>What widths are multiplied with, since other renderers hint and kern otherwise.</summary>
    public float Reserve { get; }

    /// <summary>
    /// The widths to count with for a font: Carlito's for Calibri, Liberation Sans' for Arial (same metrics by design), both with 3 %
    /// in reserve; for a font that is not known Liberation Sans' with 8 %, and with more for those that are known to run wide.
    /// </summary>
    public static FontFamily For(string font) => Known.GetOrAdd(font, static name => name.ToUpperInvariant() switch
    {
        "CALIBRI" or "CARLITO" => new FontFamily("Carlito", 0.03),
        "ARIAL" or "HELVETICA" or "LIBERATION SANS" => new FontFamily("LiberationSans", 0.03),
        "VERDANA" or "DEJAVU SANS" or "CENTURY GOTHIC" or "BOOKMAN OLD STYLE" or "LUCIDA SANS UNICODE" => new FontFamily("LiberationSans", 0.2),
        "COURIER NEW" or "CONSOLAS" or "LUCIDA CONSOLE" => new FontFamily("LiberationSans", 0.35),
        _ => new FontFamily("LiberationSans", 0.08),
    });

    /// <summary>This family, or another one if letters take more room in it: what has to hold both is measured by the wider.</summary>
    public FontFamily OrWider(string? font) => font is not null && For(font) is var other && other.Letters > Letters ? other : this;

    private float Letters => Reserve * Enumerable.Range('a', 26).Sum(letter => faces[0].Widths[letter]);

    /// <summary>One face's widths.</summary>
    public FontFace Face(bool bold, bool italic) => faces[(bold ? 1 : 0) + (italic ? 2 : 0)];

    private static FontFace ReadFace(byte[] data, ref int offset)
    {
        var widths = new float[Measured];
        for (var character = 0; character < Measured; character++)
            widths[character] = Guess((char)character);
        float units = Next(data, ref offset);
        var runs = Next(data, ref offset);
        for (var run = 0; run < runs; run++)
        {
            var first = Next(data, ref offset);
            var length = Next(data, ref offset);
            for (var index = 0; index < length; index++)
                widths[first + index] = Next(data, ref offset) / units;
        }

        // Fonts leave it out: renderers draw a space.
        widths['\u00A0'] = widths[' '];
        for (var character = 0; character < Measured; character++)
        {
            if (CharacterClasses.Of((char)character) is CharacterClass.Combining or CharacterClass.ZeroWidthSpace or CharacterClass.LineBreak)
                widths[character] = 0;
        }

        return new FontFace(widths, Kerning.Read(data, ref offset, units));
    }

    // What the table does not hold is drawn with a font that we don't know: wide enough for most.
    private static float Guess(char character) =>
        CharacterClasses.IsFullWidth(character) ? 1 : character < ' ' ? 0 : character >= '\u2000' ? 1 : 0.75f;

    internal static ushort Next(byte[] data, ref int offset)
    {
        var value = BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(offset));
        offset += 2;
        return value;
    }
}
