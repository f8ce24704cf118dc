using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using Microsoft.Graph.Models;
using Place = JourneyOffice.Maps.Place;

namespace JourneyOffice.OneDrive;

/// <summary>The files of a user: their own, those of the SharePoint libraries of the settings, and those that they took up.</summary>
/// <param name="call">The call of the library.</param>
/// <param name="drives">Where the user's files are.</param>
internal sealed class Listing(GraphCall call, UserDrives drives)
{
    private const int Deepest = 16;

    private readonly List<ListedFile> files = [];
    private readonly List<LibraryEntry> problems = [];

    /// <summary>Lists all of it; what can't be listed is told, and hides nothing else.</summary>
    public async Task<(IReadOnlyList<ListedFile> Files, IReadOnlyList<LibraryEntry> Problems)> RunAsync()
    {
        var own = await drives.OwnFolderAsync(call).ConfigureAwait(false);
        if (await DriveItems.FindAsync(call, own).ConfigureAwait(false) is { Folder: not null } folder)
            await WalkAsync(call.Options.Folder, UserDrives.AddressOf(folder), path => path).ConfigureAwait(false);
        foreach (var word in call.Options.Libraries.Keys.Order(StringComparer.Ordinal))
            await TryAsync(ItemName.OfLibrary(word, ""), () => WalkLibraryAsync(word)).ConfigureAwait(false);
        foreach (var known in await KnownFiles.ReadAsync(call, drives).ConfigureAwait(false))
            await TryAsync(known, () => AddSharedAsync(known)).ConfigureAwait(false);
        return ([.. files.DistinctBy(file => file.Name)], problems);
    }

    /// <summary>The files that the user took up, by the tags that they have now.</summary>
    public async Task<IReadOnlyList<ListedFile>> TakenUpAsync()
    {
        foreach (var known in await KnownFiles.ReadAsync(call, drives).ConfigureAwait(false))
            await TryAsync(known, () => AddSharedAsync(known)).ConfigureAwait(false);
        return files;
    }

    private async Task WalkLibraryAsync(string word)
    {
        var address = await drives.LibraryAsync(call, word).ConfigureAwait(false);
        await WalkAsync(ItemName.OfLibrary(word, ""), address, path => ItemName.OfLibrary(word, path)).ConfigureAwait(false);
    }

    private async Task AddSharedAsync(string name)
    {
        var item = await DriveItems.GetAsync(call, ItemName.SharedIn(name)!).ConfigureAwait(false);
        if (item.Folder is null)
            files.Add(new ListedFile(name, UserDrives.AddressOf(item), item));
    }

    private async Task WalkAsync(string place, ItemAddress root, Func<string, string> nameOf)
    {
        var most = files.Count + call.Options.MostFiles;
        var waiting = new Queue<(string Folder, string Path, int Depth)>([(root.Item, "", 1)]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var item in await DriveItems.ChildrenAsync(call, root.Drive, next.Folder, call.Options.MostFiles).ConfigureAwait(false))
            {
                var path = next.Path + item.Name;
                if (item.Folder is not null && LibraryNames.IsGoodSegment(item.Name ?? "") && next.Depth < Deepest)
                    waiting.Enqueue((item.Id!, path + "/", next.Depth + 1));
                else if (item is { Folder: null, File: not null } && LibraryNames.IsGood(path))
                    files.Add(new ListedFile(nameOf(path), new ItemAddress(root.Drive, item.Id!), item));
                if (files.Count < most)
                    continue;
                problems.Add(ProblemOf(place, new Finding(OneDriveErrors.TooManyFiles, new Place(place), place, call.Options.MostFiles)));
                return;
            }
        }
    }

    private async Task TryAsync(string name, Func<Task> work)
    {
        try
        {
            await call.RunAsync(name, async () =>
            {
                await work().ConfigureAwait(false);
                return true;
            }).ConfigureAwait(false);
        }
        catch (JourneyException problem) when (problem is not SignInNeededException && problem.Finding.Code != OneDriveErrors.NoAnswer)
        {
            problems.Add(ProblemOf(name, problem.Finding));
        }
    }

    private static LibraryEntry ProblemOf(string name, Finding problem) => new(name, null, "", 0, default, [], problem);
}

/// <summary>A file that was listed.</summary>
/// <param name="Name">Its name in the library.</param>
/// <param name="Address">Where it is, by its id.</param>
/// <param name="Item">What Graph tells of it.</param>
internal sealed record ListedFile(string Name, ItemAddress Address, DriveItem Item);
