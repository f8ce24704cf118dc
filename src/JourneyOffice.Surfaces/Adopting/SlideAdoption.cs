using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Adopts a deck: stages from chevrons, lanes from bands, items from cards and faces by where they stand.</summary>
internal sealed class SlideAdoption
{
    private readonly string mapId;
    private readonly string language;
    private readonly JourneyMap? reference;
    private readonly List<AdoptedPage> pages = [];
    private readonly Dictionary<string, LaneKind> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<ElementKey, IReadOnlyList<TextPiece>> texts = [];
    private readonly List<Touchpoint> touchpoints = [];
    private readonly List<Item> items = [];
    private Scale? scale;

    internal SlideAdoption(Snapshot snapshot, string? id, JourneyMap? reference)
    {
        mapId = id ?? snapshot.Pages.SelectMany(page => page.Elements).Select(element => element.Key?.Map).FirstOrDefault(map => map is not null)
            ?? throw new JourneyException(SurfacesErrors.NothingToAdopt, Place.None);
        this.reference = reference?.Id == mapId ? reference : null;
        foreach (var slide in snapshot.Pages)
        {
            // A duplicate of a slide adds nothing.
            if (AdoptedPage.Of(slide, mapId) is { } page && !pages.Exists(known => known.Number == page.Number))
                pages.Add(page);
        }

        // Other kinds of slides repeat what the map shows, at times with less: they are left as they are.
        pages.RemoveAll(page => PageKind.FamilyOf(page.Number) != PageKind.Overview);
        if (pages.Count == 0)
            throw new JourneyException(SurfacesErrors.NothingToAdopt, Place.None);
        // What an index shows in short stands in full on the pages behind it.
        pages = [.. pages.OrderBy(page => page.IsIndex).ThenBy(page => page.Number)];
        language = LanguageOf();
    }

    internal CarriedMap Make()
    {
        var stages = Stages();
        foreach (var lane in Lanes())
            kinds[lane] = KindOf(lane);
        scale = reference is not null ? reference.Scale : AdoptedScale.Of(pages, kinds.Keys);
        var head = new AdoptedHead(mapId, language, reference, pages);
        foreach (var (key, pieces) in head.Texts)
            texts[key] = pieces;
        ReadItems(new AdoptedCells([.. stages.Select(stage => stage.Id)], kinds, reference), head.Persona);
        ReadNames();
        var map = WithTexts(head.Map with
        {
            Scale = scale,
            Stages = stages,
            Lanes = [.. kinds.Select(lane => new Lane { Id = lane.Key, Kind = lane.Value })],
            Items = items,
            Touchpoints = touchpoints,
        });
        return new CarriedMap(map, Ledger(new MapDocument(map))) { IsAdopted = true };
    }

    private IEnumerable<SnapshotElement> All() => pages.SelectMany(page => page.Elements);

    private string LanguageOf()
    {
        if (pages.Select(page => page.Language).FirstOrDefault(known => known is not null) is { } said)
            return said;
        var kicker = All().FirstOrDefault(element => element.Key!.Value.Role == ElementRole.Kicker)?.Text ?? "";
        return LanguageFallback.Supported.FirstOrDefault(known => kicker.StartsWith(SurfaceWords.Word("Kind", known), StringComparison.Ordinal))
            ?? LanguageGuess.Of(All().Where(element => element.Key!.Value.Role is ElementRole.Card or ElementRole.Stage or ElementRole.Title).Select(element => element.Text));
    }

    // An index shows all stages in rows, each of the other pages some of them.
    private List<Stage> Stages()
    {
        var ids = pages.OrderByDescending(page => page.IsIndex).ThenBy(page => page.Number).SelectMany(page =>
        {
            var chevrons = page.Of(ElementRole.Stage).ToList();
            return chevrons.OrderBy(stage => chevrons.Count(other => other.Box.Bottom <= stage.Box.CenterY)).ThenBy(stage => stage.Box.CenterX);
        }).Select(element => element.Key!.Value.Element).Distinct(StringComparer.Ordinal);
        return [.. ids.Select(id => new Stage { Id = id, Steps = StepsOf(id) })];
    }

    private IReadOnlyList<Step> StepsOf(string stage) =>
    [
        .. pages.Where(page => page.Frame.Boxes.ContainsKey((stage, ElementRole.Stage)))
            .SelectMany(page => page.Steps.Where(step => page.Frame.ColumnAt(step.Box.CenterX, step.Box.CenterY) == stage))
            .Select(step => step.Key!.Value.Element).Distinct(StringComparer.Ordinal).Select(id => new Step { Id = id }),
    ];

    // Bands, and what is left of a lane whose band is gone: its name, its scale.
    private IEnumerable<string> Lanes() =>
        pages.SelectMany(page => page.Elements.Where(element => element.Key!.Value.Role is ElementRole.Band or ElementRole.LaneName or ElementRole.ScaleZero or ElementRole.ScaleMax)
            .OrderBy(element => element.Box.CenterY)).Select(element => CurveRow.LaneOf(element.Key!.Value.Element)).Distinct(StringComparer.Ordinal);

    private LaneKind KindOf(string lane)
    {
        if (All().Where(element => element.Key!.Value is { Role: ElementRole.LaneName } key && key.Element == lane)
            .Select(element => ShapeFacts.ReadLane(ShapeName.ReadMark(element.Name).Facts)).FirstOrDefault(kind => kind is not null) is { } said)
            return said;
        if (reference?.Lanes.FirstOrDefault(known => known.Id == lane) is { } same)
            return same.Kind;
        if (pages.Exists(page => page.Find(lane, ElementRole.ScaleMax) is not null || page.Find(lane, ElementRole.ScaleZero) is not null))
            return LaneKind.Emotion;
        if (MapTexts.TryParseLaneKind(NameOf(lane), out var kind))
            return kind;
        // A name of its own hides the kind; the icons of touchpoints and the figures of obstacles show it.
        var cards = pages.SelectMany(page => page.Of(ElementRole.Card).Where(card => page.Frame.BandAt(card.Box.CenterY) == lane).Select(card => (page, card))).ToList();
        return cards.Exists(card => card.page.Find("icon-" + card.card.Key!.Value.Element, ElementRole.Ornament) is not null) ? LaneKind.Touchpoint
            : cards.Exists(card => AdoptedText.IsObstacle(card.card.Text)) ? LaneKind.Obstacle : LaneKind.Custom;
    }

    private string NameOf(string lane) =>
        All().Where(element => element.Key!.Value is { Role: ElementRole.LaneName } key && key.Element == lane).Select(element => WithoutNothing(element.Text)).FirstOrDefault() ?? "";

    // An empty lane says so behind its name.
    private static string WithoutNothing(string text)
    {
        foreach (var known in LanguageFallback.Supported)
        {
            var words = SurfaceWords.Word("Colon", known) + SurfaceWords.Word("NothingYet", known);
            if (text.EndsWith(words, StringComparison.Ordinal))
                return text[..^words.Length];
        }

        return text;
    }

    private void ReadItems(AdoptedCells cells, string? persona)
    {
        var curves = new AdoptedCurves(pages, persona, (page, face) => cells.Of(page, face)?.Lane,
            item => cells.Known(item)?.Text?.For(language, reference!.Language));
        foreach (var page in pages)
        {
            var shapes = page.Elements.Where(element => Removals.IsItemRole(element.Key!.Value.Role))
                .OrderBy(element => page.Frame.BandAt(element.Box.CenterY) is { } lane ? page.Frame.Bands.First(band => page.Frame.LaneOf(band.Id) == lane).Box.Y : 0)
                .ThenBy(element => element.Box.X).ThenBy(element => element.Box.Y)
                // A feeling without a score has no face, only its words.
                .Concat(page.Of(ElementRole.MarkerLabel).Where(label => page.Find(label.Key!.Value.Element, ElementRole.Marker) is null));
            foreach (var shape in shapes)
            {
                if (cells.Of(page, shape) is not { } cell)
                    continue;
                var item = ReadItem(page, shape, cell, cells.Known(shape.Key!.Value.Element), curves);
                if (!items.Exists(known => known.Id == item.Id))
                    items.Add(item);
            }
        }
    }

    private Item ReadItem(AdoptedPage page, SnapshotElement shape, AdoptedCell cell, Item? known, AdoptedCurves curves)
    {
        var key = shape.Key!.Value;
        var kind = kinds[cell.Lane];
        var touchpoint = kind == LaneKind.Touchpoint && key.Role == ElementRole.Card ? TouchpointOf(shape, known) : null;
        var (series, prefix) = curves.Of(key);
        if (AdoptedMark.ItemOf(shape) is { } said)
            series = said.Series;
        var label = key.Role == ElementRole.Marker ? page.Find(key.Element, ElementRole.MarkerLabel) : shape;
        var words = known?.Text?.For(language, reference!.Language);
        IReadOnlyList<TextPiece> shown = [];
        if (key.Role == ElementRole.Card)
            shown = texts[key] = AdoptedMark.TextOf(shape) ?? AdoptedText.OfCard(key.Element, touchpoint, kind, shape.Text, language, words);
        else if (label is not null)
            shown = texts[label.Key!.Value] = AdoptedMark.TextOf(label) ?? AdoptedText.OfLabel(key.Element, label.Text, prefix, key.Role == ElementRole.Marker, language, words);
        return new Item
        {
            Id = key.Element,
            Lane = cell.Lane,
            Stage = cell.Stage,
            ToStage = cell.ToStage,
            Step = cell.Step,
            Touchpoint = touchpoint,
            Score = key.Role == ElementRole.Marker ? ScoreAt(page, cell.Lane, shape) : null,
            Series = series,
            Basis = (kind == LaneKind.Touchpoint && key.Role == ElementRole.Card) || (key.Role == ElementRole.Marker && label is null) ? known?.Basis ?? Basis.Assumption
                : shown.Any(piece => piece.Field?.Format == FieldFormat.Assumed) ? Basis.Assumption : Basis.Evidenced,
            MomentOfTruth = key.Role == ElementRole.Card ? AdoptedText.SaysMoment(shown)
                : pages.Exists(other => other.Find(key.Element, ElementRole.Moment) is not null),
        };
    }

    // Where no name says which touchpoint a card shows, equal words are one.
    private string? TouchpointOf(SnapshotElement card, Item? known)
    {
        var text = card.Text;
        if (AdoptedMark.EntryOf(card, "touchpoints") is { } said)
        {
            if (!touchpoints.Exists(touchpoint => touchpoint.Id == said))
                touchpoints.Add(new Touchpoint { Id = said });
            return said;
        }

        if (AdoptedMark.IsMarked(card) || text.Length == 0 || (known is not null && (known.Touchpoint is null || reference!.Touchpoints.All(touchpoint => touchpoint.Id != known.Touchpoint))))
            return null;
        var id = known?.Touchpoint ?? Identifier.Derived("t", mapId, text);
        if (!touchpoints.Exists(touchpoint => touchpoint.Id == id))
            touchpoints.Add(new Touchpoint { Id = id });
        return id;
    }

    private decimal? ScoreAt(AdoptedPage page, string lane, SnapshotElement face)
    {
        var steps = scale ?? Scale.Default;
        return page.Frame.ScoreAt(lane, face.Box.CenterY, steps) is { } score ? Scales.Snap(score, steps) : null;
    }

    private void ReadNames()
    {
        foreach (var page in pages)
        {
            foreach (var element in page.Elements)
            {
                var key = element.Key!.Value;
                if (key.Role is ElementRole.Stage or ElementRole.Step or ElementRole.LaneName && AdoptedMark.TextOf(element) is { } marked)
                    texts[key] = marked;
                else if (key.Role == ElementRole.Stage)
                    texts[key] = AdoptedText.OfField(FieldPath.Of("stages", key.Element, "name"), element.Text, language);
                else if (key.Role == ElementRole.Step && page.Frame.ColumnAt(element.Box.CenterX, element.Box.CenterY) is { } stage)
                    texts[key] = AdoptedText.OfField(FieldPath.Of("stages", stage, "steps", key.Element, "name"), element.Text, language);
                else if (key.Role == ElementRole.LaneName && page.Frame.LaneOf(key.Element) is var lane && kinds.TryGetValue(lane, out var kind))
                    texts[key] = LaneName(lane, kind, element.Text);
            }
        }
    }

    private IReadOnlyList<TextPiece> LaneName(string lane, LaneKind kind, string text)
    {
        var name = WithoutNothing(text);
        return LanguageFallback.Supported.Any(known => MapTexts.LaneKind(kind, known) == name) ? AdoptedText.OfDerived(text)
            : new AdoptedText(language).Text(FieldPath.Of("lanes", lane, "name"), name).Derived(text[name.Length..]).Pieces;
    }

    // Of two places that say a field in different words the one counts that the other map does not say: a person wrote it.
    private JourneyMap WithTexts(JourneyMap map)
    {
        var document = new MapDocument(map);
        var before = reference is null ? null : new MapDocument(reference);
        var fields = new List<(bool IsNew, SetField Edit)>();
        foreach (var key in pages.AsEnumerable().Reverse().SelectMany(page => page.Elements).Select(element => element.Key!.Value))
        {
            foreach (var piece in texts.GetValueOrDefault(key, []))
            {
                if (piece.Field is not { } field || !FieldFormats.TryParse(piece.Text, field, document, language, out var value))
                    continue;
                var isSame = before is not null && FieldFormats.Format(before, field, language) == piece.Text;
                fields.Add((!isSame, before is null || field.Format != FieldFormat.Text ? new SetField(field.Path, value) : Localized(before, field.Path, value, isSame)));
            }
        }

        document.Apply(fields.OrderBy(field => field.IsNew).Select(field => field.Edit));
        return document.ToMap();
    }

    // A text that says what the other map says has all its languages; one without languages stays so.
    private static SetField Localized(MapDocument before, FieldPath path, JsonNode? value, bool isSame)
    {
        var whole = before.Get(path.Parent);
        // What holds for every language stands beside languages of its own that are not shown here.
        if (!isSame && path == path.Parent.Language(LocalizedText.Neutral) && whole?.DeepClone() is JsonObject others)
        {
            others[LocalizedText.Neutral] = value;
            return new SetField(path.Parent, others);
        }

        return isSame && whole is not null ? new SetField(path.Parent, whole.DeepClone())
            : new SetField(whole is JsonValue ? path.Parent.Language(LocalizedText.Neutral) : path, value);
    }

    private Ledger Ledger(MapDocument map) => new()
    {
        Kind = SurfaceKind.Deck,
        Language = language,
        Generator = LedgerWriter.Generator,
        Pages = [.. pages.OrderBy(page => page.Number).Select(page => new LedgerPage(
            page.Page.Id, page.Kind, page.Number, HiddenByPerson: false, [.. page.Elements.Select(element => Element(element, map))]))],
    };

    private LedgerElement Element(SnapshotElement element, MapDocument map)
    {
        var pieces = texts.GetValueOrDefault(element.Key!.Value, AdoptedText.OfDerived(element.Text));
        var segments = pieces.Select(piece => piece.Segment).ToList();
        // What the fields give back in other characters ("38%") is kept as it stands.
        if (TextPieces.Join(TextPieces.Compose(map, segments, language)) != element.Text)
            segments = [.. pieces.Select(piece => new LedgerSegment(piece.Field, piece.Text))];
        return new LedgerElement { Key = element.Key!.Value, Box = element.Box, Segments = segments };
    }
}
