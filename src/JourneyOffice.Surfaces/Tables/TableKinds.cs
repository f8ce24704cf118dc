using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>The tables that a workbook can have: what each is called and which list of the map it holds.</summary>
public static class TableKinds
{
    /// <summary>Kind, name of the structured table and list, entries that others name before those that name them.</summary>
    private static readonly (string Kind, string Name, FieldPath List)[] Known =
    [
        ("stages", "Stages", FieldPath.Of("stages")),
        ("segments", "Segments", FieldPath.Of("segments")),
        ("personas", "Personas", FieldPath.Of("personas")),
        ("touchpoints", "Touchpoints", FieldPath.Of("touchpoints")),
        ("metrics", "Metrics", FieldPath.Of("metrics")),
        ("evidence", "Evidence", FieldPath.Of("evidence")),
        ("emotions", "Emotions", FieldPath.Of("items")),
        ("obstacles", "Obstacles", FieldPath.Of("items")),
        ("opportunities", "Opportunities", FieldPath.Of("items")),
        ("contentNeeds", "ContentNeeds", FieldPath.Of("items")),
        ("items", "Items", FieldPath.Of("items")),
        ("goal", "Goal", TableRows.Map),
        ("measures", "Measures", FieldPath.Of("measures")),
        ("figures", "Figures", FieldPath.Of("observations")),
        ("reviews", "Reviews", FieldPath.Of("reviews")),
        ("findings", "Findings", TableRows.Findings),
    ];

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Select(known => known.Kind)];

    /// <summary>The structured table's name, the same in every language.</summary>
    /// <param name="kind">The kind.</param>
    public static string NameOf(string kind) => Known.First(known => known.Kind == kind).Name;

    /// <summary>The list whose entries a kind of table holds.</summary>
    /// <param name="kind">The kind.</param>
    public static FieldPath ListOf(string kind) => Known.First(known => known.Kind == kind).List;

    /// <summary>The kind of the table with a name; that of the remaining items for a name that is not ours.</summary>
    /// <param name="tableName">The structured table's name.</param>
    public static string Of(string tableName) =>
        Known.FirstOrDefault(known => string.Equals(known.Name, tableName, StringComparison.OrdinalIgnoreCase)).Kind ?? "items";

    /// <summary>
    /// The kind of the table that lists the items of a lane. Workbooks of earlier versions have fewer tables: there the items stand among
    /// the remaining ones.
    /// </summary>
    /// <param name="lane">What the lane holds.</param>
    /// <param name="present">The kinds of table that the workbook has.</param>
    public static string OfLane(LaneKind lane, IReadOnlyCollection<string> present)
    {
        var kind = lane switch
        {
            LaneKind.Emotion => "emotions",
            LaneKind.Obstacle => "obstacles",
            LaneKind.Opportunity or LaneKind.Solution => "opportunities",
            LaneKind.Question or LaneKind.InformationNeed => "contentNeeds",
            _ => "items",
        };
        return kind is "emotions" or "obstacles" || present.Contains(kind) ? kind : "items";
    }

    /// <summary>What a lane of unknown kind holds by the table that names it.</summary>
    internal static LaneKind? LaneOf(string kind) => kind switch
    {
        "emotions" => LaneKind.Emotion,
        "obstacles" => LaneKind.Obstacle,
        "opportunities" => LaneKind.Opportunity,
        "contentNeeds" => LaneKind.Question,
        _ => null,
    };
}
