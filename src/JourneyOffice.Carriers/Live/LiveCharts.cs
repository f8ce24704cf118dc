using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>The data of a chart that can't be seen: those that were written.</summary>
internal static class LiveCharts
{
    /// <summary>The cells, names of series in row 0, of categories in column 0.</summary>
    public static IEnumerable<SnapshotElement> Cells(SnapshotElement chart, ElementKey key, IReadOnlyDictionary<ElementKey, WrittenElement> written)
    {
        var points = written.Where(known => ElementRole.IsPoint(known.Key.Role) && known.Key.Map == key.Map && known.Key.Page == key.Page).ToList();
        var rows = Numbers(points.Select(point => point.Key.Element), PageChart.HeadId);
        var columns = Numbers(points.Select(point => point.Key.Role[ElementRole.PointPrefix.Length..]), PageChart.NameId);
        return points.Select(point => new SnapshotElement
        {
            ShapeId = chart.ShapeId,
            Text = point.Value.Text,
            Cell = new SnapshotCell(rows[point.Key.Element], columns[point.Key.Role[ElementRole.PointPrefix.Length..]], null, null),
        });
    }

    private static Dictionary<string, int> Numbers(IEnumerable<string> ids, string first)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { [first] = 0 };
        foreach (var id in ids)
            numbers.TryAdd(id, numbers.Count);
        return numbers;
    }
}
