namespace JourneyOffice.Workbooks;

/// <summary>A defined name of the workbook.</summary>
/// <param name="Name">The name.</param>
/// <param name="Sheet">The index of the sheet that it belongs to; −1 for the whole workbook.</param>
/// <param name="Value">What it stands for.</param>
internal sealed record DefinedName(string Name, int Sheet, string Value);
