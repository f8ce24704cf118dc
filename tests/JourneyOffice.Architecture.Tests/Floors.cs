namespace JourneyOffice.Architecture.Tests;

/// <summary>The floors of the house from the ground up, and which floors each may see.</summary>
internal static class Floors
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Visible { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["Maps"] = [],
            ["Insights"] = ["Maps"],
            ["Manifests"] = ["Maps"],
            ["Packages"] = ["Maps", "Insights"],
            ["Packages.Validation"] = ["Maps", "Insights", "Packages"],
            // Snapshots and patches work without file bytes, so the heart sees nothing of packages.
            ["Surfaces"] = ["Maps", "Insights"],
            ["Drawing"] = ["Maps", "Insights", "Surfaces"],
            ["Slides"] = ["Maps", "Insights", "Packages", "Surfaces", "Drawing"],
            ["Workbooks"] = ["Maps", "Insights", "Packages", "Surfaces", "Drawing"],
            ["Carriers"] = ["Maps", "Insights", "Packages", "Packages.Validation", "Surfaces", "Drawing", "Slides", "Workbooks"],
            ["Libraries"] = ["Maps", "Insights", "Packages", "Packages.Validation", "Surfaces", "Drawing", "Slides", "Workbooks", "Carriers"],
            ["OneDrive"] = ["Maps", "Insights", "Packages", "Packages.Validation", "Surfaces", "Drawing", "Slides", "Workbooks", "Carriers", "Libraries"],
            ["Service"] = ["Maps", "Insights", "Packages", "Packages.Validation", "Surfaces", "Drawing", "Slides", "Workbooks", "Carriers", "Libraries", "OneDrive", "Manifests"],
            ["Cli"] = ["Maps", "Insights", "Packages", "Packages.Validation", "Surfaces", "Drawing", "Slides", "Workbooks", "Carriers", "Manifests"],
        };
}
