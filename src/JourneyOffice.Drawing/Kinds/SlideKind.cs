using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>A kind of slide: how it shows a map.</summary>
internal abstract class SlideKind
{
    // What can be drawn; made only when it is asked for, so that a deck of one kind loads no other.
    private static readonly Dictionary<string, Func<SlideKind>> Known = new(StringComparer.Ordinal)
    {
        [PageKind.Overview] = static () => new OverviewKind(),
        [PageKind.Blueprint] = static () => new BlueprintKind(),
        [PageKind.Compare] = static () => new CompareKind(),
        [PageKind.Paths] = static () => new PathsKind(),
        [PageKind.Funnel] = static () => new FunnelKind(),
        [PageKind.Touchpoints] = static () => new TouchpointsKind(),
        [PageKind.Content] = static () => new ContentKind(),
        [PageKind.Priorities] = static () => new PrioritiesKind(),
        [PageKind.Evidence] = static () => new EvidencePages(),
        [PageKind.Executive] = static () => new ExecutiveKind(),
        [PageKind.Persona] = static () => new PersonaKind(),
        [PageKind.Emotions] = static () => new EmotionsKind(),
        [PageKind.Moments] = static () => new MomentsKind(),
        [PageKind.Department] = static () => new DepartmentKind(),
    };

    /// <summary>Its name, one of <see cref="PageKind"/>.</summary>
    public abstract string Id { get; }

    /// <summary>
    /// How many times larger than the rest of a poster its body is drawn: lists have too little on a sheet that hangs on a wall. Fixed for a
    /// kind, since an update leaves people's type alone.
    /// </summary>
    protected virtual double PosterBody => 1;

    /// <summary>How many times larger than the rest of the sheet its body is drawn; 1 on slides.</summary>
    public double BodyScale(Sketch sketch) => sketch.Options.Format.IsPoster ? PosterBody : 1;

    /// <summary>The kind of a name; <see langword="null"/> for what this program can't draw.</summary>
    public static SlideKind? Find(string id) => Known.GetValueOrDefault(id)?.Invoke();

    /// <summary>
    /// The pages that it takes to show the map, numbered from <see cref="PageKind.FirstNumber"/>; none where the map has nothing to show.
    /// Pure: the same sketch gives the same pages.
    /// </summary>
    public abstract IReadOnlyList<Page> Draw(Sketch sketch);
}
