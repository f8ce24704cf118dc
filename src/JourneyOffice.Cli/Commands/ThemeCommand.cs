using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using JourneyOffice.Packages;
using JourneyOffice.Slides;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Cli;

/// <summary><c>journey theme check</c>: what slides take over from a template.</summary>
internal static class ThemeCommand
{
    private const double PointsPerCentimetre = 72 / 2.54;

    private static readonly ColorSlot[] Slots =
    [
        ColorSlot.Background1, ColorSlot.Text1, ColorSlot.Background2, ColorSlot.Text2,
        ColorSlot.Accent1, ColorSlot.Accent2, ColorSlot.Accent3, ColorSlot.Accent4, ColorSlot.Accent5, ColorSlot.Accent6,
    ];

    public static Command Create(CommandContext context)
    {
        var template = context.Carrier("template");
        var check = new Command("check", context.Words("Command.check-theme")) { template };
        context.Runs(
            check,
            (result, invocation, outcome) =>
            {
                var path = result.GetRequiredValue(template);
                var look = BrandLook.Read(OfficePackage.Open(InputFile.Read(path, invocation.Limits), path, invocation.Limits));
                outcome.Findings.AddRange(BrandCheck.Of(look, path));
                outcome.Lines.AddRange(Lines(path, look, invocation));
                outcome.Data["theme"] = Json(path, look);
            },
            findingsAreResult: true);
        var command = context.Command("theme");
        command.Add(check);
        return command;
    }

    private static IEnumerable<string> Lines(string path, BrandLook look, Invocation invocation)
    {
        var (format, theme) = (look.Format, look.Theme);
        yield return invocation.Words("Theme.Title", path);
        yield return invocation.Words("Theme.Size", Centimetres(format.Width), Centimetres(format.Height), Number(format.Kept.Left), Number(format.Kept.Top), Number(format.Kept.Right), Number(format.Kept.Bottom));
        yield return invocation.Words("Theme.Layout", look.LayoutName);
        yield return invocation.Words("Theme.Fonts", theme.Fonts.Latin, theme.Fonts.Heading ?? theme.Fonts.Latin, theme.Fonts.SimplifiedChinese, theme.Fonts.TraditionalChinese);
        foreach (var slot in Slots)
            yield return invocation.Words("Theme.Color", slot, "#" + theme.Color(slot).Hex, Contrast(look, slot));
        yield return invocation.Words("Theme.Footer", look.FooterText.Length > 0 ? look.FooterText : invocation.Words("Theme.None"), invocation.Words(format.IsNumbered ? "Theme.Yes" : "Theme.No"));
    }

    private static JsonObject Json(string path, BrandLook look) => new()
    {
        ["file"] = path,
        ["width"] = look.Format.Width,
        ["height"] = look.Format.Height,
        ["kept"] = new JsonArray(look.Format.Kept.Left, look.Format.Kept.Top, look.Format.Kept.Right, look.Format.Kept.Bottom),
        ["layout"] = look.LayoutName,
        ["font"] = look.Theme.Fonts.Latin,
        ["headingFont"] = look.Theme.Fonts.Heading ?? look.Theme.Fonts.Latin,
        ["simplifiedChineseFont"] = look.Theme.Fonts.SimplifiedChinese,
        ["traditionalChineseFont"] = look.Theme.Fonts.TraditionalChinese,
        ["colors"] = new JsonObject(Slots.Select(slot => KeyValuePair.Create(slot.ToString(), (JsonNode?)("#" + look.Theme.Color(slot).Hex)))),
        ["dark"] = look.Theme.IsDark,
        ["footer"] = look.FooterText,
        ["slideNumbers"] = look.Format.IsNumbered,
        ["plainGround"] = look.HasPlainGround,
    };

    private static string Contrast(BrandLook look, ColorSlot slot) => Number(Math.Round(look.Theme.Contrast(slot, ColorSlot.Background1), 1));

    private static string Centimetres(double points) => Number(Math.Round(points / PointsPerCentimetre, 2));

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
