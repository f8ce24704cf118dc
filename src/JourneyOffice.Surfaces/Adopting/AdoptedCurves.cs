using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Tells the curves of an emotion lane apart. They are drawn one after the other, and the first label of each begins with its
/// name; faces of further curves are smaller than those of the first.
/// </summary>
internal sealed class AdoptedCurves
{
    private const string Separator = " · ";
    private const long SmallFace = 182_880;
    private readonly Dictionary<ElementKey, (string? Series, int Prefix)> found = [];
    private readonly HashSet<string> firstNames;
    private readonly Func<string, string?> known;

    /// <summary>Looks at the faces of all pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="persona">The persona's name: the first curve bears it.</param>
    /// <param name="laneOf">The lane of a face.</param>
    /// <param name="known">The words of an item in the map that the surface is compared with.</param>
    internal AdoptedCurves(IReadOnlyList<AdoptedPage> pages, string? persona, Func<AdoptedPage, SnapshotElement, string?> laneOf, Func<string, string?> known)
    {
        this.known = known;
        firstNames = LanguageFallback.Supported.Select(language => SurfaceWords.Word("FirstSeries", language)).ToHashSet(StringComparer.Ordinal);
        if (!string.IsNullOrEmpty(persona))
            firstNames.Add(persona.Replace('\n', ' ').Replace('\u000b', ' '));
        var faces = pages.SelectMany(page => page.Of(ElementRole.Marker).Select(face => (page, face, lane: laneOf(page, face))));
        foreach (var lane in faces.GroupBy(face => face.lane))
        {
            var largest = lane.Max(face => face.face.Box.Width);
            // Drawn are 18 and 16.2 pt for the first curve, 14.4 pt for the others.
            bool IsSmall(SnapshotElement face) => face.Box.Width < largest * 0.895 || Math.Abs(face.Box.Width - SmallFace) < 10;
            var several = lane.Any(face => IsSmall(face.face));
            foreach (var page in lane.GroupBy(face => face.page))
                Read(page.Key, [.. page.Select(face => face.face)], several, IsSmall);
        }
    }

    /// <summary>Which curve a face is on (<see langword="null"/>: the first), and how many characters of its label say so.</summary>
    internal (string? Series, int Prefix) Of(ElementKey face) => found.GetValueOrDefault(face);

    private void Read(AdoptedPage page, List<SnapshotElement> faces, bool several, Func<SnapshotElement, bool> isSmall)
    {
        string? series = null;
        SnapshotElement? last = null;
        foreach (var face in faces)
        {
            var key = face.Key!.Value;
            var begins = last is null || isSmall(face) != isSmall(last) || (isSmall(face) && face.Box.X <= last.Box.X);
            var name = begins ? NameIn(page.Find(key.Element, ElementRole.MarkerLabel)?.Text ?? "", several, known(key.Element)) : null;
            last = face;
            if (name is not null)
                series = firstNames.Contains(name) ? null : name;
            found[key] = (series, name is null ? 0 : name.Length + Separator.Length);
        }
    }

    // A lone curve bears no name, unless further ones that have no face yet stand beside it in the map.
    private string? NameIn(string label, bool several, string? words)
    {
        if (!several && (words is null || !label.Contains(Separator + words, StringComparison.Ordinal)))
            return null;
        if (firstNames.FirstOrDefault(name => label.StartsWith(name + Separator, StringComparison.Ordinal)) is { } first)
            return first;
        var end = label.IndexOf(Separator, StringComparison.Ordinal);
        return end < 0 ? null : label[..end];
    }
}
