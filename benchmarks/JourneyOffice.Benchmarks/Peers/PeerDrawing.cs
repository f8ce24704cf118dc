using System.Text.Json.Nodes;
using JourneyOffice.Drawing;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Benchmarks;

/// <summary>Our pages in the words of PptxGenJS, so that the peer writes the same shapes and only has to write them.</summary>
internal static class PeerDrawing
{
    private const double EmuPerInch = 914_400;
    private const double EmuPerPoint = 12_700;

    /// <summary>The drawing as the peer's script reads it.</summary>
    public static string Write(IReadOnlyList<Page> pages, Theme theme) => new JsonObject
    {
        ["width"] = pages[0].Width / EmuPerInch,
        ["height"] = pages[0].Height / EmuPerInch,
        ["pages"] = new JsonArray([.. pages.Select(page => new JsonObject
        {
            ["notes"] = page.Notes,
            ["elements"] = new JsonArray([.. page.Elements.Select(element => Element(element, theme))]),
        })]),
    }.ToJsonString();

    private static JsonObject Element(PageElement element, Theme theme)
    {
        var result = new JsonObject
        {
            ["name"] = ShapeName.Write(element.Words, element.Key),
            ["altText"] = element.AltText ?? "",
            ["shape"] = Shape(element),
            ["x"] = element.Box.X / EmuPerInch, ["y"] = element.Box.Y / EmuPerInch,
            ["w"] = element.Box.Width / EmuPerInch, ["h"] = element.Box.Height / EmuPerInch,
            ["runs"] = new JsonArray([.. Runs(element, theme)]),
        };
        if (element.Fill is { } fill)
            result["fill"] = new JsonObject { ["color"] = theme.Color(fill.Slot).Hex, ["transparency"] = 100 - fill.Alpha };
        if (element.Stroke is { } stroke)
            result["line"] = new JsonObject { ["color"] = theme.Color(stroke.Paint.Slot).Hex, ["width"] = stroke.Points, ["dashType"] = Dash(stroke.Dash) };
        if (element.Connection?.FlipVertical == true)
            result["flipV"] = true;
        if (element.Geometry is FreeformGeometry freeform)
            result["points"] = new JsonArray([.. Points(freeform, element.Box)]);
        if (element.Text is { } text)
            AddText(result, text);
        return result;
    }

    private static void AddText(JsonObject result, TextBody text)
    {
        var insets = text.Insets;
        result["margin"] = new JsonArray(
            insets.Left / EmuPerPoint, insets.Right / EmuPerPoint, insets.Bottom / EmuPerPoint, insets.Top / EmuPerPoint);
        result["valign"] = text.Anchor switch { VerticalAnchor.Top => "top", VerticalAnchor.Bottom => "bottom", _ => "middle" };
        result["align"] = text.Paragraphs[0].Align switch { Alignment.Center => "center", Alignment.Right => "right", _ => "left" };
        result["leading"] = text.Paragraphs[0].Leading;
    }

    private static IEnumerable<JsonNode> Runs(PageElement element, Theme theme) =>
        from paragraph in element.Text?.Paragraphs ?? []
        from run in paragraph.Runs
        select new JsonObject
        {
            ["text"] = run.Text, ["size"] = run.Size, ["bold"] = run.Bold, ["italic"] = run.Italic, ["language"] = run.Language,
            ["color"] = theme.Color(run.Paint.Slot).Hex, ["endsParagraph"] = ReferenceEquals(run, paragraph.Runs[^1]),
        };

    private static IEnumerable<JsonNode> Points(FreeformGeometry freeform, Box box)
    {
        var (wide, high) = (box.Width / EmuPerInch / freeform.Width, box.Height / EmuPerInch / freeform.Height);
        foreach (var command in freeform.Paths.SelectMany(path => path.Commands))
        {
            var point = new JsonObject { ["x"] = command.X * wide, ["y"] = command.Y * high };
            if (command.Verb == 'M')
                point["moveTo"] = true;
            if (command.Verb == 'Z')
                point = new JsonObject { ["close"] = true };
            if (command.Verb == 'C')
            {
                point["curve"] = new JsonObject
                {
                    ["type"] = "cubic", ["x1"] = command.X1 * wide, ["y1"] = command.Y1 * high, ["x2"] = command.X2 * wide, ["y2"] = command.Y2 * high,
                };
            }

            yield return point;
        }
    }

    private static string Shape(PageElement element) => element.Geometry switch
    {
        FreeformGeometry => "custGeom",
        PresetGeometry { Shape: PresetShape.RoundRectangle } => "roundRect",
        PresetGeometry { Shape: PresetShape.Ellipse } => "ellipse",
        PresetGeometry { Shape: PresetShape.Line } => "line",
        PresetGeometry { Shape: PresetShape.Pentagon } => "homePlate",
        PresetGeometry { Shape: PresetShape.Chevron } => "chevron",
        PresetGeometry { Shape: PresetShape.Diamond } => "diamond",
        _ => "rect",
    };

    private static string Dash(Dash dash) => dash switch
    {
        Surfaces.Dash.Dash => "dash",
        Surfaces.Dash.SystemDot => "sysDot",
        Surfaces.Dash.LongDash => "lgDash",
        Surfaces.Dash.LongDashDot => "lgDashDot",
        _ => "solid",
    };
}
