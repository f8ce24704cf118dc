using System.Globalization;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Copies (rule 7): with unchanged text they are reported, with changed text a copied card is a new item. Its id follows from what
/// it was copied from and what it says, so that reading twice finds the same item.
/// </summary>
internal sealed class CopyRules(SurfaceState state, EditCollector edits, PositionRules position)
{
    // What a new item takes over from its original; evidence and ties are the original's own.
    private static readonly string[] Inherited = ["lane", "stage", "toStage", "step", "touchpoint", "series", "metric", "basis", "theme"];

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);

    /// <summary>The copies that become items.</summary>
    internal IReadOnlyList<AdoptedCopy> Read()
    {
        var adopted = new List<AdoptedCopy>();
        foreach (var slide in state.Slides.Where(slide => slide.Ledger is not null && !slide.IsOriginal))
            edits.Findings.Add(new Finding(SurfacesErrors.DuplicatedPage, new Place("", slide.Page.Id), slide.Ledger!.Number));
        var written = state.Carried.Ledger.Pages.SelectMany(page => page.Elements).ToLookup(element => element.Key);
        foreach (var copy in state.Copies)
        {
            var key = copy.Element.Key!.Value;
            if (written[key].FirstOrDefault() is { } element && Read(element, copy) is { } adoption)
                adopted.Add(adoption);
        }

        return adopted;
    }

    private AdoptedCopy? Read(LedgerElement element, FoundShape copy)
    {
        var pieces = state.Pieces(element);
        var text = copy.Element.Text;
        var isChanged = pieces.Count > 0 && text != TextPieces.Join(pieces) && text != element.Shown
            && text != state.Originals[element.Key].Element.Text
            && !state.Carried.Ledger.Copies.Contains(new CopiedText(element.Key, text));
        var place = SlideRecognizer.PlaceOf(copy);
        if (!isChanged)
        {
            // A duplicated slide is said once, as a whole.
            if (pieces.Count > 0 && copy.Slide is { Ledger: null } or { IsOriginal: true })
                edits.Findings.Add(new Finding(SurfacesErrors.UnchangedCopy, place, text));
            return null;
        }

        var original = state.Carried.Base.Items.FirstOrDefault(item => item.Id == element.Key.Element);
        if (original is null || element.Key.Role != ElementRole.Card || ElementText.Align(state, pieces, text) is not { } aligned)
        {
            edits.Findings.Add(new Finding(SurfacesErrors.CopyIsNoItem, place, text));
            return null;
        }

        var id = NewId(element.Key, text);
        edits.Add(new AddEntry(FieldPath.Of("items"), Entry(id, element, copy, original, pieces, aligned, place), original.Id));
        return new AdoptedCopy(copy.Address, element.Key, element.Key with { Element = id, Page = copy.Slide.Ledger?.Number ?? element.Key.Page });
    }

    private string NewId(ElementKey original, string text)
    {
        var seed = $"{original.Element}/{text}";
        var number = ids[seed] = ids.GetValueOrDefault(seed) + 1;
        return Identifier.Derived("i", state.Carried.Base.Id, "copy", original.Element, text, number.ToString(CultureInfo.InvariantCulture));
    }

    private JsonObject Entry(
        string id, LedgerElement element, FoundShape copy, Item original, IReadOnlyList<TextPiece> pieces,
        IReadOnlyList<AlignedPiece> aligned, Place place)
    {
        var source = (JsonObject)state.Base.Get(FieldPath.Of("items", original.Id))!;
        var entry = new JsonObject { ["id"] = id };
        foreach (var name in Inherited)
        {
            if (source.TryGetPropertyValue(name, out var value) && value is not null)
                entry[name] = value.DeepClone();
        }

        var fields = new List<FieldEdit>();
        for (var index = 0; index < pieces.Count; index++)
        {
            if (pieces[index].Field is { } field)
                AddField(fields, id, original.Id, field, aligned[index].Text, place);
        }

        fields.AddRange(position.Changes(element, copy, original).Select(change => new SetField(Renamed(change.Field.Path, original.Id, id), change.Value)));
        return NewEntries.Build(FieldPath.Of("items"), entry, fields);
    }

    private void AddField(List<FieldEdit> fields, string id, string original, FieldBinding field, string text, Place place)
    {
        if (field.Path.Segments is ["touchpoints", _, "name", var language])
            fields.Add(new SetField(FieldPath.Of("items", id, "touchpoint"), TouchpointNamed(text, language)));
        else if (FieldFormats.TryParse(text, field, state.Base, state.Carried.Ledger.Language, out var value))
            fields.Add(new SetField(Renamed(field.Path, original, id), value));
        else
            edits.Findings.Add(new Finding(SurfacesErrors.UnreadableValue, place, text, field.Path.Value));
    }

    // A touchpoint with that name is placed once more; a name that nobody knows is a new touchpoint.
    private JsonNode TouchpointNamed(string name, string language)
    {
        if (EntryNames.TryFind(state.Base, FieldPath.Of("touchpoints"), name, null, out var known))
            return known!.DeepClone();
        var id = Identifier.Derived("t", state.Carried.Base.Id, "copy", name);
        JsonNode text = language == "*" ? JsonValue.Create(name) : new JsonObject { [language] = name };
        edits.Add(new AddEntry(FieldPath.Of("touchpoints"), new JsonObject { ["id"] = id, ["name"] = text }, null));
        return JsonValue.Create(id);
    }

    private static FieldPath Renamed(FieldPath path, string from, string to) =>
        path.Segments is ["items", var item, ..] && item == from ? FieldPath.Of(["items", to, .. path.Segments.Skip(2)]) : path;
}
