using System.Globalization;

namespace JourneyOffice.Drawing;

/// <summary>An opaque colour of the sRGB space.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour written as six hexadecimal digits, such as <c>1D2733</c>.</summary>
    public static Rgb Parse(string digits)
    {
        var value = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    /// <summary>Six upper-case hexadecimal digits, as DrawingML and SVG write them.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"{Red:X2}{Green:X2}{Blue:X2}");

    /// <summary>What is seen when this colour lies over another one.</summary>
    /// <param name="below">The opaque colour below.</param>
    /// <param name="alpha">Opacity in per cent.</param>
    public Rgb Over(Rgb below, int alpha) =>
        new(Blend(Red, below.Red, alpha), Blend(Green, below.Green, alpha), Blend(Blue, below.Blue, alpha));

    /// <summary>The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").</summary>
    public static double Contrast(Rgb one, Rgb other)
    {
        var (first, second) = (one.Luminance, other.Luminance);
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    /// <summary>Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance").</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Blend(byte above, byte below, int alpha) =>
        (byte)Math.Round(((above * alpha) + (below * (100 - alpha))) / 100.0);
}
