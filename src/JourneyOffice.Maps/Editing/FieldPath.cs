using System.Text;

namespace JourneyOffice.Maps;

/// <summary>
/// The address of a field in a map: <c>/items/i7k2/text/en</c>. Entries of lists are addressed by their id, never by their
/// position, so that an address holds while people reorder. The text that holds for every language ends in <c>/*</c>.
/// Segments are escaped as in JSON Pointer (~0 for ~, ~1 for /; RFC 6901).
/// </summary>
/// <param name="Value">The address as written.</param>
public readonly record struct FieldPath(string Value) : IComparable<FieldPath>
{
    /// <summary>The last segment of the address of a list's order: the keys of its entries, <c>/stages/#order</c>.</summary>
    public const string Order = "#order";

    /// <summary>The address made of the given segments.</summary>
    public static FieldPath Of(params ReadOnlySpan<string> segments)
    {
        var value = new StringBuilder();
        foreach (var segment in segments)
            value.Append('/').Append(Escape(segment));
        return new FieldPath(value.ToString());
    }

    /// <summary>The address of a field of this one.</summary>
    public FieldPath Child(string segment) => new((Value ?? "") + "/" + Escape(segment));

    /// <summary>The address of one language of a localized text at this address.</summary>
    public FieldPath Language(string language) => Child(language == LocalizedText.Neutral ? "*" : language);

    /// <summary>The segments, unescaped.</summary>
    public IReadOnlyList<string> Segments
    {
        get
        {
            if (string.IsNullOrEmpty(Value))
                return [];
            var segments = Value[1..].Split('/');
            if (Value.Contains('~', StringComparison.Ordinal))
            {
                for (var index = 0; index < segments.Length; index++)
                    segments[index] = Unescape(segments[index]);
            }

            return segments;
        }
    }

    /// <summary>Whether a field is this one or stands inside of it.</summary>
    public bool Holds(FieldPath field) => field == this || field.Value.StartsWith(Value + "/", StringComparison.Ordinal);

    /// <summary>The address of what holds this field: of the entry, the list or the map.</summary>
    public FieldPath Parent => new(Value[..Math.Max(0, Value.LastIndexOf('/'))]);

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
        segment.AsSpan().IndexOfAny('~', '/') < 0 ? segment : segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
