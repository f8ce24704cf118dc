namespace JourneyOffice.Libraries;

/// <summary>What changed between two looks at a library.</summary>
public static class LibraryDifference
{
    /// <summary>The changes: what is gone first, then what came or has another content.</summary>
    /// <param name="before">What was there, by name.</param>
    /// <param name="after">What is there now, by name.</param>
    /// <param name="tagOf">A file's tag.</param>
    /// <param name="mapsOf">The maps that a file carries.</param>
    public static IEnumerable<LibraryChange> Of<TFile>(
        IReadOnlyDictionary<string, TFile> before, IReadOnlyDictionary<string, TFile> after, Func<TFile, string> tagOf, Func<TFile, IEnumerable<MapSummary>> mapsOf)
    {
        foreach (var (name, was) in before)
        {
            if (!after.ContainsKey(name))
                yield return new LibraryChange(LibraryChangeKind.Removed, name, "", Ids(was));
        }

        foreach (var (name, now) in after)
        {
            if (!before.TryGetValue(name, out var was))
                yield return new LibraryChange(LibraryChangeKind.Added, name, tagOf(now), Ids(now));
            else if (tagOf(was) != tagOf(now))
                yield return new LibraryChange(LibraryChangeKind.Changed, name, tagOf(now), Ids(now));
        }

        IReadOnlyList<string> Ids(TFile file) => [.. mapsOf(file).Select(map => map.Id)];
    }
}
