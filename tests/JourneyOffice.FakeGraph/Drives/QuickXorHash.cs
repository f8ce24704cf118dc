namespace JourneyOffice.FakeGraph.Drives;

/// <summary>OneDrive's content hash (Microsoft's "Code Snippets: QuickXorHash Algorithm"): 160 bits, bytes xored in at steps of 11 bits.</summary>
internal static class QuickXorHash
{
    private const int Width = 160;
    private const int Shift = 11;

    public static string Compute(ReadOnlySpan<byte> content)
    {
        var cells = new byte[Width / 8];
        for (var i = 0; i < content.Length; i++)
        {
            var bit = (int)((long)i * Shift % Width);
            var wide = content[i] << (bit % 8);
            cells[bit / 8] ^= (byte)wide;
            cells[((bit / 8) + 1) % cells.Length] ^= (byte)(wide >> 8);
        }
        var length = BitConverter.GetBytes((long)content.Length);
        for (var i = 0; i < length.Length; i++)
            cells[cells.Length - length.Length + i] ^= length[i];
        return Convert.ToBase64String(cells);
    }
}
