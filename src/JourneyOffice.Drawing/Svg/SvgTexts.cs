using System.Buffers;
using System.Globalization;
using System.Text;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Writes text line by line, broken where the measurer breaks it.</summary>
internal sealed class SvgTexts(StringBuilder svg, Theme theme)
{
    // Where Office puts the base line in a line of exact height: about four fifths down.
    private const double BaseLine = 0.8;

    private static readonly SearchValues<char> EastAsianMarks = SearchValues.Create("“”‘’…—");

    private readonly TextMeasurer measurer = new(theme.Fonts);

    /// <summary>A shape's text.</summary>
    public void Write(PageElement element)
    {
        var body = element.Text!;
        var frame = Frame(element);
        var lines = new List<(Paragraph Paragraph, int Start, int Length)>();
        var room = body.IsVertical ? frame.Height / VerticalHeads.Pitch : frame.Width;
        foreach (var paragraph in body.Paragraphs)
        {
            foreach (var (start, length) in measurer.Lines(paragraph, body.Wrap ? room : 1e6))
                lines.Add((paragraph, start, length));
        }

        var height = lines.Sum(line => line.Paragraph.Leading);
        if (body.IsVertical)
        {
            WriteDownwards(lines, frame.CenterX + (height / 2), frame);
            return;
        }

        var y = body.Anchor switch
        {
            VerticalAnchor.Top => frame.Y,
            VerticalAnchor.Bottom => frame.Bottom - height,
            _ => frame.CenterY - (height / 2),
        };
        foreach (var (paragraph, start, length) in lines)
        {
            var size = paragraph.Runs.Max(run => run.Size);
            var baseLine = y + (paragraph.Leading / 2) + (size * (BaseLine - 0.45));
            var (x, anchor) = paragraph.Align switch
            {
                Alignment.Center => (frame.CenterX, "middle"),
                Alignment.Right => (frame.Right, "end"),
                _ => (frame.X, "start"),
            };
            WriteLine(paragraph, start, length, x, baseLine, anchor, "");
            y += paragraph.Leading;
        }
    }

    // The first line at the right, all characters upright; the base line runs through the middle of a line.
    private void WriteDownwards(List<(Paragraph Paragraph, int Start, int Length)> lines, double right, Area frame)
    {
        foreach (var (paragraph, start, length) in lines)
        {
            var (y, anchor) = paragraph.Align switch
            {
                Alignment.Center => (frame.CenterY, "middle"),
                Alignment.Right => (frame.Bottom, "end"),
                _ => (frame.Y, "start"),
            };
            WriteLine(paragraph, start, length, right - (paragraph.Leading / 2), y, anchor, " writing-mode=\"vertical-rl\" style=\"text-orientation:upright;letter-spacing:.2em\"");
            right -= paragraph.Leading;
        }
    }

    private static Area Frame(PageElement element)
    {
        var box = element.Box;
        var area = new Area(SvgWriter.Points(box.X), SvgWriter.Points(box.Y), SvgWriter.Points(box.Width), SvgWriter.Points(box.Height));
        var (left, right) = (0.0, 0.0);
        if (element.Geometry is PresetGeometry preset)
        {
            var extent = SvgWriter.Points(preset.Extent);
            (left, right) = preset.Shape switch
            {
                PresetShape.Chevron => (extent, extent),
                PresetShape.Pentagon => (0, extent / 2),
                PresetShape.RoundRectangle => (extent * Measures.RoundTextFrame, extent * Measures.RoundTextFrame),
                _ => (0, 0),
            };
        }

        left += SvgWriter.Points(element.Text!.Insets.Left);
        right += SvgWriter.Points(element.Text.Insets.Right);
        return new Area(area.X + left, area.Y, area.Width - left - right, area.Height);
    }

    private void WriteLine(Paragraph paragraph, int start, int length, double x, double y, string anchor, string direction)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{SvgShapes.Number(x)}\" y=\"{SvgShapes.Number(y)}\" text-anchor=\"{anchor}\"{direction}>");
        var at = 0;
        foreach (var run in paragraph.Runs)
        {
            var from = Math.Max(start, at);
            var to = Math.Min(start + length, at + run.Text.Length);
            if (from < to)
            {
                var text = run.Text[(from - at)..(to - at)];
                WriteRun(run, to == start + length ? text.TrimEnd(' ', '\v') : text);
            }

            at += run.Text.Length;
        }

        svg.Append("</text>\n");
    }

    // In Chinese, curly quotes and the like are the East Asian font's, a full em wide; the Latin font would give its own.
    private string Glyphs(string language, string escaped)
    {
        if (!language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || escaped.AsSpan().IndexOfAny(EastAsianMarks) < 0)
            return escaped;
        var result = new StringBuilder();
        foreach (var character in escaped)
        {
            if (EastAsianMarks.Contains(character))
                result.Append(CultureInfo.InvariantCulture, $"<tspan font-family=\"{SvgWriter.EastAsianFonts(theme, language)}\">{character}</tspan>");
            else
                result.Append(character);
        }

        return result.ToString();
    }

    private void WriteRun(TextRun run, string text)
    {
        if (text.Length == 0)
            return;
        svg.Append(CultureInfo.InvariantCulture, $"<tspan xml:space=\"preserve\" font-size=\"{SvgShapes.Number(run.Size)}\" fill=\"#{theme.Color(run.Paint.Slot).Hex}\"");
        if (run.Bold)
            svg.Append(" font-weight=\"700\"");
        if (run.Italic)
            svg.Append(" font-style=\"italic\"");
        svg.Append(CultureInfo.InvariantCulture, $" lang=\"{SvgWriter.Escape(run.Language)}\">{Glyphs(run.Language, SvgWriter.Escape(text))}</tspan>");
    }
}
