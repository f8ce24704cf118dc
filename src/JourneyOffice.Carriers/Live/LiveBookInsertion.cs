namespace JourneyOffice.Carriers;

/// <summary>
/// Sheets of a map that a workbook does not have yet: <c>workbook.insertWorksheetsFromBase64(file, { positionType: "End" })</c>. The file is free of charts and comments,
/// which Excel on the web refuses; the charts are added afterwards. Where they were put in before and only the rest was broken off, file and sheets are empty.
/// </summary>
/// <param name="File">A workbook with these sheets and no others; empty where they are there.</param>
/// <param name="Sheets">Their names; none where they are there.</param>
/// <param name="Charts">The charts to add once they are there.</param>
public sealed record InsertSheetsStep(byte[] File, IReadOnlyList<string> Sheets, IReadOnlyList<LiveChart> Charts) : LiveStep;

/// <summary>A line chart (<c>worksheet.charts.add("LineMarkers", …)</c>); nothing is to be done where the sheet has one of its name. It shows hidden rows
/// (<c>chart.plotVisibleOnly = false</c>), and leaves gaps at cells without a number.</summary>
/// <param name="Sheet">The sheet on which it stands.</param>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Left">Distance from the sheet's left edge, in points.</param>
/// <param name="Top">Distance from the sheet's upper edge, in points.</param>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Categories">The address of the cells that name its points, such as <c>A2:A8</c>, on the same sheet.</param>
/// <param name="Series">Its curves.</param>
public sealed record LiveChart(string Sheet, string Name, string Title, double Left, double Top, double Width, double Height, string Categories, IReadOnlyList<LiveSeries> Series);

/// <summary>A curve of a chart.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">The address of its values, on the sheet of the chart.</param>
public sealed record LiveSeries(string Name, string Values);
