using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Reviews have no name: who looked, and when, tells them apart.</summary>
internal static class ReviewLabels
{
    /// <summary>"Online shop · Ms Wu · 2025-04-02".</summary>
    internal static string Of(MapDocument map, string id, string language)
    {
        var review = FieldPath.Of("reviews", id);
        var department = map.Get(review.Child("department")) is JsonValue value
            ? EntryNames.Name(map, FieldPath.Of("departments"), value.GetValue<string>(), language)
            : map.Get(review.Child("customer")) is JsonValue ? SurfaceWords.Word("Customer", language) : "";
        var parts = new[] { department, LocalizedField.For(map, map.Get(review.Child("person")), language), map.Get(review.Child("when"))?.ToString() ?? "" };
        var label = string.Join(" · ", parts.Select(part => PlainText.OneKindOfBreak(part).Replace('\n', ' ').Trim()).Where(part => part.Length > 0));
        return label.Length > 0 ? label : id;
    }

    /// <summary>The review that a text names by its label or id, or as the newest one of a department.</summary>
    internal static string? Find(MapDocument map, string text, string language)
    {
        var folded = PlainText.Fold(text);
        if (EntryLabels.Of(map, FieldPath.Of("reviews"), language).Find(folded) is [var labelled, ..])
            return labelled;
        var reviews = (map.Get(FieldPath.Of("reviews")) as JsonArray ?? []).OfType<JsonObject>().ToList();
        return reviews.FirstOrDefault(review => review["id"]?.GetValue<string>() == folded)?["id"]!.GetValue<string>()
            ?? (EntryNames.TryFind(map, FieldPath.Of("departments"), folded, null, out var department)
                ? reviews.LastOrDefault(review => review["department"]?.ToString() == department!.ToString())?["id"]!.GetValue<string>()
                : null);
    }
}
