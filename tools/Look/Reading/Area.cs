using System.Globalization;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Look;

/// <summary>A rectangle on a page, in points from its upper left corner.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    private const double EmuPerPoint = 12_700;

    /// <summary>Width times height.</summary>
    public double Size => (Right - Left) * (Bottom - Top);

    /// <summary>A shape's box in points.</summary>
    public static Area Of(Box box) =>
        new(box.X / EmuPerPoint, box.Y / EmuPerPoint, box.Right / EmuPerPoint, box.Bottom / EmuPerPoint);

    /// <summary>What is left inside margins.</summary>
    public Area Inside(Insets margins) => new(
        Left + (margins.Left / EmuPerPoint), Top + (margins.Top / EmuPerPoint),
        Right - (margins.Right / EmuPerPoint), Bottom - (margins.Bottom / EmuPerPoint));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Left:0.0} to {Right:0.0}, {Top:0.0} to {Bottom:0.0} pt");

    /// <summary>Whether another area lies in this one, give or take a tolerance.</summary>
    public bool Contains(Area other, double tolerance) =>
        other.Left >= Left - tolerance && other.Right <= Right + tolerance
        && other.Top >= Top - tolerance && other.Bottom <= Bottom + tolerance;

    /// <summary>Whether another area's centre lies in this one.</summary>
    public bool ContainsCenterOf(Area other)
    {
        var (x, y) = ((other.Left + other.Right) / 2, (other.Top + other.Bottom) / 2);
        return x >= Left && x <= Right && y >= Top && y <= Bottom;
    }

    /// <summary>Whether both share more than a rim as wide as the tolerance.</summary>
    public bool Overlaps(Area other, double tolerance) =>
        Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > tolerance
        && Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > tolerance;
}
