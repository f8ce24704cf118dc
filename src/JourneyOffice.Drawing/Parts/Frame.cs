namespace JourneyOffice.Drawing;

/// <summary>Heights of what frames a page's lanes: title, summary, stages, footer.</summary>
internal sealed class Frame
{
    private readonly Grid grid;
    private readonly double shift;

    public Frame(Sketch sketch, Grid grid, ColumnGroup group, Surfaces.TextBody title)
    {
        this.grid = grid;
        shift = HeaderPart.Extra(sketch, title);
        Summary = new SummaryPart(sketch, grid, shift);
        Stages = new StagePart(sketch, grid, group);
    }

    public SummaryPart Summary { get; }

    public StagePart Stages { get; }

    /// <summary>Upper edge of the chevrons.</summary>
    public double StagesTop => Summary.StripHeight > 0
        ? Measures.StripTop + shift + Summary.StripHeight + Measures.StripGap
        : Measures.BodyTop + shift;

    /// <summary>Upper edge of the lanes.</summary>
    public double LanesTop => StagesTop + Stages.ChevronHeight + (Stages.StepHeight > 0 ? Stages.StepHeight + 4 : Measures.BelowChevrons);

    /// <summary>Lower edge that the lanes may reach.</summary>
    public double Bottom => grid.Format.Height - Measures.LanesBottomDistance;

    /// <summary>The lanes' room.</summary>
    public double Room => Bottom - LanesTop;

    /// <summary>Where the summary stands: above the stages, or at their left down to the last lane.</summary>
    public Area SummaryArea(double lanesBottom) => grid.HasPanel
        ? new Area(Measures.Margin, Measures.BodyTop + shift, grid.PanelWidth, Math.Max(Math.Max(120, Summary.PanelHeight), lanesBottom - Measures.BodyTop - shift))
        : new Area(Measures.Margin, Measures.StripTop + shift, grid.Right - Measures.Margin, Summary.StripHeight);
}
