using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>Says what was found on a surface, in findings.</summary>
internal static class SurfaceFindings
{
    public static IEnumerable<Finding> Of(OpenedSurface surface)
    {
        var file = surface.Carrier.FileName;
        if (surface.Carried.IsAdopted)
            yield return new Finding(CarriersErrors.ReadByNames, new Place(file), file);
        if (surface.Carried.Unfinished is { } unfinished)
            yield return new Finding(unfinished.Inserts ? CarriersErrors.InsertionUnfinished : CarriersErrors.UpdateUnfinished, new Place(file), file);
        foreach (var finding in SlidesFromElsewhere.In(surface).Concat(surface.Carrier.Live?.NotSeen(surface) ?? []))
            yield return finding;
        foreach (var finding in surface.Recognition.Findings)
            yield return InFile(finding, file);
        foreach (var page in surface.Recognition.HiddenPages)
            yield return new Finding(CarriersErrors.PageHidden, new Place(file), page, file);
        foreach (var pinned in surface.Recognition.Pinned)
            yield return new Finding(CarriersErrors.TextPinned, new Place(file, Words: pinned.Key.Role), pinned.Derived);
        foreach (var conflict in surface.Recognition.PlaceConflicts)
        {
            yield return new Finding(CarriersErrors.PlacesDiffer, At(file, conflict.Path), conflict.Path.Value, Quoted(conflict.Values));
        }
    }

    /// <summary>Several texts in one line.</summary>
    public static string Quoted(IEnumerable<string> texts) => string.Join(" · ", texts.Select(text => $"'{text}'"));

    public static IEnumerable<Finding> OfConflicts(IEnumerable<MergeConflict> conflicts, string file) =>
        conflicts.Select(conflict =>
            new Finding(CarriersErrors.Conflict, At(file, conflict.Path), conflict.Path.Value, Text(conflict.Ours), Text(conflict.Theirs)));

    public static IEnumerable<Finding> OfRemovals(IEnumerable<FieldPath> removals, JourneyMap map, string file) =>
        removals.Select(removal => new Finding(CarriersErrors.ProposedRemoval, At(file, removal), EntryWords(map, removal)));

    /// <summary>A value as people read it: texts bare, absent values as a dash, the rest as JSON.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        null => "–",
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
        _ => value.ToJsonString(),
    };

    private static Finding InFile(Finding finding, string file) =>
        finding.Place.File.Length == 0 ? finding with { Place = finding.Place with { File = file } } : finding;

    private static Place At(string file, FieldPath path) => new(file, path.Value);

    private static string EntryWords(JourneyMap map, FieldPath entry)
    {
        var node = new MapDocument(map).Get(entry);
        var text = node?["text"] ?? node?["name"];
        var words = text is JsonObject languages ? languages.FirstOrDefault().Value : text;
        return words is null ? entry.Value : $"{entry.Value} ('{Text(words)}')";
    }
}
