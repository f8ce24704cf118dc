using System.Globalization;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>The text that people see in a cell, as far as it follows from its value and our column.</summary>
internal sealed class VisibleText(NumberFormats formats, string language)
{
    /// <summary>The text.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="format">How our column shows its values; <see langword="null"/> for other people's columns.</param>
    public string Of(RawCell cell, FieldFormat? format) => cell.Kind switch
    {
        RawKind.Number => Number(cell, format),
        RawKind.Boolean => Boolean(cell.Text is "1" or "true", format),
        RawKind.Text when format is not (null or FieldFormat.Text or FieldFormat.Stage or FieldFormat.Lane or FieldFormat.Entry) => cell.Text.Trim(),
        _ => cell.Text,
    };

    private string Number(RawCell cell, FieldFormat? format)
    {
        if (!decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return cell.Text;
        // Programs write 0.38 as 0.38000000000000000 or 0.37999999999999995; Excel itself shows 15 digits at most.
        value = Shortest(value);
        switch (format)
        {
            case FieldFormat.Score or FieldFormat.Share:
                return Shown(value, format.Value);
            case FieldFormat.Number or FieldFormat.Count:
                return CellText.Number(value);
            case FieldFormat.Date:
                return DateNumbers.Text(value) ?? CellText.Number(value);
            default:
                if (formats.IsDate(cell.Format) && DateNumbers.Text(value) is { } date)
                    return date;
                return formats.IsShare(cell.Format) ? CellText.Number(value * 100) + " %" : CellText.Number(value);
        }
    }

    private string Shown(decimal value, FieldFormat format)
    {
        var item = new Item { Id = "i", Lane = "l", Stage = "s", Score = value, Frequency = value };
        return Format(item, format == FieldFormat.Score ? "score" : "frequency", format);
    }

    private string Boolean(bool value, FieldFormat? format) =>
        format == FieldFormat.Flag
            ? Format(new Item { Id = "i", Lane = "l", Stage = "s", MomentOfTruth = value }, "momentOfTruth", FieldFormat.Flag)
            : value ? "TRUE" : "FALSE";

    private string Format(Item item, string field, FieldFormat format) => FieldFormats.Format(
        new MapDocument(new JourneyMap { Id = "m", Items = [item] }), new FieldBinding(FieldPath.Of("items", "i", field), format), language);

    private static decimal Shortest(decimal value) =>
        Math.Abs(value) < 1e15m ? decimal.Parse(((double)value).ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture) : value;
}
