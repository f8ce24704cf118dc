namespace JourneyOffice.Cli;

/// <summary>Words of others, as they are shown: a terminal obeys control characters.</summary>
internal static class Shown
{
    /// <summary>A text without them.</summary>
    public static string Text(string? text) => text is null ? "" : string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)).Trim();
}
