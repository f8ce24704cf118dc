namespace JourneyOffice.FakeGraph.Drives;

/// <summary>A file or folder as it is now, as the back door shows it.</summary>
public sealed record FakeFile(string DriveId, string Id, string Path, string Name, bool IsFolder, long Size, string ETag, string CTag, int Versions);
