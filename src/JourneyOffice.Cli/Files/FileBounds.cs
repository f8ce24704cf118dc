using System.Globalization;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Cli;

/// <summary>The bounds within which files are read, as the environment sets them: those who run the program know what files they have.</summary>
internal static class FileBounds
{
    private const long Megabyte = 1 << 20;

    // A part is one block of memory, and those end at two gigabytes.
    private const long LongestBlock = 2000;

    private static readonly (string Variable, long Most, Func<PackageLimits, long, PackageLimits> Set)[] Bounds =
    [
        ("JOURNEY_MAX_FILE_MB", LongestBlock, (limits, value) => limits with { FileLength = value * Megabyte }),
        ("JOURNEY_MAX_PART_MB", LongestBlock, (limits, value) => limits with { ReadLength = value * Megabyte, PartLength = Math.Max(limits.PartLength, value * Megabyte) }),
        ("JOURNEY_MAX_TOTAL_MB", 1_000_000, (limits, value) => limits with { TotalLength = value * Megabyte }),
        ("JOURNEY_MAX_ENTRIES", 1_000_000, (limits, value) => limits with { Entries = (int)value }),
        ("JOURNEY_MAX_TAGS", 1_000_000_000, (limits, value) => limits with { Tags = (int)value }),
    ];

    /// <summary>The bounds that an environment asks for.</summary>
    /// <param name="environment">Reads a variable.</param>
    /// <exception cref="JourneyException">A variable holds no number, or one that is too large.</exception>
    public static PackageLimits Of(Func<string, string?> environment)
    {
        var limits = PackageLimits.Default;
        foreach (var (variable, most, set) in Bounds)
        {
            if (environment(variable) is not { Length: > 0 } text)
                continue;
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < 1 || value > most)
                throw new JourneyException(CliErrors.WrongBound, Place.None, variable, text, most);
            limits = set(limits, value);
        }

        return limits;
    }
}
