using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Libraries.Tests;

/// <summary>A library in a folder of its own, which goes with the test.</summary>
internal sealed class TemporaryLibrary : IDisposable
{
    public static SaveNote Note { get; } = new("Ana Ruiz", "first draft");

    public static JourneyMap Map { get; } =
        MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json"))) with { Template = false, Id = "mlibrary" };

    public TemporaryLibrary()
    {
        Folder = Directory.CreateTempSubdirectory("journeyoffice-library-").FullName;
        Library = new FolderLibrary(Folder);
    }

    public string Folder { get; }

    public FolderLibrary Library { get; }

    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>Saves a map file.</summary>
    public Task<LibraryVersion> SaveAsync(string name, JourneyMap map, SaveCondition? condition = null) =>
        Library.SaveAsync(name, MapJson.Write(map), condition ?? SaveCondition.IfNew, Note, CancellationToken.None);

    /// <summary>Puts a file into the folder as any program would.</summary>
    public void Drop(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), bytes);
    }

    public async Task<IReadOnlyList<string>> NamesAsync(string words = "", string? map = null) =>
        [.. (await Library.FindAsync(new LibrarySearch { Words = words, MapId = map }, CancellationToken.None)).Select(entry => entry.Name)];

    public async Task<JourneyMap> ReadAsync(string name) => CarrierOperations.Read(Carrier.Open((await Library.OpenAsync(name, CancellationToken.None)).Bytes, name)).Map;

    public static byte[] Deck(JourneyMap map) => CarrierOperations.Build(
        Carrier.Open(MapJson.Write(map), "map.journey.json"), new BuildOptions { Formats = [BuildFormat.Pptx] }).Files[0].Bytes;

    public void Dispose()
    {
        Library.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
