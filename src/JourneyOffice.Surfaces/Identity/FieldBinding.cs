using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Ties a piece of visible text to the field of the map that it shows, so that an edit of it flows back.</summary>
/// <param name="Path">The field. For <see cref="FieldFormat.Text"/>: one language of a localized text.</param>
/// <param name="Format">How the field's value becomes text.</param>
public readonly record struct FieldBinding(FieldPath Path, FieldFormat Format);

/// <summary>How a field's value becomes visible text and back; the words are those of the surface's language.</summary>
public enum FieldFormat
{
    /// <summary>The text itself; a missing language shows its fallback.</summary>
    Text,

    /// <summary>A stage id shown as the stage's name.</summary>
    Stage,

    /// <summary>A lane id shown as the lane's name.</summary>
    Lane,

    /// <summary>A catalogue id (touchpoint, channel, department, persona, segment, metric, evidence) shown as its name.</summary>
    Entry,

    /// <summary>A signed number: "+1", "0", "−2" (U+2212); a plain hyphen is understood too.</summary>
    Score,

    /// <summary>A share 0 to 1 shown in per cent: "38 %".</summary>
    Share,

    /// <summary>Low, medium, high in words.</summary>
    Level,

    /// <summary>An enumeration's value shown in words: status, lifecycle, place, verdict.</summary>
    Choice,

    /// <summary>The marker "(assumed)": there for an assumption, absent for what is evidenced.</summary>
    Assumed,

    /// <summary>Yes or no; on slides the marker's presence.</summary>
    Flag,

    /// <summary>A date: ISO 8601 in cells, long form on slides.</summary>
    Date,

    /// <summary>A whole or decimal number.</summary>
    Number,

    /// <summary>A list of texts, one a line.</summary>
    Texts,

    /// <summary>Yes, no, or nothing known.</summary>
    Answer,

    /// <summary>A whole number from 0 on.</summary>
    Count,

    /// <summary>The id of a stage, step, touchpoint or item, shown as its name or text.</summary>
    Spot,
}
