using System.Globalization;

namespace JourneyOffice.Packages;

/// <summary>A text without a:p, most often in empty table cells: PowerPoint repairs (gitbrent/PptxGenJS#1380).</summary>
internal sealed class TextWithoutParagraphRule() : LintRule(LintErrors.TextWithoutParagraph)
{
    private bool hasParagraph;

    public override bool Reads(string contentType) => DeckParts.HoldsDrawing(contentType);

    public override void Enter(LintPart part)
    {
        if (part.Element is "p:txBody" or "a:txBody" or "xdr:txBody")
            hasParagraph = false;
        else if (part.Element == "a:p")
            hasParagraph = true;
    }

    public override void Leave(LintPart part)
    {
        if (part.Element is "p:txBody" or "a:txBody" or "xdr:txBody" && !hasParagraph)
            Report(part);
    }
}

/// <summary>Each table row holds as many cells as the grid has columns, merged-away ones included (section 21.1.3.16).</summary>
internal sealed class TableRowWidthRule() : LintRule(LintErrors.TableRowWidth)
{
    private int columns;
    private int cells;

    public override bool Reads(string contentType) => DeckParts.HoldsShapes(contentType);

    public override void Enter(LintPart part)
    {
        switch (part.Element)
        {
            case "a:tbl": columns = 0; break;
            case "a:gridCol": columns++; break;
            case "a:tr": cells = 0; break;
            case "a:tc": cells++; break;
        }
    }

    public override void Leave(LintPart part)
    {
        if (part.Element == "a:tr" && cells != columns)
            Report(part, cells, columns);
    }
}

/// <summary>Adjust values on presets that own no such handle: all validators pass it, PowerPoint says corrupt (iOfficeAI/OfficeCLI#235).</summary>
internal sealed class AdjustWithoutHandleRule() : LintRule(LintErrors.AdjustWithoutHandle)
{
    private string preset = "";

    public override bool Reads(string contentType) => DeckParts.HoldsDrawing(contentType);

    public override void Enter(LintPart part)
    {
        if (part.Element == "a:prstGeom")
            preset = part.Attribute("prst") ?? "";
        else if (part.Element == "a:gd" && part.Inside("a:prstGeom") && part.Attribute("name") is { } guide && PresetShapes.Exists(preset) && !PresetShapes.HasGuide(preset, guide))
            Report(part, preset, guide);
    }
}

/// <summary>A preset shape that does not exist, such as "oval" (gitbrent/PptxGenJS#1449).</summary>
internal sealed class UnknownPresetRule() : LintRule(LintErrors.UnknownPreset)
{
    public override bool Reads(string contentType) => DeckParts.HoldsDrawing(contentType);

    public override void Enter(LintPart part)
    {
        if (part.Element == "a:prstGeom" && part.Attribute("prst") is { } preset && !PresetShapes.Exists(preset))
            Report(part, preset);
    }
}

/// <summary>A colour that is no RRGGBB (ST_HexColorRGB, section 22.9.2.5), such as "white" or "#FFFFFF".</summary>
internal sealed class ColourValueRule() : LintRule(LintErrors.ColourValue)
{
    public override bool Reads(string contentType) => DeckParts.HoldsDrawing(contentType) || contentType == ContentTypes.Theme;

    public override void Enter(LintPart part)
    {
        if (part.Element == "a:srgbClr" && part.Attribute("val") is { } value && (value.Length != 6 || !value.All(char.IsAsciiHexDigit)))
            Report(part, value);
    }
}

/// <summary>Places and sizes that are no whole numbers: NaN and fractions out of careless arithmetic (gitbrent/PptxGenJS#1440).</summary>
internal sealed class BoxNumberRule() : LintRule(LintErrors.BoxNumber)
{
    public override bool Reads(string contentType) => DeckParts.HoldsDrawing(contentType);

    public override void Enter(LintPart part)
    {
        if (part.Element is "a:off" or "a:chOff")
            Check(part, "x", "y", lowest: long.MinValue);
        else if (part.Element == "a:ext" && part.Parent is "a:xfrm" or "p:xfrm" or "xdr:xfrm" || part.Element == "a:chExt")
            Check(part, "cx", "cy", lowest: 0);
    }

    private void Check(LintPart part, string first, string second, long lowest)
    {
        foreach (var value in new[] { part.Attribute(first), part.Attribute(second) })
        {
            if (!IsMeasure(value) && (!long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < lowest))
                Report(part, value ?? "");
        }
    }

    /// <summary>Strict files may write measures with a unit (ST_UniversalMeasure): "2.5in".</summary>
    private static bool IsMeasure(string? value) =>
        value is { Length: > 2 } && value[^2..] is "in" or "cm" or "mm" or "pt" or "pc" or "pi" && double.TryParse(value[..^2], CultureInfo.InvariantCulture, out _);
}

/// <summary>A link with an empty relationship id and no action (a jump to a slide has an action).</summary>
internal sealed class EmptyHyperlinkRule() : LintRule(LintErrors.EmptyHyperlink)
{
    public override bool Reads(string contentType) => DeckParts.HoldsDrawing(contentType);

    public override void Enter(LintPart part)
    {
        if (part.Element is "a:hlinkClick" or "a:hlinkHover" or "a:hlinkMouseOver"
            && string.IsNullOrEmpty(part.RelationshipId("id")) && string.IsNullOrEmpty(part.Attribute("action")))
        {
            Report(part);
        }
    }
}
