using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>A rectangle in points, as layout counts; becomes a <see cref="Box"/> when an element is made.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height)
{
    /// <summary>EMU in a hundredth of a point, the grid on which all edges lie.</summary>
    public const long Grid = 127;

    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CenterX => X + (Width / 2);

    public double CenterY => Y + (Height / 2);

    /// <summary>A square around a point.</summary>
    public static Area Around(double x, double y, double size) => new(x - (size / 2), y - (size / 2), size, size);

    /// <summary>An element's rectangle in points.</summary>
    public static Area Of(Box box) => new(box.X / 12700.0, box.Y / 12700.0, box.Width / 12700.0, box.Height / 12700.0);

    /// <summary>The rectangle with all edges rounded to the grid; neighbours that touch still touch.</summary>
    public Box ToBox()
    {
        var (left, top) = (Emu(X), Emu(Y));
        return new Box(left, top, Emu(Right) - left, Emu(Bottom) - top);
    }

    /// <summary>A length in EMU, rounded to the grid; halves upwards, so that edges that are equal but for the noise of sums stay equal.</summary>
    public static long Emu(double points) => (long)Math.Floor((points * 100) + 0.5 + 1e-6) * Grid;

    /// <summary>The size of what two rectangles share.</summary>
    public double Shared(Area other)
    {
        var width = Math.Min(Right, other.Right) - Math.Max(X, other.X);
        var height = Math.Min(Bottom, other.Bottom) - Math.Max(Y, other.Y);
        return width > 0 && height > 0 ? width * height : 0;
    }
}
