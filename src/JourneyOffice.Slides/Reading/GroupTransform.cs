using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>
/// Turns a group's inner coordinates into the slide's and back. Groups scale and move their children (off, ext against chOff,
/// chExt: ECMA-376 part 1, 20.1.7.6); a group's rotation and flips are left aside, see docs/analysis/slides.md.
/// </summary>
internal readonly record struct GroupTransform(double ScaleX, double ScaleY, double OffsetX, double OffsetY)
{
    /// <summary>The slide's own coordinates.</summary>
    public static GroupTransform Identity { get; } = new(1, 1, 0, 0);

    /// <summary>The transform inside a group that stands in this one.</summary>
    /// <param name="outer">The group's box in the coordinates around it.</param>
    /// <param name="inner">The same box in its children's coordinates.</param>
    public GroupTransform Inside(Box outer, Box inner)
    {
        // A group without extent would lose its children for good; its scale counts as 1.
        var scaleX = inner.Width > 0 && outer.Width > 0 ? (double)outer.Width / inner.Width : 1;
        var scaleY = inner.Height > 0 && outer.Height > 0 ? (double)outer.Height / inner.Height : 1;
        return new GroupTransform(
            ScaleX * scaleX,
            ScaleY * scaleY,
            OffsetX + (ScaleX * (outer.X - (inner.X * scaleX))),
            OffsetY + (ScaleY * (outer.Y - (inner.Y * scaleY))));
    }

    /// <summary>A box of the group on the slide.</summary>
    public Box ToSlide(Box box) => this == Identity ? box : new Box(
        Round((box.X * ScaleX) + OffsetX), Round((box.Y * ScaleY) + OffsetY), Round(box.Width * ScaleX), Round(box.Height * ScaleY));

    /// <summary>A box of the slide in the group.</summary>
    public Box ToGroup(Box box) => this == Identity ? box : new Box(
        Round((box.X - OffsetX) / ScaleX), Round((box.Y - OffsetY) / ScaleY), Round(box.Width / ScaleX), Round(box.Height / ScaleY));

    private static long Round(double value) => (long)Math.Round(Math.Clamp(value, -1e15, 1e15));
}
