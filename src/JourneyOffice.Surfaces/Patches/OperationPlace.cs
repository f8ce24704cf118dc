namespace JourneyOffice.Surfaces;

/// <summary>Where the operations of a patch take place.</summary>
public static class OperationPlace
{
    /// <summary>The snapshot id of the slide that an operation writes into; <see langword="null"/> for one that adds a slide or is about a table of a workbook.</summary>
    public static string? PageOf(PatchOperation operation) => operation switch
    {
        SpliceText splice => splice.Shape.Page,
        SetBox set => set.Shape.Page,
        DeleteShape delete => delete.Shape.Page,
        SetStyle set => set.Shape.Page,
        RenameShape rename => rename.Shape.Page,
        AddShape add => add.Page,
        ChangeTableRows change => change.Table.Page,
        SetChartData set => set.Chart.Page,
        _ => null,
    };
}
