using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>A column as it is defined for every workbook, whatever its language.</summary>
/// <param name="Id">The field's name in an entry.</param>
/// <param name="Words">Key of its header's words.</param>
/// <param name="Format">How its values become text.</param>
/// <param name="Width">Width in characters.</param>
/// <param name="Choices">The list its drop-down takes its words from.</param>
/// <param name="IsPlain">For texts: whether the field is a plain string, not a text in languages.</param>
/// <param name="IsInput">False for what is computed and never read back.</param>
/// <param name="IsHidden">Whether people do not see it.</param>
internal sealed record ColumnDefinition(
    string Id, string Words, FieldFormat Format, double Width, string? Choices = null, bool IsPlain = false, bool IsInput = true, bool IsHidden = false)
{
    /// <summary>The header in a language.</summary>
    public string Header(string language) => WorkbookTexts.Get("Column." + Words, language);

    /// <summary>Whether a header means this column: its words in any of the languages, and the other words people use.</summary>
    public bool Accepts(string header)
    {
        var word = header.Trim();
        return LanguageFallback.Supported.Any(language => Same(Header(language), word))
            || Also().Any(also => Same(also, word))
            || Same(Id, word);
    }

    private string[] Also() =>
        (WorkbookTexts.Find("Also.Column." + Words, "en") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
