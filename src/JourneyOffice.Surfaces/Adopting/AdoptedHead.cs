using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Reads what stands around the grid: title, line above it, summary, footer.</summary>
internal sealed class AdoptedHead
{
    private readonly string mapId;
    private readonly string language;
    private readonly JourneyMap? reference;
    private readonly bool isSegment;
    private readonly Dictionary<ElementKey, IReadOnlyList<TextPiece>> texts = [];

    internal AdoptedHead(string mapId, string language, JourneyMap? reference, IReadOnlyList<AdoptedPage> pages)
    {
        (this.mapId, this.language, this.reference) = (mapId, language, reference);
        // Where there is a persona the first curve bears its name.
        isSegment = reference is null
            ? pages.SelectMany(page => page.Of(ElementRole.MarkerLabel)).Any(label => label.Text.StartsWith(SurfaceWords.Word("FirstSeries", language) + " · ", StringComparison.Ordinal))
            : reference is { Persona: null, Segment: not null };
        Map = new JourneyMap { Id = mapId, Language = language };
        foreach (var element in pages.OrderByDescending(page => page.Number).SelectMany(page => page.Elements))
            Read(element, element.Key!.Value);
    }

    /// <summary>What the head says besides texts that are bound to fields.</summary>
    internal JourneyMap Map { get; private set; }

    /// <summary>The bound texts.</summary>
    internal IReadOnlyDictionary<ElementKey, IReadOnlyList<TextPiece>> Texts => texts;

    /// <summary>The name of who sets out.</summary>
    internal string? Persona { get; private set; }

    private void Read(SnapshotElement element, ElementKey key)
    {
        var text = element.Text;
        switch (key.Role)
        {
            case ElementRole.Title: texts[key] = AdoptedMark.TextOf(element) ?? Title(text, key.Page); break;
            case ElementRole.Kicker: Kicker(WordPattern.WithoutPage(text, key.Page)); break;
            case ElementRole.Example: Map = Map with { Sample = true }; break;
            case ElementRole.Who: texts[key] = AdoptedMark.TextOf(element) is { } who ? Who(element, who) : Who(text); break;
            case ElementRole.Where: texts[key] = AdoptedMark.TextOf(element) is { } where ? Where(where) : Where(text); break;
            case ElementRole.Outcome: texts[key] = AdoptedMark.TextOf(element) is { } outcome ? Outcome(element, outcome) : Outcome(text); break;
            case ElementRole.Footer: Footer(text.Split(" · ")); break;
        }
    }

    private IReadOnlyList<TextPiece> Title(string text, int number)
    {
        var words = number > 1 ? WordPattern.WithoutPage(text, number) : text;
        return LanguageFallback.Supported.Any(known => SurfaceWords.Word("Kind", known) == words) ? AdoptedText.OfDerived(text)
            : new AdoptedText(language).Text(FieldPath.Of("title"), words).Derived(text[words.Length..]).Pieces;
    }

    private void Kicker(string text)
    {
        foreach (var known in LanguageFallback.Supported)
        {
            foreach (var (state, key) in new[] { (MapState.Current, "StateCurrent"), (MapState.Future, "StateFuture") })
            {
                var start = SurfaceWords.Word("Kind", known) + " · " + SurfaceWords.Word(key, known);
                if (text.StartsWith(start, StringComparison.Ordinal))
                    Map = Map with { State = state, Period = Plain(text[start.Length..] is [' ', '·', ' ', .. var period] ? period : "") ?? Map.Period };
            }
        }
    }

    private IReadOnlyList<TextPiece> Who(string text)
    {
        var (label, rest) = Cut("Who", text);
        if (isSegment)
        {
            var segment = reference?.Segment ?? Identifier.Derived("g", mapId);
            Map = Map with { Segment = segment, Segments = [new Segment { Id = segment }] };
            return Labelled(label).Text(FieldPath.Of("segments", segment, "name"), rest).Pieces;
        }

        var id = reference?.Persona ?? Identifier.Derived("p", mapId);
        Map = Map with { Persona = id, Personas = [(Map.Personas is [var known] ? known : new Persona { Id = id })] };
        var end = rest.IndexOf('\n', StringComparison.Ordinal);
        Persona = end < 0 ? rest : rest[..end];
        var name = Labelled(label).Text(FieldPath.Of("personas", id, "name"), Persona);
        return end < 0 ? name.Pieces : name.Derived("\n").Text(FieldPath.Of("personas", id, "portrait"), rest[(end + 1)..]).Pieces;
    }

    private IReadOnlyList<TextPiece> Who(SnapshotElement element, IReadOnlyList<TextPiece> pieces)
    {
        if (AdoptedMark.EntryOf(element, "segments") is { } segment)
        {
            Map = Map with { Segment = segment, Segments = [new Segment { Id = segment }] };
        }
        else if (AdoptedMark.EntryOf(element, "personas") is { } persona)
        {
            Map = Map with { Persona = persona, Personas = [Map.Personas is [var known] ? known with { Id = persona } : new Persona { Id = persona }] };
            Persona = pieces.FirstOrDefault(piece => piece.Field?.Path.Segments is [_, _, "name", ..])?.Text ?? "";
        }

        return pieces;
    }

    private IReadOnlyList<TextPiece> Where(IReadOnlyList<TextPiece> pieces)
    {
        if (pieces is [.., { Field: not null }, { Field: null, Text: ['\n', .. { Length: > 0 } goal] }] && Map.Personas is [var owner])
            Map = Map with { Personas = [owner with { Goals = [Plain(goal)!] }] };
        return pieces;
    }

    private IReadOnlyList<TextPiece> Outcome(SnapshotElement element, IReadOnlyList<TextPiece> pieces)
    {
        var measure = new Measure { Id = AdoptedMark.EntryOf(element, "measures") ?? (reference is { Measures: [var first, ..] } ? first.Id : Identifier.Derived("u", mapId)) };
        if (pieces is [.., { Field: not null }, { Field: null, Text: ['\n', .. { Length: > 0 } details] }])
            Details(details, ref measure);
        Map = Map with { Measures = [measure] };
        return pieces;
    }

    // The last line is the persona's goal; goals have no ids, so it is shown and not read back.
    private IReadOnlyList<TextPiece> Where(string text)
    {
        var (label, rest) = Cut("WhereTo", text);
        var end = rest.LastIndexOf('\n');
        var hasGoal = reference is null ? Map.Personas.Count > 0 : reference.Personas.Any(persona => persona.Id == reference.Persona && persona.Goals.Count > 0);
        // A goal is drawn on one line.
        if (end < 0 || !hasGoal || end == rest.Length - 1 || rest.LastIndexOf('\u000b') > end || reference?.Scenario?.For(language, reference.Language) == rest)
            return Labelled(label).Text(FieldPath.Of("scenario"), rest).Pieces;
        if (Map.Personas is [var owner])
            Map = Map with { Personas = [owner with { Goals = [Plain(rest[(end + 1)..])!] }] };
        return Labelled(label).Text(FieldPath.Of("scenario"), rest[..end]).Derived(rest[end..]).Pieces;
    }

    private IReadOnlyList<TextPiece> Outcome(string text)
    {
        var (label, rest) = Cut("Outcome", text);
        var id = reference is { Measures: [var first, ..] } ? first.Id : Identifier.Derived("u", mapId);
        var measure = new Measure { Id = id };
        var end = rest.LastIndexOf('\n');
        var details = end < 0 ? "" : rest[(end + 1)..];
        if (details.Length > 0 && Details(details, ref measure))
            rest = rest[..end];
        else
            details = "";
        Map = Map with { Measures = [measure] };
        var isChinese = LanguageFallback.Supported.Any(known => known != "en" && label.StartsWith(SurfaceWords.Word("Outcome", known), StringComparison.Ordinal));
        var pieces = AdoptedMeasure.Read(Labelled(label), FieldPath.Of("measures", id), rest, isChinese,
            reference is { Measures: [var known, ..] } ? known : null, text => text?.For(language, reference!.Language) ?? "");
        return details.Length == 0 ? pieces.Pieces : pieces.Derived("\n" + details).Pieces;
    }

    // "By 31 December 2025 · objective"; either may be missing. A long line is no objective: it would not be drawn there.
    private bool Details(string text, ref Measure measure)
    {
        var dot = text.IndexOf(" · ", StringComparison.Ordinal);
        var objective = text;
        if (WordPattern.TryReadDate("By", dot < 0 ? text : text[..dot], out var by))
        {
            measure = measure with { By = by };
            objective = dot < 0 ? "" : text[(dot + 3)..];
        }

        if (objective.Length > 45 || objective.Contains('\u000b', StringComparison.Ordinal))
            return false;
        Map = Map with { Objective = Plain(objective) };
        return true;
    }

    // "Owner: … · Version 3 · As of … · Sources: …"; an owner's name may hold the separator.
    private void Footer(string[] parts)
    {
        var version = Array.FindIndex(parts, part => WordPattern.TryRead("Version", part, out var number) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        if (version < 0)
            return;
        WordPattern.TryRead("Version", parts[version], out var written);
        Map = Map with { Version = int.Parse(written, CultureInfo.InvariantCulture) };
        if (WordPattern.TryRead("Owner", string.Join(" · ", parts[..version]), out var owner))
            Map = Map with { Owner = Plain(owner) };
        if (version + 1 < parts.Length && WordPattern.TryReadDate("AsOf", parts[version + 1], out var date))
            Map = Map with { AsOf = date };
    }

    private LocalizedText? Plain(string text) => text.Length == 0 ? null : new LocalizedText([new(language, text)]);

    private AdoptedText Labelled(string label) => new AdoptedText(language).Derived(label);

    private static (string Label, string Words) Cut(string key, string text) =>
        WordPattern.CutLabel(key, text) is { } cut ? (cut.Label, cut.Words) : ("", text);
}
