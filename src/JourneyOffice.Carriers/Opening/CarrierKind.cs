namespace JourneyOffice.Carriers;

/// <summary>The kinds of files that carry a map.</summary>
public enum CarrierKind
{
    /// <summary>The map itself as JSON (<c>.journey.json</c>).</summary>
    Map,

    /// <summary>A presentation.</summary>
    Deck,

    /// <summary>A workbook.</summary>
    Workbook,
}
