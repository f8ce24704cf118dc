using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What a person did, and what must come of it.</summary>
/// <param name="Name">What it was, for messages.</param>
internal sealed record PersonEdit(string Name)
{
    /// <summary>Fields that must flow back, with their new values.</summary>
    public IReadOnlyList<FieldEdit> FlowsBack { get; init; } = [];

    /// <summary>Texts of new items that must flow back under ids of their own.</summary>
    public IReadOnlyList<string> NewTexts { get; init; } = [];

    /// <summary>Id of the item that it was done to, if it was one.</summary>
    public string? Target { get; init; }

    /// <summary>What must still be there in the file after any update; the argument is the updated file.</summary>
    public Func<byte[], bool> Stays { get; init; } = _ => true;

    /// <summary>Entries that must be reported as proposed removals.</summary>
    public IReadOnlyList<string> Proposed { get; init; } = [];

    public static FieldEdit Text(Item item, string language, string text) =>
        new SetField(FieldPath.Of("items", item.Id, "text").Language(item.Text!.Texts.ContainsKey(LocalizedText.Neutral) && !item.Text.Texts.ContainsKey(language)
            ? LocalizedText.Neutral : language), JsonValue.Create(text));

    public static FieldEdit Field(Item item, string field, JsonNode value) => new SetField(FieldPath.Of("items", item.Id, field), value);
}
