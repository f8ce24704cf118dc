namespace JourneyOffice.Packages;

/// <summary>The slots of the theme.</summary>
public enum ChartColor
{
    /// <summary>bg1</summary>
    Background1,

    /// <summary>tx1</summary>
    Text1,

    /// <summary>bg2</summary>
    Background2,

    /// <summary>tx2</summary>
    Text2,

    /// <summary>accent1</summary>
    Accent1,

    /// <summary>accent2</summary>
    Accent2,

    /// <summary>accent3</summary>
    Accent3,

    /// <summary>accent4</summary>
    Accent4,

    /// <summary>accent5</summary>
    Accent5,

    /// <summary>accent6</summary>
    Accent6,
}

/// <summary>A colour of a chart.</summary>
/// <param name="Color">The theme's slot.</param>
/// <param name="Alpha">Opacity in per cent, 1 to 100.</param>
public readonly record struct ChartPaint(ChartColor Color, int Alpha = 100);

/// <summary>A line of a chart.</summary>
/// <param name="Paint">Its colour.</param>
/// <param name="Points">Its width in points.</param>
/// <param name="Dash">Its dash.</param>
public sealed record ChartStroke(ChartPaint Paint, double Points, ChartDash Dash = ChartDash.Solid);

/// <summary>Dashes, named as in DrawingML (ECMA-376 part 1, 20.1.10.49).</summary>
public enum ChartDash
{
    /// <summary>solid</summary>
    Solid,

    /// <summary>dash</summary>
    Dash,

    /// <summary>sysDot</summary>
    SystemDot,

    /// <summary>lgDash</summary>
    LongDash,

    /// <summary>lgDashDot</summary>
    LongDashDot,
}

/// <summary>How words in a chart look; the font is the theme's.</summary>
/// <param name="Points">Size in points.</param>
/// <param name="Color">Colour.</param>
/// <param name="IsBold">Whether bold.</param>
public sealed record ChartText(double Points, ChartColor Color, bool IsBold = false);
