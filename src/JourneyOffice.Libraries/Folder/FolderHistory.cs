using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using JourneyOffice.Packages;

namespace JourneyOffice.Libraries;

/// <summary>
/// The versions of a library's files. Contents are kept once each, under their tag; a version is a small file beside them. Who changes
/// anything here holds the library's lock.
/// </summary>
/// <param name="root">The library's folder.</param>
internal sealed class FolderHistory(string root)
{
    private const string Pending = ".pending";

    /// <summary>What tells a content from any other: SHA-256 in small hexadecimal digits.</summary>
    public static string TagOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The versions of a file, the oldest first.</summary>
    public IReadOnlyList<LibraryVersion> Versions(string name)
    {
        var folder = FolderOf(name);
        if (!Directory.Exists(folder))
            return [];
        return [.. Directory.EnumerateFiles(folder, "*.json").Select(Read).OfType<LibraryVersion>().OrderBy(version => version.Number)];
    }

    /// <summary>The content of a version; <see langword="null"/> where it is lost or damaged.</summary>
    public byte[]? Content(LibraryVersion version)
    {
        var path = ObjectOf(version.Tag);
        if (!File.Exists(path))
            return null;
        var bytes = File.ReadAllBytes(path);
        return TagOf(bytes) == version.Tag ? bytes : null;
    }

    /// <summary>
    /// Sees to it that the last version is what stands in the library now: finishes what a broken-off save began, and takes in what another
    /// program wrote.
    /// </summary>
    /// <param name="name">The file.</param>
    /// <param name="bytes">What stands there; <see langword="null"/>: nothing.</param>
    /// <param name="modified">When that was written.</param>
    /// <returns>The last version; <see langword="null"/> where there never was any.</returns>
    public LibraryVersion? CatchUp(string name, byte[]? bytes, DateTimeOffset modified)
    {
        var tag = bytes is null ? "" : TagOf(bytes);
        foreach (var pending in PendingOf(name))
        {
            if (Read(pending)?.Tag == tag)
                File.Move(pending, pending[..^Pending.Length], overwrite: true);
            else
                File.Delete(pending);
        }

        var last = Versions(name) is [.., var newest] ? newest : null;
        if (bytes is null || last?.Tag == tag)
            return last;
        var taken = new LibraryVersion((last?.Number ?? 0) + 1, tag, bytes.Length, modified, "", "");
        Prepare(name, taken, bytes);
        Commit(name, taken);
        return taken;
    }

    /// <summary>Prepares a version so far that nothing but a renaming is left, which needs no room on the disk.</summary>
    public void Prepare(string name, LibraryVersion version, ReadOnlySpan<byte> bytes)
    {
        Keep(version.Tag, bytes);
        Directory.CreateDirectory(FolderOf(name));
        SafeFile.Replace(FileOf(name, version.Number) + Pending, Written(version));
    }

    /// <summary>Makes a prepared version the last one.</summary>
    public void Commit(string name, LibraryVersion version) => File.Move(FileOf(name, version.Number) + Pending, FileOf(name, version.Number), overwrite: true);

    private string[] PendingOf(string name) =>
        Directory.Exists(FolderOf(name)) ? Directory.GetFiles(FolderOf(name), "*" + Pending) : [];

    private string FolderOf(string name) => Path.Combine(root, FolderNames.Own, "history", Path.Combine(name.Split('/')));

    private string FileOf(string name, int number) => Path.Combine(FolderOf(name), number.ToString("D8", CultureInfo.InvariantCulture) + ".json");

    private string ObjectOf(string tag) => Path.Combine(root, FolderNames.Own, "objects", tag[..2], tag);

    private void Keep(string tag, ReadOnlySpan<byte> bytes)
    {
        var path = ObjectOf(tag);
        // One that was damaged since is written anew.
        if (File.Exists(path) && new FileInfo(path).Length == bytes.Length && TagOf(File.ReadAllBytes(path)) == tag)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        SafeFile.Replace(path, bytes);
    }

    private static byte[] Written(LibraryVersion version) => JsonSerializer.SerializeToUtf8Bytes(version, LibrariesJson.Default.LibraryVersion);

    private static LibraryVersion? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), LibrariesJson.Default.LibraryVersion);
        }
        catch (JsonException)
        {
            // Written aside and renamed, it can only be somebody else's doing; the other versions are whole.
            return null;
        }
    }
}
