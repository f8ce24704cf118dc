using System.IO.Compression;
using System.Text;

namespace JourneyOffice.Packages.Tests;

/// <summary>A package as a list of texts, so that a test breaks exactly one thing in it.</summary>
internal sealed class TextPackage
{
    private readonly List<(string Name, byte[] Content)> parts = [];

    /// <summary>Adds a part.</summary>
    public TextPackage Add(string name, string content) => Add(name, Encoding.UTF8.GetBytes(content));

    /// <summary>Adds a part.</summary>
    public TextPackage Add(string name, byte[] content)
    {
        parts.Add((name, content));
        return this;
    }

    /// <summary>Replaces the first place where a part says <paramref name="old"/>; it must say it.</summary>
    public TextPackage Replace(string part, string old, string text)
    {
        var index = IndexOf(part);
        var content = Encoding.UTF8.GetString(parts[index].Content);
        var at = content.IndexOf(old, StringComparison.Ordinal);
        Assert.That(at, Is.GreaterThanOrEqualTo(0), $"'{old}' in {part}");
        parts[index] = (part, Encoding.UTF8.GetBytes(string.Concat(content.AsSpan(0, at), text, content.AsSpan(at + old.Length))));
        return this;
    }

    /// <summary>Replaces a part's content.</summary>
    public TextPackage Set(string part, byte[] content)
    {
        parts[IndexOf(part)] = (part, content);
        return this;
    }

    /// <summary>Removes a part.</summary>
    public TextPackage Remove(string part)
    {
        parts.RemoveAt(IndexOf(part));
        return this;
    }

    /// <summary>Spells a part's name otherwise in the zip file.</summary>
    public TextPackage Respell(string part, string name)
    {
        parts[IndexOf(part)] = (name, parts[IndexOf(part)].Content);
        return this;
    }

    /// <summary>The zip file.</summary>
    public byte[] ToBytes() => ZipWriter.Write([.. parts.Select(part => new ZipOutput(part.Name, null, DeflatedPart.From(part.Content)))], []);

    /// <summary>The zip file with one part stored as it is.</summary>
    public byte[] ToBytesWithStored(string stored)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name, name == stored ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    private int IndexOf(string part)
    {
        var index = parts.FindIndex(entry => entry.Name == part);
        Assert.That(index, Is.GreaterThanOrEqualTo(0), part);
        return index;
    }
}
