using System.Text.Json.Nodes;
using JourneyOffice.Maps;
using JourneyOffice.Slides;
using JourneyOffice.Workbooks;

namespace JourneyOffice.Carriers;

/// <summary>Makes copies of decks and workbooks to hand out.</summary>
internal static class Freezing
{
    public static byte[] Freeze(Carrier carrier) => carrier switch
    {
        { Kind: CarrierKind.Deck, IsOpen: false, Package: { } deck } => DeckFreezer.Freeze(deck, KnownTexts(carrier)),
        { Kind: CarrierKind.Workbook, IsOpen: false, Package: { } book } => BookFreezer.Freeze(book, KnownTexts(carrier)),
        _ => throw new JourneyException(CarriersErrors.NotFreezable, new Place(carrier.FileName), carrier.FileName),
    };

    /// <summary>The texts of all maps that a file carries, as they came in and as people see them; <see langword="null"/> where they can't be known.</summary>
    private static HashSet<string>? KnownTexts(Carrier carrier)
    {
        try
        {
            var ids = MapChoice.Carried(carrier);
            if (ids.Count == 0)
                return null;
            var texts = new HashSet<string>(StringComparer.Ordinal);
            foreach (var surface in ids.Select(id => OpenedSurface.Open(carrier, id, forPlanning: false)))
            {
                AddTexts(MapJson.ToNode(surface.Carried.Base), texts);
                AddTexts(MapJson.ToNode(surface.Shown), texts);
            }

            return texts;
        }
        catch (JourneyException)
        {
            // A map that can't be read is left out of the copy like any other; nothing of it has to be understood.
            return null;
        }
    }

    private static void AddTexts(JsonNode? node, HashSet<string> texts)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields)
                    AddField(name, value, texts);
                break;
            case JsonArray entries:
                foreach (var entry in entries)
                    AddTexts(entry, texts);
                break;
        }
    }

    // What stands under a language is a text; elsewhere a single word may be one of the format's own.
    private static void AddField(string name, JsonNode? value, HashSet<string> texts)
    {
        if (value is not JsonValue single || !single.TryGetValue<string>(out var text))
            AddTexts(value, texts);
        else if (name == "en" || name.StartsWith("zh", StringComparison.Ordinal) || text.Contains(' ', StringComparison.Ordinal) || text.Any(character => character > '\u007f'))
            texts.Add(text);
    }
}
