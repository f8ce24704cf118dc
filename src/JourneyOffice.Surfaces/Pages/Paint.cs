namespace JourneyOffice.Surfaces;

/// <summary>A colour: always a slot of the theme, never RGB, so that it follows the deck's theme.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Alpha">Opacity in per cent, 1 to 100.</param>
public readonly record struct Paint(ColorSlot Slot, int Alpha = 100);

/// <summary>The theme's slots as shapes name them; the master maps them to light and dark.</summary>
public enum ColorSlot
{
    /// <summary>bg1: the page.</summary>
    Background1,

    /// <summary>tx1: text.</summary>
    Text1,

    /// <summary>bg2: bands.</summary>
    Background2,

    /// <summary>tx2: heads and the curve.</summary>
    Text2,

    /// <summary>Feels good, decided.</summary>
    Accent1,

    /// <summary>Feels bad, obstacle, low point.</summary>
    Accent2,

    /// <summary>Opportunity, confirmed.</summary>
    Accent3,

    /// <summary>The other map.</summary>
    Accent4,

    /// <summary>Moment of truth, gap, example.</summary>
    Accent5,

    /// <summary>Second-rank text, neutral, lines.</summary>
    Accent6,
}

/// <summary>An edge or line.</summary>
/// <param name="Paint">Its colour.</param>
/// <param name="Points">Its width in points.</param>
/// <param name="Dash">Its dash.</param>
/// <param name="EndArrow">Whether it ends in a triangle.</param>
public sealed record Stroke(Paint Paint, double Points, Dash Dash = Dash.Solid, bool EndArrow = false);

/// <summary>Dashes, named as in DrawingML.</summary>
public enum Dash
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
