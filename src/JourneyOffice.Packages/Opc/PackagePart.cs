namespace JourneyOffice.Packages;

/// <summary>An entry of a package, as its zip directory tells: nothing is inflated to know this.</summary>
/// <param name="Name">Its name without leading slash, spelled as in the package.</param>
/// <param name="Crc32">CRC-32 of its inflated bytes.</param>
/// <param name="Length">Length of its inflated bytes.</param>
public sealed record PackagePart(string Name, uint Crc32, long Length);
