using System.Security.Cryptography;

namespace JourneyOffice.Cli;

/// <summary>Remembers where files on this machine were pulled from and in which version, so that a push replaces only what its writer has seen.</summary>
internal sealed class PulledStore(Invocation invocation)
{
    private const string BasePrefix = "pulled-";

    private readonly string path = PrivateFile.PathOf("pulled.json", invocation.Terminal);

    /// <summary>Where a file was pulled from; <see langword="null"/>: nobody remembers.</summary>
    public PulledFile? Of(string file, Uri service) => Read().GetValueOrDefault(Path.GetFullPath(file)) is { } pulled && pulled.Service == service.AbsoluteUri ? pulled : null;

    /// <summary>Whether a file is as it was pulled.</summary>
    public bool IsUntouched(string file) => Read().GetValueOrDefault(Path.GetFullPath(file)) is { } pulled && File.Exists(file) && DigestOf(File.ReadAllBytes(file)) == pulled.Digest;

    /// <summary>
    /// What a map file held when it was pulled, as a file: it has no memory of its own, so only with that can two versions of it be merged.
    /// <see langword="null"/>: it is no map file, or nobody remembers.
    /// </summary>
    public string? BaseOf(PulledFile pulled) => IsMap(pulled.Name) && File.Exists(BasePath(pulled.Digest)) ? BasePath(pulled.Digest) : null;

    /// <summary>Remembers a file.</summary>
    public void Keep(string file, Uri service, string name, string tag, ReadOnlySpan<byte> bytes)
    {
        // What is no longer there is forgotten, so that this does not grow for ever.
        var files = Read().Where(known => File.Exists(known.Key)).ToDictionary(StringComparer.Ordinal);
        var pulled = files[Path.GetFullPath(file)] = new PulledFile(service.AbsoluteUri, name, tag, DigestOf(bytes));
        if (IsMap(name))
            PrivateFile.Write(BasePath(pulled.Digest), bytes);
        PrivateFile.Write(path, new PulledFiles(files), OnlineJson.Default.PulledFiles);
        ForgetBases(files.Values.Select(known => BasePath(known.Digest)).ToHashSet(StringComparer.Ordinal));
    }

    private static bool IsMap(string name) => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private string BasePath(string digest) => Path.Combine(Path.GetDirectoryName(path)!, $"{BasePrefix}{digest[..16]}.journey.json");

    private void ForgetBases(HashSet<string> needed)
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, BasePrefix + "*").Where(file => !needed.Contains(file)))
            File.Delete(file);
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
