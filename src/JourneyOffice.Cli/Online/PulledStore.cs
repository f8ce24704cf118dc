using System.Security.Cryptography;

namespace JourneyOffice.Cli;

/// <summary>Remembers where files on this machine were pulled from and in which version, so that a push replaces only what its writer has seen.</summary>
internal sealed class PulledStore(Invocation invocation)
{
    private readonly string path = PrivateFile.PathOf("pulled.json", invocation.Terminal);

    /// <summary>Where a file was pulled from; <see langword="null"/>: nobody remembers.</summary>
    public PulledFile? Of(string file, Uri service) => Read().GetValueOrDefault(Path.GetFullPath(file)) is { } pulled && pulled.Service == service.AbsoluteUri ? pulled : null;

    /// <summary>Whether a file is as it was pulled.</summary>
    public bool IsUntouched(string file) => Read().GetValueOrDefault(Path.GetFullPath(file)) is { } pulled && File.Exists(file) && DigestOf(File.ReadAllBytes(file)) == pulled.Digest;

    /// <summary>Remembers a file.</summary>
    public void Keep(string file, Uri service, string name, string tag, ReadOnlySpan<byte> bytes)
    {
        // What is no longer there is forgotten, so that this does not grow for ever.
        var files = Read().Where(known => File.Exists(known.Key)).ToDictionary(StringComparer.Ordinal);
        files[Path.GetFullPath(file)] = new PulledFile(service.AbsoluteUri, name, tag, DigestOf(bytes));
        PrivateFile.Write(path, new PulledFiles(files), OnlineJson.Default.PulledFiles);
    }

    private Dictionary<string, PulledFile> Read() => PrivateFile.Read(path, OnlineJson.Default.PulledFiles)?.Files ?? [];

    private static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>Files by their paths on this machine.</summary>
internal sealed record PulledFiles(Dictionary<string, PulledFile>? Files);

/// <summary>Where a file was pulled from.</summary>
/// <param name="Service">The service.</param>
/// <param name="Name">Its name in the library.</param>
/// <param name="Tag">The version: its ETag.</param>
/// <param name="Digest">What it held: SHA-256.</param>
internal sealed record PulledFile(string Service, string Name, string Tag, string Digest);
