using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Finds what the cells of an adopted workbook name. What the other map holds in that place under that name is meant first; what no
/// sheet lists is borrowed from there, else it is made under an id that follows from its name.
/// </summary>
internal sealed class AdoptedEntries(string mapId, MapDocument map, MapDocument? reference, string language, IReadOnlyCollection<string> present)
{
    private readonly Dictionary<(string List, string Text), string> named = [];

    /// <summary>The value of a field that names entries; <see langword="null"/> where the text has to be looked up like any other.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">What its cell says.</param>
    /// <param name="kind">The kind of table.</param>
    /// <param name="mark">What the hidden cell beside it says.</param>
    internal JsonNode? Find(FieldBinding field, string text, string kind, string mark) =>
        Held(field, text) ?? (field.Format == FieldFormat.Spot ? Marked(text, mark) : Named(field, text, kind));

    // Of several entries of one name, the one that the other map has there.
    private JsonNode? Held(FieldBinding field, string text)
    {
        if (reference is null || field.Format is not (FieldFormat.Entry or FieldFormat.Spot)
            || PlainText.OneKindOfBreak(FieldFormats.Format(reference, field, language)) != text || reference.Get(field.Path) is not { } held)
            return null;
        foreach (var id in held is JsonArray ids ? ids.Select(id => id!.GetValue<string>()) : [held.GetValue<string>()])
        {
            if (field.Format == FieldFormat.Spot)
                BorrowSpot(id);
            else if (EntryNames.ListOf(field.Path) is { } list)
                Borrow(list, id);
        }

        return held.DeepClone();
    }

    private JsonValue? Marked(string text, string mark)
    {
        var address = SpotMarks.Read(mark, text);
        if (address.Count == 0)
            return null;
        var id = address[0] == "items" ? address[1] : address[^1];
        if (!BorrowSpot(id))
            Make(address, id, text);
        return JsonValue.Create(id);
    }

    // Steps and the items of hidden lanes stand on no sheet: here they are what their mark says of them.
    private void Make(IReadOnlyList<string> address, string id, string text)
    {
        switch (address)
        {
            case ["items", _, var lane, var stage]:
                Add(FieldPath.Of("stages"), new JsonObject { ["id"] = stage });
                Add(FieldPath.Of("lanes"), new JsonObject { ["id"] = lane, ["kind"] = JsonNamingPolicy.CamelCase.ConvertName(nameof(LaneKind.Custom)), ["hidden"] = true });
                Add(FieldPath.Of("items"), new JsonObject { ["id"] = id, ["lane"] = lane, ["stage"] = stage, ["text"] = Said(text) });
                break;
            case ["stages", var stage, "steps", _]:
                Add(FieldPath.Of("stages"), new JsonObject { ["id"] = stage });
                Add(FieldPath.Of("stages", stage, "steps"), new JsonObject { ["id"] = id, ["name"] = Said(text) });
                break;
            default:
                Add(FieldPath.Of(address[0]), new JsonObject { ["id"] = id, ["name"] = Said(text) });
                break;
        }
    }

    // What is there already, or comes from the other map with all that it stands on.
    private bool BorrowSpot(string id)
    {
        var stage = SpotNames.StageOf(map, id) ?? (reference is null ? null : SpotNames.StageOf(reference, id));
        if (stage is not null)
            return Borrow(FieldPath.Of("stages"), stage) && Borrow(FieldPath.Of("stages", stage, "steps"), id);
        if (reference?.Get(FieldPath.Of("items", id)) is JsonObject item && map.Get(FieldPath.Of("items", id)) is null)
        {
            Borrow(FieldPath.Of("stages"), item["stage"]!.GetValue<string>());
            if (item["touchpoint"] is { } touchpoint)
                Borrow(FieldPath.Of("touchpoints"), touchpoint.GetValue<string>());
        }

        return Borrow(FieldPath.Of("stages"), id) || Borrow(FieldPath.Of("touchpoints"), id) || Borrow(FieldPath.Of("items"), id);
    }

    // A lane, channel or department that a cell names is the reference's, else it is made under an id that follows from its name. Labels
    // tell entries apart by every character, so nothing is taken for another name here.
    private JsonValue? Named(FieldBinding field, string text, string kind)
    {
        if (field.Format is not (FieldFormat.Lane or FieldFormat.Stage or FieldFormat.Entry) || EntryNames.ListOf(field.Path) is not { } list)
            return null;
        var name = list.Segments[0];
        if (name == "evidence")
        {
            NameEvidence(field, text);
            return null;
        }

        if (named.TryGetValue((name, text), out var known))
            return JsonValue.Create(known);
        // Lists with tables of their own were read before.
        if (name is not ("lanes" or "channels" or "departments" or "actors") && FieldFormats.TryParse(text, field, map, language, out _))
            return null;
        if (reference is null || Known(reference, field, list, text) is not { } found || !Borrow(list, found))
        {
            found = Identifier.Derived(name[..1], mapId, name, text);
            Add(list, field.Format == FieldFormat.Lane ? NewLane(found, text, kind) : new JsonObject { ["id"] = found, ["name"] = Said(text) });
        }

        return JsonValue.Create(named[(name, text)] = found);
    }

    private JsonObject NewLane(string id, string text, string kind)
    {
        var bearsKind = MapTexts.TryParseLaneKind(text, out var lane) && TableKinds.OfLane(lane, present) == kind
            && LanguageFallback.Supported.Any(spoken => MapTexts.LaneKind(lane, spoken) == text);
        var holds = bearsKind ? lane : TableKinds.LaneOf(kind) ?? LaneKind.Custom;
        var entry = new JsonObject { ["id"] = id, ["kind"] = JsonNamingPolicy.CamelCase.ConvertName(holds.ToString()) };
        if (!bearsKind)
            entry["name"] = Said(text);
        return entry;
    }

    // A cell may name several pieces of evidence.
    private void NameEvidence(FieldBinding field, string text)
    {
        var list = FieldPath.Of("evidence");
        if (FieldFormats.TryParse(text, field, map, language, out _))
            return;
        if (reference is not null && FieldFormats.TryParse(text, field, reference, language, out var known) && known is JsonArray ids)
        {
            foreach (var id in ids.Select(id => id!.GetValue<string>()))
                Borrow(list, id);
            return;
        }

        foreach (var name in EntryNames.Split(text).Where(name => !EntryNames.TryFind(map, list, name, null, out _)))
            Add(list, new JsonObject { ["id"] = Identifier.Derived("e", mapId, "evidence", name), ["name"] = Said(name) });
    }

    // The other map's entry of that label to the character, else of one much like it.
    private string? Known(MapDocument other, FieldBinding field, FieldPath list, string text) =>
        EntryLabels.Of(other, list, language).Find(text) is [var only] ? only
        : FieldFormats.TryParse(text, field, other, language, out var found) && found is JsonValue ? found.GetValue<string>() : null;

    private bool Borrow(FieldPath list, string id)
    {
        if (map.Get(list.Child(id)) is not null)
            return true;
        if (reference?.Get(list.Child(id)) is not JsonObject entry)
            return false;
        Add(list, (JsonObject)entry.DeepClone());
        return true;
    }

    private void Add(FieldPath list, JsonObject entry)
    {
        if (map.Get(list.Child(entry["id"]!.GetValue<string>())) is null)
            map.Apply([new AddEntry(list, entry, null)]);
    }

    private JsonObject Said(string text) => new() { [language] = text };
}
