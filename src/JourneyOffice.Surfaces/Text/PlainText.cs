using System.Text;

namespace JourneyOffice.Surfaces;

/// <summary>Comparing and cutting plain texts.</summary>
internal static class PlainText
{
    /// <summary>A text as it is compared when tolerance is wanted: full-width forms folded (NFKC), trimmed.</summary>
    internal static string Fold(string text) => text.Normalize(NormalizationForm.FormKC).Trim();

    /// <summary>Whether two texts are the same to a person.</summary>
    internal static bool AreAlike(string left, string right) => string.Equals(Fold(left), Fold(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>Line breaks and paragraphs told apart no more; cells know only one kind.</summary>
    internal static string OneKindOfBreak(string text) => text.Replace('\u000b', '\n').Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>How many characters two texts share at their beginning; never splits a surrogate pair.</summary>
    internal static int CommonPrefix(string left, string right)
    {
        var length = left.AsSpan().CommonPrefixLength(right);
        return length > 0 && char.IsHighSurrogate(left[length - 1]) ? length - 1 : length;
    }

    /// <summary>How many characters two texts share at their end, not counting the first <paramref name="prefix"/> ones.</summary>
    internal static int CommonSuffix(string left, string right, int prefix)
    {
        var most = Math.Min(left.Length, right.Length) - prefix;
        var length = 0;
        while (length < most && left[^(length + 1)] == right[^(length + 1)])
            length++;
        return length > 0 && char.IsLowSurrogate(left[^length]) ? length - 1 : length;
    }

    /// <summary>How many characters differ between two texts, seen as one replacement.</summary>
    internal static int Distance(string left, string right)
    {
        var prefix = CommonPrefix(left, right);
        var suffix = CommonSuffix(left, right, prefix);
        return left.Length + right.Length - (2 * (prefix + suffix));
    }
}
