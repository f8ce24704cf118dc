using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>
/// The second marks of shapes (<see cref="CreationId"/>): they tell which shape is which where somebody renamed it in the selection pane, or a
/// program gave all shapes names of its own.
/// </summary>
/// <param name="ledger">What we last wrote into the deck.</param>
internal sealed class SecondMarks(Ledger ledger)
{
    // Most decks have all their names, and hashing every key takes longer than reading a slide.
    private readonly Lazy<Dictionary<string, ElementKey>> keys = new(() => KeysOf(ledger));

    /// <summary>What the shape with a creationId stands for; <see langword="null"/> where it is none of ours.</summary>
    public ElementKey? KeyOf(string? creationId) =>
        creationId is not null && keys.Value.TryGetValue(creationId, out var key) ? key : null;

    private static Dictionary<string, ElementKey> KeysOf(Ledger ledger)
    {
        var known = new Dictionary<string, ElementKey>(StringComparer.Ordinal);
        foreach (var key in ledger.Pages.SelectMany(page => page.Elements).Select(element => element.Key).Where(key => !ElementRole.IsCell(key.Role)))
            known.TryAdd(CreationId.For(key), key);
        return known;
    }
}
