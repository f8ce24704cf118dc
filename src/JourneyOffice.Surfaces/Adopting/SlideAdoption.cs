using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Adopts a deck: stages from chevrons, lanes from bands, items from cards and faces by where they stand.</summary>
internal sealed class SlideAdoption
{
    private readonly string mapId;
    private readonly string language;
    private readonly List<(SnapshotPage Page, int Number, PageFrame Frame, List<SnapshotElement> Elements)> pages = [];
    private readonly Dictionary<string, LaneKind> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<ElementKey, IReadOnlyList<TextPiece>> texts = [];
    private readonly List<FieldEdit> fields = [];

    internal SlideAdoption(Snapshot snapshot, string? id)
    {
        mapId = id ?? snapshot.Pages.SelectMany(page => page.Elements).Select(element => element.Key?.Map).FirstOrDefault(map => map is not null)
            ?? throw new JourneyException(SurfacesErrors.NothingToAdopt, Place.None);
        foreach (var page in snapshot.Pages)
            AddPage(page);
        if (pages.Count == 0)
            throw new JourneyException(SurfacesErrors.NothingToAdopt, Place.None);
        language = LanguageGuess.Of(All().Where(element => element.Key!.Value.Role is ElementRole.Card or ElementRole.Stage or ElementRole.Title).Select(element => element.Text));
    }

    internal CarriedMap Make()
    {
        var stages = Ids(ElementRole.Stage, box => box.CenterX);
        var lanes = Ids(ElementRole.Band, box => box.CenterY).ToList();
        foreach (var lane in lanes)
            kinds[lane] = KindOf(lane);
        var (items, touchpoints) = ReadItems(stages);
        ReadNames();
        var document = new MapDocument(new JourneyMap
        {
            Id = mapId,
            Language = language,
            Stages = [.. stages.Select(id => new Stage { Id = id })],
            Lanes = [.. lanes.Select(id => new Lane { Id = id, Kind = kinds[id] })],
            Items = items,
            Touchpoints = touchpoints,
            Personas = All().Any(element => element.Key!.Value.Role == ElementRole.Who) ? [new Persona { Id = PersonaId }] : [],
            Persona = All().Any(element => element.Key!.Value.Role == ElementRole.Who) ? PersonaId : null,
        });
        foreach (var piece in texts.Values.SelectMany(pieces => pieces))
        {
            if (piece.Field is { } field && FieldFormats.TryParse(piece.Text, field, document, language, out var value))
                fields.Add(new SetField(field.Path, value));
        }

        document.Apply(fields);
        var map = document.ToMap();
        return new CarriedMap(map, Ledger(new MapDocument(map))) { IsAdopted = true };
    }

    private string PersonaId => Identifier.Derived("p", mapId);

    private IEnumerable<SnapshotElement> All() => pages.SelectMany(page => page.Elements);

    private void AddPage(SnapshotPage page)
    {
        var elements = page.Elements.Where(element => element.Key?.Map == mapId).ToList();
        var number = elements.Find(element => element.Key!.Value.Role == ElementRole.Anchor)?.Key?.Page
            ?? elements.GroupBy(element => element.Key!.Value.Page).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
        // A duplicate of a slide adds nothing.
        if (number is null || pages.Exists(known => known.Number == number))
            return;
        elements = [.. elements.Where(element => element.Key!.Value.Page == number).DistinctBy(element => element.Key)];
        pages.Add((page, number.Value, PageFrame.Of(elements.Select(element => (element.Key!.Value, element.Box))), elements));
    }

    private List<string> Ids(string role, Func<Box, long> place) =>
    [
        .. pages.OrderBy(page => page.Number)
            .SelectMany(page => page.Elements.Where(element => element.Key!.Value.Role == role).OrderBy(element => place(element.Box)))
            .Select(element => element.Key!.Value.Element).Distinct(StringComparer.Ordinal),
    ];

    private LaneKind KindOf(string lane)
    {
        var name = All().FirstOrDefault(element => element.Key!.Value is { Role: ElementRole.LaneName } key && key.Element == lane)?.Text ?? "";
        if (MapTexts.TryParseLaneKind(name, out var kind))
            return kind;
        return All().Any(element => element.Key!.Value is { Role: ElementRole.ScaleMax } key && key.Element == lane) ? LaneKind.Emotion : LaneKind.Custom;
    }

    private (List<Item> Items, List<Touchpoint> Touchpoints) ReadItems(List<string> stages)
    {
        var items = new List<Item>();
        var touchpoints = new List<Touchpoint>();
        foreach (var (_, _, frame, elements) in pages)
        {
            var inOrder = elements.Where(element => Removals.IsItemRole(element.Key!.Value.Role))
                .OrderBy(element => frame.BandAt(element.Box.CenterY) is { } lane ? frame.Boxes[(lane, ElementRole.Band)].Y : 0)
                .ThenBy(element => element.Box.X).ThenBy(element => element.Box.Y);
            foreach (var element in inOrder)
            {
                if (!items.Exists(item => item.Id == element.Key!.Value.Element) && ReadItem(element, frame, stages, touchpoints) is { } item)
                    items.Add(item);
            }
        }

        return (items, touchpoints);
    }

    private Item? ReadItem(SnapshotElement element, PageFrame frame, List<string> stages, List<Touchpoint> touchpoints)
    {
        var key = element.Key!.Value;
        var lane = key.Role == ElementRole.Marker
            ? kinds.FirstOrDefault(kind => kind.Value == LaneKind.Emotion && frame.Boxes.ContainsKey((kind.Key, ElementRole.Band))).Key
            : frame.BandAt(element.Box.CenterY);
        var stage = frame.ColumnAt(element.Box.CenterX);
        if (lane is null || stage is null)
            return null;
        string? last = null;
        if (key.Role == ElementRole.Card && frame.Boxes.TryGetValue((stage, ElementRole.Stage), out var column) && element.Box.Width > column.Width * 3 / 2)
            (stage, last) = (frame.ColumnAt(element.Box.X + (column.Width / 3)) ?? stage, frame.ColumnAt(element.Box.Right - (column.Width / 3)));
        var kind = kinds[lane];
        string? touchpoint = null;
        if (kind == LaneKind.Touchpoint)
        {
            touchpoint = Identifier.Derived("t", mapId, element.Text);
            if (!touchpoints.Exists(known => known.Id == touchpoint))
                touchpoints.Add(new Touchpoint { Id = touchpoint });
        }

        if (key.Role == ElementRole.Card)
            texts[key] = AdoptedText.OfCard(key.Element, touchpoint, kind, element.Text, language);
        var label = All().FirstOrDefault(known => known.Key!.Value is { Role: ElementRole.MarkerLabel } beside && beside.Element == key.Element);
        if (label is not null)
            texts[label.Key!.Value] = AdoptedText.OfLabel(key.Element, label.Text, language);
        var shown = texts.GetValueOrDefault(key.Role == ElementRole.Card || label is null ? key : label.Key!.Value, []);
        return new Item
        {
            Id = key.Element,
            Lane = lane,
            Stage = stage,
            ToStage = last is not null && stages.IndexOf(last) > stages.IndexOf(stage) ? last : null,
            Touchpoint = touchpoint,
            Score = key.Role == ElementRole.Marker && frame.ScoreAt(lane, element.Box.CenterY, Scale.Default) is { } score ? Scales.Snap(score, Scale.Default) : null,
            Basis = kind == LaneKind.Touchpoint || shown.Any(piece => piece.Field?.Format == FieldFormat.Assumed) ? Basis.Assumption : Basis.Evidenced,
        };
    }

    private void ReadNames()
    {
        foreach (var element in All())
        {
            var key = element.Key!.Value;
            var lane = kinds.TryGetValue(key.Element, out var kind) && !string.Equals(MapTexts.LaneKind(kind, language), element.Text, StringComparison.Ordinal);
            IReadOnlyList<TextPiece>? pieces = key.Role switch
            {
                ElementRole.Title => AdoptedText.OfField(FieldPath.Of("title"), element.Text, language),
                ElementRole.Stage => AdoptedText.OfField(FieldPath.Of("stages", key.Element, "name"), element.Text, language),
                ElementRole.LaneName when lane => AdoptedText.OfField(FieldPath.Of("lanes", key.Element, "name"), element.Text, language),
                ElementRole.Who => Who(element.Text),
                _ => null,
            };
            if (pieces is not null)
                texts[key] = pieces;
        }
    }

    private List<TextPiece> Who(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var name = AdoptedText.OfField(FieldPath.Of("personas", PersonaId, "name"), end < 0 ? text : text[..end], language);
        return end < 0 ? [.. name]
            : [.. name, .. AdoptedText.OfDerived("\n"), .. AdoptedText.OfField(FieldPath.Of("personas", PersonaId, "portrait"), text[(end + 1)..], language)];
    }

    private Ledger Ledger(MapDocument map) => new()
    {
        Kind = SurfaceKind.Deck,
        Language = language,
        Generator = LedgerWriter.Generator,
        Pages = [.. pages.Select(page => new LedgerPage(
            page.Page.Id, page.Elements.Find(element => element.Key!.Value.Role == ElementRole.Anchor)?.Key?.Element ?? PageKind.Overview, page.Number,
            HiddenByPerson: false, [.. page.Elements.Select(element => Element(element, map))]))],
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
