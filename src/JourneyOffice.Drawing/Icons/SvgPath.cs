using System.Globalization;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Reads SVG path data (SVG 2, chapter 9): every command, relative ones too; quadratics and arcs become cubics.</summary>
internal ref struct SvgPath
{
    private readonly ReadOnlySpan<char> data;
    private readonly List<PathCommand> commands;
    private int at;
    private double x, y, startX, startY, controlX, controlY;
    private char previous;

    private SvgPath(ReadOnlySpan<char> data)
    {
        this.data = data;
        commands = [];
        previous = 'M';
    }

    /// <summary>The commands that path data stand for, in absolute coordinates.</summary>
    public static IReadOnlyList<PathCommand> Parse(string data)
    {
        var path = new SvgPath(data);
        var command = 'M';
        while (path.SkipToNext())
        {
            if (char.IsAsciiLetter(path.data[path.at]))
                command = path.data[path.at++];
            path.Step(command);
            // Further pairs after a move are lines.
            command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
        }

        return path.commands;
    }

    private void Step(char command)
    {
        var relative = char.IsAsciiLetterLower(command);
        var (dx, dy) = relative ? (x, y) : (0, 0);
        var verb = char.ToUpperInvariant(command);
        switch (verb)
        {
            case 'M':
                (startX, startY) = (x, y) = (dx + Number(), dy + Number());
                commands.Add(new PathCommand('M', 0, 0, 0, 0, x, y));
                break;
            case 'L': Line(dx + Number(), dy + Number()); break;
            case 'H': Line(dx + Number(), y); break;
            case 'V': Line(x, dy + Number()); break;
            case 'C': Cubic(dx + Number(), dy + Number(), dx + Number(), dy + Number(), dx + Number(), dy + Number()); break;
            case 'S':
                var (reflectedX, reflectedY) = previous is 'C' or 'S' ? ((2 * x) - controlX, (2 * y) - controlY) : (x, y);
                Cubic(reflectedX, reflectedY, dx + Number(), dy + Number(), dx + Number(), dy + Number());
                break;
            case 'Q': Quadratic(dx + Number(), dy + Number(), dx + Number(), dy + Number()); break;
            case 'T':
                var (mirrorX, mirrorY) = previous is 'Q' or 'T' ? ((2 * x) - controlX, (2 * y) - controlY) : (x, y);
                Quadratic(mirrorX, mirrorY, dx + Number(), dy + Number());
                break;
            case 'A': Arc(Number(), Number(), Number(), Flag(), Flag(), dx + Number(), dy + Number()); break;
            case 'Z':
                commands.Add(new PathCommand('Z', 0, 0, 0, 0, startX, startY));
                (x, y) = (startX, startY);
                break;
            default: throw new FormatException($"'{command}' is no path command.");
        }

        previous = verb;
    }

    private void Line(double toX, double toY)
    {
        (x, y) = (toX, toY);
        commands.Add(new PathCommand('L', 0, 0, 0, 0, x, y));
    }

    private void Cubic(double x1, double y1, double x2, double y2, double toX, double toY)
    {
        commands.Add(new PathCommand('C', x1, y1, x2, y2, toX, toY));
        (controlX, controlY, x, y) = (x2, y2, toX, toY);
    }

    private void Quadratic(double x1, double y1, double toX, double toY)
    {
        var (fromX, fromY) = (x, y);
        Cubic(fromX + (2.0 / 3 * (x1 - fromX)), fromY + (2.0 / 3 * (y1 - fromY)), toX + (2.0 / 3 * (x1 - toX)), toY + (2.0 / 3 * (y1 - toY)), toX, toY);
        (controlX, controlY) = (x1, y1);
    }

    // SVG 2, appendix B.2.4: from end points to a centre, then pieces of at most a quarter turn.
    private void Arc(double radiusX, double radiusY, double rotation, bool large, bool sweep, double toX, double toY)
    {
        var (fromX, fromY) = (x, y);
        if (radiusX == 0 || radiusY == 0 || (fromX == toX && fromY == toY))
        {
            Line(toX, toY);
            return;
        }

        var (sin, cos) = Math.SinCos(rotation * Math.PI / 180);
        var middleX = (cos * (fromX - toX) / 2) + (sin * (fromY - toY) / 2);
        var middleY = (-sin * (fromX - toX) / 2) + (cos * (fromY - toY) / 2);
        (radiusX, radiusY) = (Math.Abs(radiusX), Math.Abs(radiusY));
        var grow = Math.Sqrt((middleX * middleX / (radiusX * radiusX)) + (middleY * middleY / (radiusY * radiusY)));
        if (grow > 1)
            (radiusX, radiusY) = (radiusX * grow, radiusY * grow);
        var below = (radiusX * radiusX * middleY * middleY) + (radiusY * radiusY * middleX * middleX);
        var factor = Math.Sqrt(Math.Max(0, ((radiusX * radiusX * radiusY * radiusY) - below) / below)) * (large == sweep ? -1 : 1);
        var (offsetX, offsetY) = (factor * radiusX * middleY / radiusY, -factor * radiusY * middleX / radiusX);
        var centerX = (cos * offsetX) - (sin * offsetY) + ((fromX + toX) / 2);
        var centerY = (sin * offsetX) + (cos * offsetY) + ((fromY + toY) / 2);
        var begin = Math.Atan2((middleY - offsetY) / radiusY, (middleX - offsetX) / radiusX);
        var turn = Math.Atan2((-middleY - offsetY) / radiusY, (-middleX - offsetX) / radiusX) - begin;
        if (sweep && turn < 0)
            turn += 2 * Math.PI;
        else if (!sweep && turn > 0)
            turn -= 2 * Math.PI;

        var pieces = (int)Math.Ceiling(Math.Abs(turn) / (Math.PI / 2) - 1e-9);
        var step = turn / pieces;
        var handle = 4.0 / 3 * Math.Tan(step / 4);
        for (var piece = 0; piece < pieces; piece++)
        {
            var (s1, c1) = Math.SinCos(begin + (piece * step));
            var (s2, c2) = Math.SinCos(begin + ((piece + 1) * step));
            var (ax, ay) = Place(c1 - (handle * s1), s1 + (handle * c1));
            var (bx, by) = Place(c2 + (handle * s2), s2 - (handle * c2));
            var (ex, ey) = piece == pieces - 1 ? (toX, toY) : Place(c2, s2);
            Cubic(ax, ay, bx, by, ex, ey);
        }

        (double X, double Y) Place(double unitX, double unitY) =>
            ((cos * radiusX * unitX) - (sin * radiusY * unitY) + centerX, (sin * radiusX * unitX) + (cos * radiusY * unitY) + centerY);
    }

    private bool SkipToNext()
    {
        while (at < data.Length && (char.IsWhiteSpace(data[at]) || data[at] == ','))
            at++;
        return at < data.Length;
    }

    private bool Flag()
    {
        SkipToNext();
        return data[at++] == '1';
    }

    private double Number()
    {
        SkipToNext();
        var begin = at;
        if (data[at] is '-' or '+')
            at++;
        var seenPoint = false;
        while (at < data.Length && (char.IsAsciiDigit(data[at]) || (data[at] == '.' && !seenPoint)))
            seenPoint |= data[at++] == '.';
        return double.Parse(data[begin..at], CultureInfo.InvariantCulture);
    }
}
