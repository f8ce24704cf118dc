using System.Buffers;

namespace JourneyOffice.FakeGraph.Drives;

/// <summary>Which names OneDrive takes (support.microsoft.com, "Restrictions and limitations in OneDrive and SharePoint").</summary>
internal static class NameRules
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\"*:<>?/\\|");

    private static readonly string[] Reserved = ["CON", "PRN", "AUX", "NUL", ".lock", "desktop.ini"];

    public static void Check(string name)
    {
        if (!IsGood(name))
            throw GraphError.Invalid("The provided name cannot contain special characters, or is reserved.");
    }

    public static bool IsGood(string name) =>
        name.Length is > 0 and <= 255
        && !name.AsSpan().ContainsAny(Forbidden)
        && !name.Any(char.IsControl)
        && name.Trim() == name
        && !name.EndsWith('.')
        && !name.StartsWith("~$", StringComparison.Ordinal)
        && !name.Contains("_vti_", StringComparison.OrdinalIgnoreCase)
        && !Reserved.Contains(name, StringComparer.OrdinalIgnoreCase)
        && !IsPort(name);

    /// <summary>The first of "name 1.ext", "name 2.ext" … that is free.</summary>
    public static string Free(string name, Func<string, bool> taken)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        return Enumerable.Range(1, int.MaxValue).Select(n => $"{stem} {n}{extension}").First(n => !taken(n));
    }

    private static bool IsPort(string name) =>
        name.Length == 4 && char.IsAsciiDigit(name[3])
        && (name.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LPT", StringComparison.OrdinalIgnoreCase));
}
