namespace JourneyOffice.Packages;

/// <summary>Writes files so that a crash leaves the old or the new one, never another.</summary>
public static class SafeFile
{
    /// <summary>Writes aside in the same folder, flushes to the disk and renames.</summary>
    /// <param name="path">The file, which may or may not be there.</param>
    /// <param name="bytes">Its new content.</param>
    public static void Replace(string path, ReadOnlySpan<byte> bytes) => throw new NotSupportedException();
}
