using System.Security.Cryptography;
using System.Text.Json;

namespace JourneyOffice.Surfaces;

/// <summary>Where the operations of a patch take place.</summary>
public static class OperationPlace
{
    private const int MarkBytes = 8;

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

    /// <summary>A mark of what is done to a slide: the same for the same operations, whatever the slide's id.</summary>
    public static string MarkOf(IEnumerable<PatchOperation> operations)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var operation in operations)
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(OnPage(operation, ""), SurfacesJsonContext.Default.PatchOperation));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, MarkBytes));
    }

    private static PatchOperation OnPage(PatchOperation operation, string page) => operation switch
    {
        SpliceText splice => splice with { Shape = splice.Shape with { Page = page } },
        SetBox set => set with { Shape = set.Shape with { Page = page } },
        DeleteShape delete => delete with { Shape = delete.Shape with { Page = page } },
        SetStyle set => set with { Shape = set.Shape with { Page = page } },
        RenameShape rename => rename with { Shape = rename.Shape with { Page = page } },
        AddShape add => add with { Page = page },
        ChangeTableRows change => change with { Table = change.Table with { Page = page } },
        SetChartData set => set with { Chart = set.Chart with { Page = page } },
        _ => operation,
    };
}
