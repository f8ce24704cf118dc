using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Draws the chevrons, and the steps below them where steps are columns.</summary>
internal sealed class StagePart
{
    private static readonly TextStyle StepStyle = new(ColorSlot.Text2, Bold: true);

    private readonly Sketch sketch;
    private readonly Grid grid;
    private readonly ColumnGroup group;
    private readonly List<(Stage Stage, int First, int Last)> stages = [];
    private readonly ColorSlot highlight;
    private readonly string? highlighted;
    private readonly bool hasSteps;
    private readonly double size;
    private readonly double leading;

    public StagePart(Sketch sketch, Grid grid, ColumnGroup group, bool isIndex = false, ColorSlot highlight = ColorSlot.Accent2)
        : this(sketch, grid, group, isIndex, highlight, sketch.LowPoint?.Stage.Id)
    {
    }

    /// <summary>Chevrons of which another one than the low point's may be highlighted.</summary>
    public StagePart(Sketch sketch, Grid grid, ColumnGroup group, bool isIndex, ColorSlot highlight, string? highlighted)
    {
        (this.sketch, this.grid, this.group, this.highlight, this.highlighted) = (sketch, grid, group, highlight, highlighted);
        (size, leading) = isIndex ? (10, sketch.Leading) : (12, 15);
        for (var column = 0; column < group.Columns.Count; column++)
        {
            var stage = group.Columns[column].Stage;
            if (stages.Count > 0 && ReferenceEquals(stages[^1].Stage, stage))
                stages[^1] = (stage, stages[^1].First, column);
            else
                stages.Add((stage, column, column));
        }

        hasSteps = !isIndex && group.Columns.Any(column => column.Step is not null);
        var lines = 1;
        for (var index = 0; index < stages.Count; index++)
            lines = Math.Max(lines, (int)(sketch.Measurer.Height(NameOf(index), Room(index)) / leading));
        ChevronHeight = lines == 1 ? Measures.ChevronHeight : Measures.ChevronTwoLines + ((lines - 2) * leading);
        StepHeight = hasSteps ? Math.Max(Measures.StepHeight, group.Columns.Max(column => sketch.Measurer.Height(StepText(column), grid.ColumnWidth - 15)) + 6) : 0;
    }

    /// <summary>The stages whose names are said; <see langword="null"/>: all.</summary>
    public IReadOnlyCollection<string>? Named { get; init; }

    /// <summary>Height of the chevrons: more where a name takes two lines.</summary>
    public double ChevronHeight { get; }

    /// <summary>Height of the steps' names; 0 where stages are the columns.</summary>
    public double StepHeight { get; }

    /// <summary>The highlighted columns, or <see langword="null"/>.</summary>
    public (int First, int Last)? Highlighted
    {
        get
        {
            foreach (var (stage, first, last) in stages)
            {
                if (stage.Id == highlighted)
                    return (first, last);
            }

            return null;
        }
    }

    /// <summary>Draws the chevrons from the given height down.</summary>
    public void Draw(PageBuilder page, double top)
    {
        for (var index = 0; index < stages.Count; index++)
        {
            var (stage, _, _) = stages[index];
            var body = NameOf(index);
            var inset = Room(index) - sketch.Measurer.BalancedWidth(body.Paragraphs[0], Room(index));
            var left = IsPlate(index) ? 6 : 4.8;
            var isNamed = Named?.Contains(stage.Id) ?? true;
            page.Add(new PageElement
            {
                Key = isNamed ? page.Key(stage.Id, ElementRole.Stage) : page.Key(PageBuilder.Beside("chevron", stage.Id), ElementRole.Ornament),
                Words = sketch.Line(stage.Name),
                AltText = isNamed ? null : sketch.Line(stage.Name),
                Box = ChevronArea(index, top).ToBox(),
                Geometry = new PresetGeometry(IsPlate(index) ? PresetShape.Pentagon : PresetShape.Chevron, Area.Emu(Measures.ChevronPoint)),
                Fill = Fill(stage),
                Text = !isNamed ? null : body with { Insets = new Insets(Area.Emu(left), 0, body.Paragraphs.Count == 1 ? Area.Emu(inset) : 0, 0) },
            });
        }

        if (!group.IsLast)
            DrawStub(page, top);
        if (hasSteps)
            DrawSteps(page, top + ChevronHeight);
    }

    private bool IsPlate(int index) => index == 0 && group.IsFirst;

    private Area ChevronArea(int index, double top)
    {
        var (_, first, last) = stages[index];
        var left = grid.X(first) - (index == 0 ? 0 : Measures.ChevronBefore);
        var right = grid.X(last) + grid.ColumnWidth + (index == stages.Count - 1 && group.IsLast ? 0 : Measures.ChevronAfter);
        return new Area(left, top, right - left, ChevronHeight);
    }

    // The text frame of homePlate ends half way into its point, that of chevron lies between notch and point (ECMA-376 presetShapeDefinitions).
    private double Room(int index)
    {
        var width = ChevronArea(index, 0).Width;
        return IsPlate(index) ? width - (Measures.ChevronPoint / 2) - 6 : width - (2 * Measures.ChevronPoint) - 4.8;
    }

    private bool IsHighlighted(Stage stage) => stage.Id == highlighted;

    private Paint Fill(Stage stage) => IsHighlighted(stage) ? new Paint(highlight)
        : sketch.Theme.IsDark ? new Paint(ColorSlot.Text2, 22) : new Paint(ColorSlot.Text2);

    private TextBody NameOf(int index)
    {
        var stage = stages[index].Stage;
        var slot = sketch.Theme.IsDark && !IsHighlighted(stage) ? ColorSlot.Text1 : ColorSlot.Background1;
        return new TextComposer(sketch, leading)
            .Field(stage.Name, FieldPath.Of("stages", stage.Id, "name"), new TextStyle(slot, Bold: true, Size: size))
            .Build();
    }

    private void DrawStub(PageBuilder page, double top)
    {
        var x = grid.ColumnsRight - Measures.ChevronBefore;
        var slot = sketch.Theme.IsDark ? ColorSlot.Text1 : ColorSlot.Background1;
        var text = new TextComposer(sketch, 15, Alignment.Center).Derived("…", new TextStyle(slot, Bold: true, Size: 12)).Build(wrap: false);
        page.Add(new PageElement
        {
            Key = page.Key("more", ElementRole.Ornament),
            Words = sketch.Words["GoesOn"],
            Box = new Area(x, top, grid.Right - x, ChevronHeight).ToBox(),
            Geometry = new PresetGeometry(PresetShape.Chevron, Area.Emu(Measures.ChevronPoint)),
            Fill = sketch.Theme.IsDark ? new Paint(ColorSlot.Text2, 22) : new Paint(ColorSlot.Text2),
            Text = text,
            Decorative = true,
        });
    }

    private void DrawSteps(PageBuilder page, double top)
    {
        for (var index = 0; index < group.Columns.Count; index++)
        {
            var column = group.Columns[index];
            if (column.Step is null)
                continue;
            var area = new Area(grid.X(index) + 7.8, top, grid.ColumnWidth - 15, StepHeight);
            page.Text(column.Step.Id, ElementRole.Step, sketch.Line(column.Step.Name), area, StepText(column));
        }

        page.Rule("steps", "Rule", grid.ColumnsX, top + StepHeight, grid.ColumnsRight - grid.ColumnsX, 0, new Stroke(new Paint(ColorSlot.Text2), 0.75));
    }

    private TextBody StepText(Column column) => column.Step is null ? new TextComposer(sketch).Build()
        : new TextComposer(sketch).Field(column.Step.Name, FieldPath.Of("stages", column.Stage.Id, "steps", column.Step.Id, "name"), StepStyle).Build();
}
