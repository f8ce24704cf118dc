using JourneyOffice.Surfaces;

namespace JourneyOffice.Look;

/// <summary>The look of a shape as its XML says.</summary>
/// <param name="Fill">Its colour inside; <see langword="null"/>: none.</param>
/// <param name="Edge">Its edge's colour; <see langword="null"/>: none.</param>
/// <param name="Margins">Its text's margins; the points of chevrons count as such.</param>
/// <param name="Runs">Its runs of text.</param>
/// <param name="IsFrame">Whether it is the frame of a chart or another thing that draws itself.</param>
internal sealed record ShapeStyle(ThemeColor? Fill, ThemeColor? Edge, Insets Margins, IReadOnlyList<RunStyle> Runs, bool IsFrame = false)
{
    /// <summary>A shape of which nothing is known, such as a picture.</summary>
    public static ShapeStyle None { get; } = new(null, null, default, []);

    /// <summary>The frame of something that draws itself.</summary>
    public static ShapeStyle Frame { get; } = None with { IsFrame = true };
}

/// <summary>A run's look.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Size">Its size in points; 0 where it is inherited.</param>
/// <param name="Color">Its colour; <see langword="null"/> where it is inherited.</param>
internal sealed record RunStyle(string Text, double Size, ThemeColor? Color);

/// <summary>A colour by its name in the theme.</summary>
/// <param name="Name">The slot as shapes name it, such as "accent2" or "tx1"; six digits for a fixed colour.</param>
/// <param name="Alpha">Opacity in per cent.</param>
internal sealed record ThemeColor(string Name, int Alpha);
