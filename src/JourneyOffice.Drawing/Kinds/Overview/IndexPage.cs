using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The page in front of a journey that takes several: all its stages with the curve, and where it is worst.</summary>
internal static class IndexPage
{
    private const double Gap = 14.4;
    private const int MostInRow = 12;
    private const double MostHeight = 330;
    private const double LeastHeight = 48;

    /// <summary>Below this height there are faces only: words would leave a curve nothing to rise and fall in.</summary>
    private const double LeastForWords = 110;

    /// <summary>Draws the page: the stages in as many rows as they need, the curve below each.</summary>
    public static Page Draw(Sketch sketch, LaneRows maker, IReadOnlyList<Column> columns, int count)
    {
        var page = new PageBuilder(sketch, 1);
        var title = HeaderPart.Title(sketch, 1, count);
        var bands = Bands(columns, sketch);
        var summary = new SummaryPart(sketch, bands[0].Grid, HeaderPart.Extra(sketch, title));
        var strip = new Area(Measures.Margin, Measures.StripTop + HeaderPart.Extra(sketch, title), sketch.Options.Format.Width - (2 * Measures.Margin), summary.StripHeight);
        var top = summary.StripHeight > 0 ? strip.Bottom + Measures.StripGap : Measures.BodyTop + HeaderPart.Extra(sketch, title);
        var height = ((sketch.Options.Format.Height - Measures.LanesBottomDistance - top + Gap) / bands.Count) - Gap;
        FooterPart.DrawAnchor(page, PageKind.Index);
        summary.DrawGround(page, strip);
        var parts = bands.Select(band => new StagePart(sketch, band.Grid, band.Group, isIndex: true)).ToList();
        var rows = bands.Select(band => maker.For(band.Group, band.Grid).FirstOrDefault(row => row.IsCurve)).ToList();
        for (var index = 0; index < bands.Count; index++)
            DrawHighlight(page, bands[index].Grid, parts[index], Band(index));
        HeaderPart.Draw(page, title, sketch.Words.Format("PageOf", 1, count));
        summary.DrawStrip(page, strip);
        for (var index = 0; index < bands.Count; index++)
        {
            parts[index].Draw(page, Band(index).Y);
            var below = parts[index].ChevronHeight + Measures.BelowChevrons;
            var area = Band(index) with { Y = Band(index).Y + below, Height = Math.Min(MostHeight, Band(index).Height - below) };
            if (rows[index] is { } row && area.Height >= LeastHeight)
                CurveOf(page, bands[index], row, area, index).Draw();
        }

        FooterPart.Draw(page);
        return new Page
        {
            Kind = PageKind.Index,
            Number = 1,
            Width = Area.Emu(sketch.Options.Format.Width),
            Height = Area.Emu(sketch.Options.Format.Height),
            Language = sketch.Language,
            Title = title.Plain.Replace('\n', ' ').Replace('\v', ' '),
            Elements = page.Elements,
            Notes = Notes(sketch),
            Findings =
            [
                new Finding(DrawingErrors.ColumnsContinued, new Place(Words: sketch.Read(sketch.Map.Title)), columns.Count, count - 1),
                .. summary.LeftOut.Select(words => new Finding(DrawingErrors.SummaryShortened, new Place(Words: sketch.Read(sketch.Map.Title)), words)),
            ],
        };

        Area Band(int index) => new(Measures.Margin, top + (index * (height + Gap)), bands[index].Grid.Right - Measures.Margin, height);
    }

    private static CurvePart CurveOf(PageBuilder page, (ColumnGroup Group, Grid Grid) band, LaneRow row, Area area, int index) => area.Height >= LeastForWords
        ? new CurvePart(page, band.Grid, band.Group, row, area, CurveWords.Short, index)
        : new CurvePart(page, band.Grid, band.Group, FirstCurve(row), area, CurveWords.None, index);

    private static LaneRow FirstCurve(LaneRow row) => row.Series.Count < 2 ? row : row with
    {
        Series = [row.Series[0]],
        Items = [.. row.Items.Where(item => string.Equals(item.Item.Series, row.Series[0], StringComparison.Ordinal))],
    };

    private static List<(ColumnGroup Group, Grid Grid)> Bands(IReadOnlyList<Column> columns, Sketch sketch)
    {
        var format = sketch.Options.Format;
        var most = Math.Max(4, (int)(MostInRow * format.Width / PageFormat.Wide.Width));
        return [.. Columns.Share(columns, most).Select(group => (group, GridOf(sketch, group)))];
    }

    private static Grid GridOf(Sketch sketch, ColumnGroup group)
    {
        var format = sketch.Options.Format;
        var room = format.Width - (2 * Measures.Margin) - sketch.HeadWidth - (group.IsLast ? 0 : Measures.StubWidth + Measures.ChevronAfter);
        var width = Math.Floor(room / group.Columns.Count * 100) / 100;
        return new Grid
        {
            Format = format,
            PanelWidth = 0,
            HeadX = Measures.Margin,
            ColumnsX = Measures.Margin + sketch.HeadWidth,
            ColumnWidth = width,
            Count = group.Columns.Count,
        };
    }

    private static void DrawHighlight(PageBuilder page, Grid grid, StagePart part, Area band)
    {
        if (part.Highlighted is not { } columns)
            return;
        var top = band.Y + (part.ChevronHeight / 2);
        var bottom = Math.Min(band.Bottom, band.Y + part.ChevronHeight + Measures.BelowChevrons + MostHeight);
        var area = new Area(grid.X(columns.First), top, grid.Span(columns.First, columns.Last), bottom - top);
        HighlightPart.DrawTint(page, page.Sketch.LowPoint!.Stage, area);
    }

    private static string Notes(Sketch sketch)
    {
        var stages = string.Join(sketch.Words["ListSeparator"], sketch.Map.Stages.Select(stage => sketch.Line(stage.Name)));
        return sketch.Line(sketch.Map.Title) + "\n" + sketch.Words.Format("NoteIndex", sketch.Map.Stages.Count, stages);
    }
}
