namespace JourneyOffice.Surfaces;

/// <summary>A rectangle on a slide, in EMU (914,400 to the inch, 12,700 to the point), from the slide's upper left corner.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width; 0 for a vertical line.</param>
/// <param name="Height">Height; 0 for a horizontal line.</param>
public readonly record struct Box(long X, long Y, long Width, long Height)
{
    // Office.js gives points as floating-point numbers, add-ins may round them to two places: 1/50 pt.
    private const long Near = 254;

    /// <summary>The right edge.</summary>
    public long Right => X + Width;

    /// <summary>The lower edge.</summary>
    public long Bottom => Y + Height;

    /// <summary>The centre's distance from the left.</summary>
    public long CenterX => X + (Width / 2);

    /// <summary>The centre's distance from the top.</summary>
    public long CenterY => Y + (Height / 2);

    /// <summary>Whether two places are one, but for what Office's rounding makes of them.</summary>
    public bool IsNear(Box other) => AreNear(X, other.X) && AreNear(Y, other.Y) && AreNear(Width, other.Width) && AreNear(Height, other.Height);

    private static bool AreNear(long one, long other) => Math.Abs(one - other) <= Near;
}
