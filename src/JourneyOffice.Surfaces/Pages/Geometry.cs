using System.Text.Json.Serialization;

namespace JourneyOffice.Surfaces;

/// <summary>The outline of a shape.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(PresetGeometry), "preset")]
[JsonDerivedType(typeof(FreeformGeometry), "freeform")]
public abstract record Geometry
{
    /// <summary>A plain rectangle.</summary>
    public static Geometry Rectangle { get; } = new PresetGeometry(PresetShape.Rectangle);

    /// <summary>An ellipse filling its box.</summary>
    public static Geometry Ellipse { get; } = new PresetGeometry(PresetShape.Ellipse);

    /// <summary>A straight line along the box's diagonal.</summary>
    public static Geometry Line { get; } = new PresetGeometry(PresetShape.Line);
}

/// <summary>One of Office's own shapes, so that people can edit it as such.</summary>
/// <param name="Shape">Which one.</param>
/// <param name="Extent">Corner radius of a rounded rectangle, depth of a point or notch, in EMU; unused by the others.</param>
public sealed record PresetGeometry(PresetShape Shape, long Extent = 0) : Geometry;

/// <summary>A drawn outline, such as an icon.</summary>
/// <param name="Width">Width of the path's own coordinates.</param>
/// <param name="Height">Height of the path's own coordinates.</param>
/// <param name="Paths">The paths, in order; curves are cubic.</param>
/// <param name="HasConnectionSites">True for the four sites top, left, bottom, right.</param>
public sealed record FreeformGeometry(
    double Width, double Height, IReadOnlyList<FreeformPath> Paths, bool HasConnectionSites = false) : Geometry;

/// <summary>One path of a freeform.</summary>
/// <param name="Commands">Its commands in order.</param>
/// <param name="Filled">Whether the fill applies to it (even-odd holes are given by opposite winding or even-odd; Office fills even-odd per path).</param>
/// <param name="Stroked">Whether the edge applies to it.</param>
public sealed record FreeformPath(IReadOnlyList<PathCommand> Commands, bool Filled = true, bool Stroked = true);

/// <summary>A command of a path, in the path's coordinates. Move and line use X and Y; a cubic uses all; close uses none.</summary>
/// <param name="Verb">'M', 'L', 'C' or 'Z'.</param>
/// <param name="X1">First control point.</param>
/// <param name="Y1">First control point.</param>
/// <param name="X2">Second control point.</param>
/// <param name="Y2">Second control point.</param>
/// <param name="X">End point.</param>
/// <param name="Y">End point.</param>
public readonly record struct PathCommand(char Verb, double X1, double Y1, double X2, double Y2, double X, double Y);

/// <summary>Shapes of Office that are used.</summary>
public enum PresetShape
{
    /// <summary>rect</summary>
    Rectangle,

    /// <summary>roundRect</summary>
    RoundRectangle,

    /// <summary>ellipse</summary>
    Ellipse,

    /// <summary>line</summary>
    Line,

    /// <summary>homePlate: a straight left edge and a point at the right.</summary>
    Pentagon,

    /// <summary>chevron: a notch at the left and a point at the right.</summary>
    Chevron,

    /// <summary>diamond</summary>
    Diamond,
}
