using System.Text;

namespace JourneyOffice.Surfaces;

/// <summary>
/// The numbers by which Office knows rows and columns of tables on slides (<c>a16:rowId</c>, <c>a16:colId</c>). Ours follow from what
/// the row or column stands for, so that it is found again wherever people move it; a row that they insert gets another number.
/// </summary>
public static class TableId
{
    /// <summary>The number of a row or column: FNV-1a of its id, kept below 2³¹ and above 0.</summary>
    public static uint For(string id)
    {
        var hash = 2_166_136_261;
        foreach (var value in Encoding.UTF8.GetBytes(id))
            hash = (hash ^ value) * 16_777_619;
        return (hash & 0x7FFF_FFFF) | 1;
    }
}
