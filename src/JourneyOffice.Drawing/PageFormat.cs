namespace JourneyOffice.Drawing;

/// <summary>A sheet's size in points. Margins, heads and footers keep their distances from its edges; what is left is shared by the stages.</summary>
/// <param name="Id">What the command line and ledgers call it.</param>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
public sealed record PageFormat(string Id, double Width, double Height)
{
    /// <summary>13.333 × 7.5 in: the 16:9 slide.</summary>
    public static PageFormat Wide { get; } = new("16:9", 960, 540);

    /// <summary>10.833 × 7.5 in: the stages share 8.75 in.</summary>
    public static PageFormat Standard { get; } = new("4:3", 780, 540);

    /// <summary>A4, landscape.</summary>
    public static PageFormat A4 { get; } = new("a4", 841.89, 595.28);

    /// <summary>A3, landscape.</summary>
    public static PageFormat A3 { get; } = new("a3", 1190.55, 841.89);

    /// <summary>The formats that the product draws for.</summary>
    public static IReadOnlyList<PageFormat> All { get; } = [Wide, Standard, A4, A3];

    /// <summary>The format with an id; <see langword="null"/> where none has it.</summary>
    public static PageFormat? Find(string? id) => All.FirstOrDefault(format => format.Id == id);
}
