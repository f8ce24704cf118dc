using System.Globalization;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>What a template lacks for slides of ours; each lack is made up for, and said.</summary>
public static class BrandCheck
{
    // Text (4.5) and signs (3) on the ground: WCAG 2.2, 1.4.3 and 1.4.11.
    private const double ForText = 4.5;

    private static readonly ColorSlot[] Used =
        [ColorSlot.Text1, ColorSlot.Text2, ColorSlot.Accent1, ColorSlot.Accent2, ColorSlot.Accent3, ColorSlot.Accent4, ColorSlot.Accent5, ColorSlot.Accent6];

    /// <summary>The findings.</summary>
    /// <param name="look">How slides look in it.</param>
    /// <param name="fileName">The name by which messages call it.</param>
    public static IReadOnlyList<Finding> Of(BrandLook look, string fileName)
    {
        ArgumentNullException.ThrowIfNull(look);
        var place = new Place(fileName);
        var findings = new List<Finding>();
        if (!look.HasTitle || look.HasMoreThanTitle)
            findings.Add(new Finding(SlidesErrors.NoTitleLayout, new Place(fileName, look.LayoutName), fileName, look.LayoutName));
        if (look.HasPlainGround)
            findings.Add(new Finding(SlidesErrors.GroundNotPlain, new Place(fileName, look.LayoutName), fileName, look.LayoutName));
        if (!look.HasChineseFonts)
            findings.Add(new Finding(SlidesErrors.NoChineseFont, place, fileName));
        foreach (var slot in Used)
        {
            var contrast = look.Theme.Contrast(slot, ColorSlot.Background1);
            if (contrast < ForText)
                findings.Add(new Finding(SlidesErrors.FaintColor, new Place(fileName, slot.ToString()), fileName, slot, "#" + look.Theme.Color(slot).Hex, Math.Round(contrast, 1).ToString(CultureInfo.InvariantCulture)));
        }

        return findings;
    }
}
