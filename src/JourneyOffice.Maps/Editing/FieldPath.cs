namespace JourneyOffice.Maps;

/// <summary>
/// The address of a field in a map: <c>/items/i7k2/text/en</c>. Entries of lists are addressed by their id, never by their
/// position, so that an address holds while people reorder. The text that holds for every language ends in <c>/*</c>.
/// Segments are escaped as in JSON Pointer (~0 for ~, ~1 for /; RFC 6901).
/// </summary>
/// <param name="Value">The address as written.</param>
public readonly record struct FieldPath(string Value) : IComparable<FieldPath>
{
    /// <summary>The address made of the given segments.</summary>
    public static FieldPath Of(params ReadOnlySpan<string> segments)
    {
        var value = "";
        foreach (var segment in segments)
            value += "/" + Escape(segment);
        return new FieldPath(value);
    }

    /// <summary>The address of a field of this one.</summary>
    public FieldPath Child(string segment) => new(Value + "/" + Escape(segment));

    /// <summary>The address of one language of a localized text at this address.</summary>
    public FieldPath Language(string language) => Child(language == LocalizedText.Neutral ? "*" : language);

    /// <summary>The segments, unescaped.</summary>
    public IReadOnlyList<string> Segments =>
        Value.Length == 0 ? [] : [.. Value[1..].Split('/').Select(Unescape)];

    /// <inheritdoc/>
    public int CompareTo(FieldPath other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order of the written addresses.</summary>
    public static bool operator <(FieldPath left, FieldPath right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the written addresses.</summary>
    public static bool operator >(FieldPath left, FieldPath right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the written addresses.</summary>
    public static bool operator <=(FieldPath left, FieldPath right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the written addresses.</summary>
    public static bool operator >=(FieldPath left, FieldPath right) => left.CompareTo(right) >= 0;

    private static string Escape(string segment) =>
        segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
