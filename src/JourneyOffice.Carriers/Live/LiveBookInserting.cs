using JourneyOffice.Maps;
using JourneyOffice.Workbooks;

namespace JourneyOffice.Carriers;

/// <summary>The steps that put the sheets of a map into an open workbook.</summary>
internal static class LiveBookInserting
{
    /// <summary>The patch, and what is to be said of it.</summary>
    /// <param name="carrier">The workbook.</param>
    /// <param name="incoming">What the map was read from.</param>
    /// <param name="map">The map.</param>
    /// <param name="options">How it is put in.</param>
    /// <param name="patch">The patch without any step.</param>
    /// <exception cref="JourneyException">The workbook carries a map, or has sheets or tables of the same names.</exception>
    public static (LivePatch Patch, IEnumerable<Finding> Findings) Make(Carrier carrier, Carrier incoming, JourneyMap map, InsertOptions options, LivePatch patch)
    {
        WorkbookInserter.RequireNoMap(carrier.MapParts, carrier.FileName);
        var (open, file) = (carrier.Package!, SheetsFile.Of(map, options.Language ?? map.Language, carrier.FileName));
        var isThere = file.IsIn(open);
        if (!isThere && file.NamesIn(open) is { Count: > 0 } both)
            throw new JourneyException(WorkbooksErrors.NamesTaken, new Place(carrier.FileName, both[0]), carrier.FileName, string.Join(", ", both));
        var insert = new InsertSheetsStep(isThere ? [] : file.File, isThere ? [] : file.Sheets, [.. file.Charts.Select(ChartOf)]);
        return (
            patch with { Steps = [.. isThere && insert.Charts.Count == 0 ? Array.Empty<LiveStep>() : [insert], LiveInserting.WriteMap(file.Carried, incoming, carrier.FileName)] },
            [new Finding(CarriersErrors.SheetsToInsert, Place.None, insert.Sheets.Count, insert.Charts.Count)]);
    }

    private static LiveChart ChartOf(OpenChart chart) => new(
        chart.Sheet, chart.Name, chart.Title, chart.Left, chart.Top, chart.Width, chart.Height, chart.Categories, [.. chart.Series.Select(series => new LiveSeries(series.Name, series.Values))]);
}
