using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// The ways through a journey that is not passed in one go: stages in a row, above them the ways that lead on or out, below them those that
/// lead back, each with the condition on which it is taken.
/// </summary>
internal sealed class PathsKind : SlideKind
{
    private const double BoxHeight = 54;
    private const double BoxInset = 3;
    private const int MostStages = 10;

    public override string Id => PageKind.Paths;

    /// <summary>No page for stages that only follow each other; several for more stages, or more ways, than a page holds.</summary>
    public override IReadOnlyList<Page> Draw(Sketch sketch)
    {
        var ways = sketch.Map.Paths.Where(path => path.Kind != PathKind.Next).ToList();
        if (ways.Count == 0)
            return [];
        var words = Words.For(sketch.Language, "Paths");
        var title = KindPage.DerivedTitle(sketch, Title(words, ways));
        var columns = sketch.Map.Stages.Select(stage => new Column(stage, null)).ToList();
        var plans = new List<(ColumnGroup Group, WayLayout Layout)>();
        var body = new KindPage(this, sketch, words, title, 1, 99).Body;
        foreach (var group in Columns.Share(columns, Math.Max(2, (int)(MostStages * sketch.Options.Format.Width / PageFormat.Wide.Width))))
        {
            // Stages that only follow each other say nothing here.
            if (ways.Exists(way => group.Columns.Any(column => column.Stage.Id == way.From)))
                plans.AddRange(WayLayout.Of(sketch, words, group, ways, body, HeightOf(sketch, group, body.Width)).Select(layout => (group, layout)));
        }

        return [.. plans.Select((plan, index) => Page(sketch, words, title, plan.Layout, ways, index, plans.Count))];
    }

    // How often the journey leads back; without that, how many other ways there are.
    private static string Title(Words words, List<JourneyPath> ways)
    {
        var back = ways.Count(path => path.Kind is PathKind.Loop or PathKind.Back);
        return back > 0 ? words.Format(back == 1 ? "Title.backOne" : "Title.back", back) : words.Format(ways.Count == 1 ? "Title.waysOne" : "Title.ways", ways.Count);
    }

    private Page Page(Sketch sketch, Words words, TextBody title, WayLayout layout, List<JourneyPath> ways, int index, int count)
    {
        var page = new KindPage(this, sketch, words, title, index, count);
        page.DrawHead();
        for (var column = 0; column < layout.Stages.Count; column++)
            DrawStage(page, layout, column);
        for (var column = 1; column < layout.Stages.Count; column++)
            DrawNext(page, layout, column);
        foreach (var way in layout.Ways)
            way.DrawLine(page.Page);
        foreach (var way in layout.Ways)
            way.DrawLabel(page.Page);
        return page.Finish(Notes(sketch, words, title, ways));
    }

    private static void DrawStage(KindPage page, WayLayout layout, int column)
    {
        var (sketch, stage) = (page.Sketch, layout.Stages[column]);
        var isLow = IsLow(sketch, stage);
        page.Page.Add(new PageElement
        {
            Key = page.Page.Key(stage.Id, ElementRole.Stage),
            Words = sketch.Line(stage.Name),
            Box = layout.BoxOf(column).ToBox(),
            Geometry = new PresetGeometry(PresetShape.RoundRectangle, Area.Emu(4)),
            Fill = isLow ? new Paint(ColorSlot.Accent2) : sketch.Theme.IsDark ? new Paint(ColorSlot.Text2, 22) : new Paint(ColorSlot.Text2),
            Text = NameOf(sketch, stage),
        });
    }

    private static bool IsLow(Sketch sketch, Stage stage) => stage.Id == sketch.LowPoint?.Stage.Id;

    private static TextBody NameOf(Sketch sketch, Stage stage)
    {
        var slot = sketch.Theme.IsDark && !IsLow(sketch, stage) ? ColorSlot.Text1 : ColorSlot.Background1;
        return new TextComposer(sketch, 15, Alignment.Center)
            .Field(stage.Name, FieldPath.Of("stages", stage.Id, "name"), new TextStyle(slot, Bold: true, Size: 12)).Build(new Insets(Area.Emu(BoxInset), 0, Area.Emu(BoxInset), 0));
    }

    // All boxes of a page are as high as the longest name needs.
    private static double HeightOf(Sketch sketch, ColumnGroup group, double width)
    {
        var room = (width / group.Columns.Count) - WayLayout.Gap - (2 * BoxInset);
        return Math.Max(BoxHeight, group.Columns.Max(column => sketch.Measurer.Height(NameOf(sketch, column.Stage), room)) + (4 * BoxInset));
    }

    private static void DrawNext(KindPage page, WayLayout layout, int column)
    {
        var (from, to) = (layout.BoxOf(column - 1), layout.BoxOf(column));
        page.Page.Add(new PageElement
        {
            Key = page.Page.Key("next-" + layout.Stages[column].Id, ElementRole.Ornament),
            Words = page.Words["Next"],
            Box = new Area(from.Right, from.CenterY, to.X - from.Right, 0).ToBox(),
            Geometry = Geometry.Line,
            Stroke = new Stroke(new Paint(ColorSlot.Accent6), 1.25, EndArrow: true),
            Decorative = true,
            Connection = new Connection(page.Page.Key(layout.Stages[column - 1].Id, ElementRole.Stage), 3, page.Page.Key(layout.Stages[column].Id, ElementRole.Stage), 1),
        });
    }

    private static string Notes(Sketch sketch, Words words, TextBody title, List<JourneyPath> ways)
    {
        var names = sketch.Map.Stages.DistinctBy(stage => stage.Id).ToDictionary(stage => stage.Id, stage => sketch.Line(stage.Name), StringComparer.Ordinal);
        return string.Join('\n', [title.Plain, .. ways.Where(way => names.ContainsKey(way.From) && names.ContainsKey(way.To)).Select(way =>
            words.Format("Note." + way.Kind, names[way.From], names[way.To], sketch.Line(way.Condition)))]);
    }
}
