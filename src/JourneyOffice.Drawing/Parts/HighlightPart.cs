using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The tint behind the column of the stage that a page points to.</summary>
internal static class HighlightPart
{
    private const int Opacity = 11;
    private const int OpacityOnDark = 22;

    /// <summary>Draws it, on a ground of its own that keeps the tints of bands from shining through.</summary>
    /// <param name="page">The page.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="area">Its column.</param>
    /// <param name="slot">Bad news is red; other differences have other colours.</param>
    public static void Draw(PageBuilder page, Stage stage, Area area, ColorSlot slot = ColorSlot.Accent2)
    {
        page.Ornament("highlight", "Ground", area, Geometry.Rectangle, new Paint(ColorSlot.Background1));
        DrawTint(page, stage, area, slot);
    }

    /// <summary>The tint alone, where nothing lies behind it.</summary>
    public static void DrawTint(PageBuilder page, Stage stage, Area area, ColorSlot slot = ColorSlot.Accent2) =>
        page.Ornament(
            stage.Id, page.Sketch.Line(stage.Name), area, Geometry.Rectangle,
            new Paint(slot, page.Sketch.Theme.IsDark ? OpacityOnDark : Opacity), role: ElementRole.Highlight);
}
