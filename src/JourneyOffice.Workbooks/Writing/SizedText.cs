namespace JourneyOffice.Workbooks;

/// <summary>A cell's text and the room that it has.</summary>
/// <param name="Text">The text.</param>
/// <param name="Width">The column's width in characters.</param>
internal sealed record SizedText(string Text, double Width);
