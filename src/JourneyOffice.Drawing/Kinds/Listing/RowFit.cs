using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// Fits a row that is higher than a page: its long texts get the width that its short ones don't need, and what is still too high goes on
/// on the next page. Texts stay whole; one field is never parted, since it is read back from one shape.
/// </summary>
internal static class RowFit
{
    private const double HeightStep = 6;
    private const double WidthStep = 2;

    /// <summary>The columns' widths with which a row is lowest.</summary>
    /// <param name="cells">The row's texts.</param>
    /// <param name="room">What all columns take together, in points.</param>
    /// <param name="least">What each takes at least.</param>
    /// <param name="height">The height of a column's text at a column's width.</param>
    public static IReadOnlyList<double> Widths(IReadOnlyList<TextBody> cells, double room, double least, Func<int, double, double> height)
    {
        var columns = cells.Count;
        var equal = room / columns;
        least = Math.Min(least, equal);
        var most = room - ((columns - 1) * least);
        var (low, high) = (0.0, Enumerable.Range(0, columns).Max(column => height(column, equal)));
        double[] widths = [.. Enumerable.Repeat(equal, columns)];
        while (high - low > HeightStep)
        {
            var middle = (low + high) / 2;
            if (Within(middle) is { } found)
                (widths, high) = (found, middle);
            else
                low = middle;
        }

        var widest = Array.IndexOf(widths, widths.Max());
        widths[widest] += room - widths.Sum();
        return widths;

        double[]? Within(double limit)
        {
            var needed = new double[columns];
            for (var column = 0; column < columns; column++)
            {
                if (height(column, most) > limit)
                    return null;
                needed[column] = Narrowest(least, most, width => height(column, width) <= limit);
            }

            return needed.Sum() <= room ? needed : null;
        }
    }

    /// <summary>The row as the rows that it takes to keep each within the room: each text parted between its fields.</summary>
    /// <param name="cells">The row's texts.</param>
    /// <param name="room">How high a row may be.</param>
    /// <param name="height">The height of a column's text.</param>
    /// <returns>For each row the columns' texts; <see langword="null"/> where a column has no more.</returns>
    public static IReadOnlyList<IReadOnlyList<TextBody?>> Parts(IReadOnlyList<TextBody> cells, double room, Func<int, TextBody, double> height)
    {
        var parts = cells.Select((cell, column) => Parts(cell, room, text => height(column, text))).ToList();
        return [.. Enumerable.Range(0, parts.Max(part => part.Count)).Select(row => parts.ConvertAll(part => row < part.Count ? part[row] : null))];
    }

    private static double Narrowest(double least, double most, Func<double, bool> fits)
    {
        if (fits(least))
            return least;
        while (most - least > WidthStep)
        {
            var middle = (least + most) / 2;
            (least, most) = fits(middle) ? (least, middle) : (middle, most);
        }

        return most;
    }

    private static List<TextBody> Parts(TextBody text, double room, Func<TextBody, double> height)
    {
        if (height(text) <= room)
            return [text];
        var parts = new List<TextBody>();
        foreach (var piece in Pieces(text))
        {
            var joined = parts.Count == 0 ? null : parts[^1] with { Paragraphs = [.. parts[^1].Paragraphs, .. piece] };
            if (joined is not null && height(joined) <= room)
                parts[^1] = joined;
            else
                parts.Add(text with { Paragraphs = piece });
        }

        return parts;
    }

    // Paragraphs of one field stay together.
    private static List<List<Paragraph>> Pieces(TextBody text)
    {
        var pieces = new List<List<Paragraph>>();
        foreach (var paragraph in text.Paragraphs)
        {
            if (pieces.Count > 0 && Shares(pieces[^1][^1], paragraph))
                pieces[^1].Add(paragraph);
            else
                pieces.Add([paragraph]);
        }

        return pieces;
    }

    private static bool Shares(Paragraph one, Paragraph other) =>
        one.Runs.Any(run => run.Field is { } field && other.Runs.Any(following => following.Field == field));
}
