using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// The faces of the emotional curve. Strong ones are filled, with eyes and mouth as holes of the one path; mild ones are a disc with
/// an edge and drawn features. Each fills its box and has connection sites at top, left, bottom and right.
/// </summary>
internal static class Faces
{
    private const string Disc = "M10 0A10 10 0 1 1 10 20 10 10 0 1 1 10 0Z";
    private const string EyeHoles = "M7 6.75a1.25 1.25 0 1 0 0 2.5 1.25 1.25 0 0 0 0-2.5zM13 6.75a1.25 1.25 0 1 0 0 2.5 1.25 1.25 0 0 0 0-2.5z";
    private const string Eyes = "M6.6 8a.4.4 0 1 1 .8 0 .4.4 0 1 1-.8 0zM12.6 8a.4.4 0 1 1 .8 0 .4.4 0 1 1-.8 0z";

    /// <summary>Feels very good.</summary>
    public static FreeformGeometry StrongSmile { get; } =
        Filled("M6.46 12.78a.75.75 0 0 0-1.18.93 6 6 0 0 0 9.43 0 .75.75 0 1 0-1.18-.92 4.5 4.5 0 0 1-7.07 0z");

    /// <summary>Feels very bad.</summary>
    public static FreeformGeometry StrongFrown { get; } =
        Filled("M10 11.5c-1.63 0-3.17.65-4.29 1.8a.75.75 0 1 0 1.07 1.05 4.5 4.5 0 0 1 6.43 0 .75.75 0 1 0 1.07-1.06A6 6 0 0 0 10 11.5z");

    /// <summary>Feels good.</summary>
    public static FreeformGeometry Smile { get; } = Outlined("M6 12.8A5 5 0 0 0 14 12.8");

    /// <summary>Feels bad.</summary>
    public static FreeformGeometry Frown { get; } = Outlined("M6.2 14.2A5.2 5.2 0 0 1 13.8 14.2");

    /// <summary>Feels neither good nor bad.</summary>
    public static FreeformGeometry Neutral { get; } = Outlined("M6.5 13.5H13.5");

    /// <summary>The face for a score's place on its scale.</summary>
    /// <param name="level">−1 worst, 0 middle, +1 best.</param>
    public static FreeformGeometry For(double level) => level switch
    {
        >= 0.75 => StrongSmile,
        > 0 => Smile,
        <= -0.75 => StrongFrown,
        < 0 => Frown,
        _ => Neutral,
    };

    private static FreeformGeometry Filled(string mouth) =>
        new(20, 20, [new FreeformPath(SvgPath.Parse(Disc + EyeHoles + mouth), Filled: true, Stroked: false)], HasConnectionSites: true);

    private static FreeformGeometry Outlined(string mouth) => new(
        20,
        20,
        [
            new FreeformPath(SvgPath.Parse(Disc), Filled: true, Stroked: true),
            new FreeformPath(SvgPath.Parse(Eyes + mouth), Filled: false, Stroked: true),
        ],
        HasConnectionSites: true);
}
