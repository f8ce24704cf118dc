namespace JourneyOffice.Surfaces;

/// <summary>
/// Which slide another one was made to replace, and what it said then: behind the key in the name of its anchor, where it is no part of the key. An update that was
/// broken off leaves both in the deck, and nothing else tells them from a slide and somebody's copy of it.
/// </summary>
public static class ReplacedSlide
{
    private const string Sign = " ~for:";

    /// <summary>The name of the anchor of a slide that is to take another one's place.</summary>
    /// <param name="name">The anchor's name.</param>
    /// <param name="page">The slide as it is put in.</param>
    /// <param name="slide">The other slide's id.</param>
    public static string Mark(string name, SnapshotPage page, string slide) => $"{Without(name)}{Sign}{Written(slide)}:{PageDigest.Of(page)}";

    /// <summary>Whether a slide was made to replace another one.</summary>
    public static bool IsMade(SnapshotPage page) => MarkOf(page) is not null;

    /// <summary>Whether a slide was made to replace the one with an id.</summary>
    public static bool IsFor(SnapshotPage page, string slide) => MarkOf(page) is { } mark && mark.StartsWith(Written(slide) + ":", StringComparison.Ordinal);

    /// <summary>Whether what a slide says is what it said when it was put in.</summary>
    public static bool IsUntouched(SnapshotPage page) => MarkOf(page) is { } mark && mark.EndsWith(":" + PageDigest.Of(page), StringComparison.Ordinal);

    private static string? MarkOf(SnapshotPage page) => page.Elements.Where(element => element.Key is { Role: ElementRole.Anchor }).Select(element => element.Name)
        .Where(name => name?.Contains(Sign, StringComparison.Ordinal) == true).Select(name => name![(name!.LastIndexOf(Sign, StringComparison.Ordinal) + Sign.Length)..]).FirstOrDefault();

    private static string Without(string name) => name.LastIndexOf(Sign, StringComparison.Ordinal) is >= 0 and var at ? name[..at] : name;

    // A key begins behind the last # of a name.
    private static string Written(string slide) => slide.Replace('#', '.').Replace(' ', '_').Replace(':', '_');
}
