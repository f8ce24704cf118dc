using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Drawing.Tests;

/// <summary>Maps and their drawings that several tests look at.</summary>
internal static class Drawings
{
    public static string[] Languages { get; } = ["en", "zh-Hans", "zh-Hant"];

    public static JourneyMap Retailer { get; } =
        MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json")));

    public static IReadOnlyList<Page> Draw(JourneyMap map, string language = "en", Theme? theme = null) =>
        MapDrawing.Draw(map, new DrawingOptions { Language = language, Theme = theme ?? Theme.Calm });

    /// <summary>The retailer's map with another number of stages.</summary>
    public static JourneyMap WithStages(int count)
    {
        var stages = new List<Stage>();
        var items = new List<Item>();
        for (var index = 0; index < count; index++)
        {
            var stage = Retailer.Stages[index % Retailer.Stages.Count];
            stages.Add(stage with { Id = $"s{index}" });
            items.AddRange(Retailer.Items.Where(item => item.Stage == stage.Id)
                .Select(item => item with { Id = $"{item.Id}-{index}", Stage = $"s{index}", ToStage = null }));
        }

        return Retailer with { Stages = stages, Items = items };
    }

    public static PageElement Find(Page page, string element, string role) =>
        page.Elements.Single(candidate => candidate.Key.Element == element && candidate.Key.Role == role);

    public static IEnumerable<PageElement> All(IReadOnlyList<Page> pages, string role) =>
        pages.SelectMany(page => page.Elements).Where(element => element.Key.Role == role);

    /// <summary>The room that a shape leaves for its text, in points, its preset's own frame counted in.</summary>
    public static double TextRoom(PageElement element)
    {
        var insets = element.Text!.Insets;
        var width = element.Box.Width - insets.Left - insets.Right;
        if (element.Geometry is PresetGeometry preset)
        {
            width -= preset.Shape switch
            {
                PresetShape.Chevron => 2 * preset.Extent,
                PresetShape.Pentagon => preset.Extent / 2,
                PresetShape.RoundRectangle => (long)(2 * Measures.RoundTextFrame * preset.Extent),
                _ => 0,
            };
        }

        return width / 12700.0;
    }
}
