namespace JourneyOffice.Slides;

/// <summary>A stretch of a part's bytes.</summary>
/// <param name="Start">Offset of the first byte.</param>
/// <param name="End">Offset after the last byte.</param>
internal readonly record struct ByteRange(int Start, int End)
{
    /// <summary>How many bytes.</summary>
    public int Length => End - Start;
}
