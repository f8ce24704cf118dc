namespace JourneyOffice.Packages;

/// <summary>What OpenXmlValidator reports in files that Office itself writes; each entry says why it is no fault.</summary>
internal static class AllowList
{
    private static readonly (string Id, string Words, string Why)[] Entries =
    [
        ("Sch_UndeclaredAttribute", "'http://schemas.microsoft.com/office/", "attributes of Office versions after the SDK's schemas"),
        ("Sch_InvalidElementContentExpectingComplex", "schemas.microsoft.com/office/", "elements of Office versions after the SDK's schemas"),
        ("Sch_UndeclaredAttribute", "The 'uri' attribute is not declared.", "extensions of charts, which the SDK takes for their content"),
    ];

    /// <summary>Whether a report is a known false alarm.</summary>
    public static bool Allows(string id, string description) =>
        Entries.Any(entry => entry.Id == id && description.Contains(entry.Words, StringComparison.Ordinal));
}
