using System.Globalization;

namespace JourneyOffice.Surfaces;

/// <summary>What the block above a map says: who goes through it, in which situation, with what goal.</summary>
internal enum HeadField
{
    Title,
    Persona,
    Scenario,
    Goal,
    Objective,
    Segment,
    Period,
    Owner,
}

/// <summary>The words that head these, in any supported language.</summary>
internal static class HeadWords
{
    private static readonly (HeadField Field, string[] Words)[] Known =
    [
        .. Enum.GetValues<HeadField>().Select(field => (field,
            (SurfaceWords.Texts.GetString("OldHead." + field, CultureInfo.InvariantCulture) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries))),
    ];

    /// <summary>The field that a label names; <see langword="null"/> for any other text.</summary>
    public static HeadField? FieldOf(string label)
    {
        var plain = LaneWords.Plain(label);
        foreach (var (field, words) in Known)
        {
            if (words.Contains(plain, StringComparer.Ordinal))
                return field;
        }

        return null;
    }
}
