using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>The plot of impact and effort: which levels a place on it means.</summary>
public static class ImpactEffort
{
    /// <summary>The element of the plot's field for an impact and an effort: "high-low".</summary>
    public static string Element(Level impact, Level effort) => Word(impact) + "-" + Word(effort);

    /// <summary>
    /// The levels of the field in which a shape's centre lies, or of the nearest one within half a field; <see langword="null"/> farther
    /// off (it was put aside) and where the slide has no plot.
    /// </summary>
    internal static (Level Impact, Level Effort)? At(PageFrame frame, Box box)
    {
        (Level, Level)? nearest = null;
        var least = long.MaxValue;
        foreach (var impact in Enum.GetValues<Level>())
        {
            foreach (var effort in Enum.GetValues<Level>())
            {
                if (CellOf(frame, impact, effort) is not { } cell)
                    continue;
                var (x, y) = (Outside(box.CenterX, cell.X, cell.Right), Outside(box.CenterY, cell.Y, cell.Bottom));
                if (x <= cell.Width / 2 && y <= cell.Height / 2 && x + y < least)
                    (nearest, least) = ((impact, effort), x + y);
            }
        }

        return nearest;
    }

    /// <summary>The field for an impact and an effort as it stands.</summary>
    internal static Box? CellOf(PageFrame frame, Level impact, Level effort) =>
        frame.Boxes.TryGetValue((Element(impact, effort), ElementRole.PlotCell), out var cell) ? cell : null;

    /// <summary>A level as a map writes it.</summary>
    internal static JsonNode Json(Level level) => JsonValue.Create(Word(level))!;

    private static string Word(Level level) => JsonNamingPolicy.CamelCase.ConvertName(level.ToString());

    private static long Outside(long place, long from, long to) => place < from ? from - place : place > to ? place - to : 0;
}
