using System.Globalization;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Where stages and ways stand on a page: short ways near the stages, longer ones farther off, so that they cross as little as can be.</summary>
internal sealed class WayLayout
{
    /// <summary>What lies between the boxes of neighbouring stages.</summary>
    public const double Gap = 18;

    private const double LabelGap = 3;
    private const double LineGap = 5;
    private const double NarrowestLabel = 48;
    private const double LevelGap = 12;
    private const double MostAir = 18;

    private readonly Area row;
    private readonly double columnWidth;

    private WayLayout(IReadOnlyList<Stage> stages, Area row)
    {
        (Stages, this.row) = (stages, row);
        columnWidth = row.Width / stages.Count;
    }

    /// <summary>The stages from left to right.</summary>
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>The ways.</summary>
    public IReadOnlyList<Way> Ways { get; private init; } = [];

    /// <summary>Where a stage's box stands.</summary>
    public Area BoxOf(int column) => new(row.X + (column * columnWidth) + (Gap / 2), row.Y, columnWidth - Gap, row.Height);

    /// <summary>The pages that it takes: all ways on one if they have room, else as many on each as there is room for.</summary>
    public static IReadOnlyList<WayLayout> Of(Sketch sketch, Words words, ColumnGroup group, IReadOnlyList<JourneyPath> ways, Area body, double boxHeight)
    {
        var stages = group.Columns.Select(column => column.Stage).ToList();
        var here = ways.Where(way => stages.Exists(stage => stage.Id == way.From)).ToList();
        var pages = new List<WayLayout>();
        for (var start = 0; start < here.Count || pages.Count == 0;)
        {
            WayLayout? page = null;
            var count = here.Count - start;
            while (page is null && count >= 0)
            {
                page = TryLay(sketch, words, stages, here.GetRange(start, count), body, boxHeight, count <= 1);
                count--;
            }

            pages.Add(page!);
            start += Math.Max(1, count + 1);
        }

        return pages;
    }

    private static WayLayout? TryLay(Sketch sketch, Words words, List<Stage> stages, List<JourneyPath> ways, Area body, double boxHeight, bool force)
    {
        var draft = new WayLayout(stages, new Area(body.X, 0, body.Width, boxHeight));
        var above = draft.Levels(sketch, words, ways.Where(way => way.Kind is PathKind.Branch or PathKind.Exit));
        var below = draft.Levels(sketch, words, ways.Where(way => way.Kind is PathKind.Loop or PathKind.Back));
        draft.Narrow(sketch, above);
        draft.Narrow(sketch, below);
        var (up, down) = (above.Sum(level => level.Height), below.Sum(level => level.Height));
        if (up + down + boxHeight > body.Height && !force)
            return null;
        var levels = above.Concat(below).ToList();
        var air = Math.Clamp((body.Height - up - down - boxHeight) / (levels.Count + 2), 0, MostAir);
        levels.ForEach(level => level.Air = air);
        (up, down) = (above.Sum(level => level.Height), below.Sum(level => level.Height));
        var placed = new WayLayout(stages, draft.row with { Y = body.Y + up + (Math.Max(0, body.Height - up - down - boxHeight) / 2) });
        return new WayLayout(stages, placed.row) { Ways = [.. placed.Place(above, isAbove: true), .. placed.Place(below, isAbove: false)] };
    }

    private sealed record Piece(JourneyPath Path, int From, int To, TextBody Label, double Width, double Height);

    private sealed record Level(List<Piece> Pieces)
    {
        public double Height => Pieces.Max(piece => piece.Height) + LabelGap + LevelGap + Air;

        /// <summary>What the page has to spare for each level.</summary>
        public double Air { get; set; }
    }

    // The shortest first; each on the nearest level where nothing else lies between its ends.
    private List<Level> Levels(Sketch sketch, Words words, IEnumerable<JourneyPath> ways)
    {
        var levels = new List<Level>();
        foreach (var piece in ways.Select(way => PieceOf(sketch, words, way)).OrderBy(piece => Math.Abs(piece.To - piece.From)).ThenBy(piece => piece.From))
        {
            var (left, right) = Extent(piece);
            var level = levels.Find(known => known.Pieces.TrueForAll(other => Extent(other) is var (from, to) && (to < left || from > right)));
            if (level is null)
                levels.Add(level = new Level([]));
            level.Pieces.Add(piece);
        }

        return levels;
    }

    private (double Left, double Right) Extent(Piece piece)
    {
        var (first, last) = (Math.Min(piece.From, piece.To), Math.Max(piece.From, piece.To));
        var (left, right) = (BoxOf(first).X, BoxOf(last).Right);
        var label = LabelArea(piece, 0);
        return (Math.Min(left, label.X), Math.Max(right, label.Right));
    }

    private Piece PieceOf(Sketch sketch, Words words, JourneyPath way)
    {
        var from = Stages.ToList().FindIndex(stage => stage.Id == way.From);
        var to = way.Kind == PathKind.Exit ? from : Stages.ToList().FindIndex(stage => stage.Id == way.To);
        var isElsewhere = to < 0;
        to = isElsewhere ? from : to;
        var slot = way.Kind switch { PathKind.Loop or PathKind.Back => ColorSlot.Accent4, PathKind.Exit => ColorSlot.Accent5, _ => ColorSlot.Text2 };
        var text = new TextComposer(sketch, align: Alignment.Center).Derived(words["Way." + way.Kind], new TextStyle(slot, Bold: true));
        if (isElsewhere && sketch.Map.Stages.FirstOrDefault(stage => stage.Id == way.To) is { } target)
            text.Derived(words["Colon"] + sketch.Line(target.Name), new TextStyle(slot, Bold: true));
        if (way.Condition is not null)
            text.Paragraph().Derived(sketch.Line(way.Condition), new TextStyle(ColorSlot.Text1));
        var body = text.Build(anchor: VerticalAnchor.Top);
        var most = from == to ? columnWidth * 1.3 : Math.Max(columnWidth * 0.66, (Math.Abs(to - from) - 0.4) * columnWidth);
        var width = Math.Min(Math.Min(most, 260), body.Paragraphs.Max(sketch.Measurer.Width) + 6);
        return new Piece(way, from, to, body, width, sketch.Measurer.Height(body, width));
    }

    private IEnumerable<Way> Place(List<Level> levels, bool isAbove)
    {
        var ends = Ends(levels.SelectMany(level => level.Pieces).ToList());
        var y = isAbove ? row.Y : row.Bottom;
        for (var index = 0; index < levels.Count; index++)
        {
            var level = levels[index];
            y += isAbove ? -level.Height : level.Height;
            var passing = Passing(levels.Skip(index + 1), ends);
            foreach (var piece in level.Pieces)
            {
                var (start, end) = (ends[(piece, true)], ends[(piece, false)]);
                // Above, words stand under their line; below, over it: between the line and the stages nothing else is as near.
                var isOpen = IsOpen(piece);
                var line = isAbove ? y + LevelGap - 4 : y - LevelGap + 4;
                var label = LabelArea(piece, isAbove ? line + LabelGap : line - LabelGap - piece.Height);
                label = label with { X = Beside(label, start, end, passing) };
                // A way that leads off the page ends at its words.
                if (isOpen)
                    (line, label) = isAbove ? (y + piece.Height + LabelGap, label with { Y = y }) : (y - piece.Height - LabelGap, label with { Y = y - piece.Height });
                var edge = isAbove ? row.Y : row.Bottom;
                var id = string.Create(CultureInfo.InvariantCulture, $"way-{piece.Path.From}-{piece.Path.To}-{piece.Path.Kind}");
                yield return new Way(id.Length <= 33 ? id : Identifier.Derived("w", id), piece.Path.Kind, (start, edge), line, isOpen ? null : (end, edge), piece.Label, label);
            }
        }
    }

    // Words that another way would run through, and that have no room beside it, take more lines.
    private void Narrow(Sketch sketch, List<Level> levels)
    {
        var ends = Ends(levels.SelectMany(level => level.Pieces).ToList());
        for (var index = 0; index < levels.Count; index++)
        {
            var passing = Passing(levels.Skip(index + 1), ends);
            var pieces = levels[index].Pieces;
            for (var place = 0; place < pieces.Count; place++)
            {
                var piece = pieces[place];
                var (start, end) = (ends[(piece, true)], ends[(piece, false)]);
                var label = LabelArea(piece, 0);
                if (IsOpen(piece) || IsFree(label with { X = Beside(label, start, end, passing) }, passing))
                    continue;
                var width = WidestGap(start, end, passing) - (2 * LineGap);
                if (width >= NarrowestLabel && width < piece.Width)
                    pieces[place] = piece with { Width = width, Height = sketch.Measurer.Height(piece.Label, width) };
            }
        }
    }

    private static double WidestGap(double start, double end, List<double> passing)
    {
        var (left, right) = (Math.Min(start, end), Math.Max(start, end));
        var edges = passing.Where(line => line > left && line < right).Append(left).Append(right).Order().ToList();
        return Enumerable.Range(1, edges.Count - 1).Max(edge => edges[edge] - edges[edge - 1]);
    }

    private static bool IsFree(Area label, List<double> passing) => !passing.Exists(line => line > label.X - LineGap && line < label.Right + LineGap);

    // A way that leads off the page, or whose end is not on it.
    private static bool IsOpen(Piece piece) => piece.From == piece.To && (piece.Path.Kind == PathKind.Exit || piece.Path.To != piece.Path.From);

    // Where the ways of farther levels run past.
    private static List<double> Passing(IEnumerable<Level> farther, Dictionary<(Piece, bool), double> ends) =>
        [.. farther.SelectMany(level => level.Pieces).SelectMany(piece => new[] { ends[(piece, true)], ends[(piece, false)] })];

    // Words stand in the middle of their way or, where another one runs through there, beside it; always between their own way's ends.
    private static double Beside(Area label, double start, double end, List<double> passing)
    {
        var (left, right) = (Math.Min(start, end) + LineGap, Math.Max(start, end) - LineGap - label.Width);
        return passing.SelectMany(line => new[] { line + LineGap, line - LineGap - label.Width }).Prepend(label.X)
            .Where(x => x >= left && x <= right && IsFree(label with { X = x }, passing))
            .OrderBy(x => Math.Abs(x - label.X))
            .FirstOrDefault(label.X);
    }

    // Where ways leave and reach a box, side by side along its edge: those of the left at the left, and on each side such that a short way
    // lies inside a longer one instead of crossing it.
    private Dictionary<(Piece, bool), double> Ends(List<Piece> pieces)
    {
        var ends = new Dictionary<(Piece, bool), double>();
        for (var column = 0; column < Stages.Count; column++)
        {
            var here = pieces.Where(piece => piece.From == column).Select(piece => (Piece: piece, IsStart: true, Other: piece.To))
                .Concat(pieces.Where(piece => piece.To == column).Select(piece => (Piece: piece, IsStart: false, Other: piece.From)))
                .OrderBy(end => end.Other > column).ThenByDescending(end => end.Other).ThenBy(end => end.IsStart).ToList();
            var box = BoxOf(column);
            for (var index = 0; index < here.Count; index++)
                ends[(here[index].Piece, here[index].IsStart)] = box.X + (box.Width * (index + 1) / (here.Count + 1));
        }

        return ends;
    }

    private Area LabelArea(Piece piece, double y)
    {
        var middle = (BoxOf(piece.From).CenterX + BoxOf(piece.To).CenterX) / 2;
        var x = Math.Clamp(middle - (piece.Width / 2), row.X, Math.Max(row.X, row.Right - piece.Width));
        return new Area(x, y, piece.Width, piece.Height);
    }
}
