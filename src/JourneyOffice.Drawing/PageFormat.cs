namespace JourneyOffice.Drawing;

/// <summary>A sheet's size in points. Margins, heads and footers keep their distances from its edges; what is left is shared by the stages.</summary>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
public sealed record PageFormat(double Width, double Height)
{
    /// <summary>13.333 × 7.5 in: the 16:9 slide.</summary>
    public static PageFormat Wide { get; } = new(960, 540);

    /// <summary>10.833 × 7.5 in: the stages share 8.75 in.</summary>
    public static PageFormat Standard { get; } = new(780, 540);

    /// <summary>A4, landscape.</summary>
    public static PageFormat A4 { get; } = new(841.89, 595.28);

    /// <summary>A3, landscape.</summary>
    public static PageFormat A3 { get; } = new(1190.55, 841.89);
}
