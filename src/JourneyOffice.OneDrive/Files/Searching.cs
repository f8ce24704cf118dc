using System.Collections.Concurrent;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;

namespace JourneyOffice.OneDrive;

/// <summary>Lists the files of a user and looks into those that are new or changed.</summary>
internal static class Searching
{
    private const int AtOnce = 4;

    /// <summary>The files that meet a search, by name.</summary>
    public static async Task<IReadOnlyList<LibraryEntry>> FindAsync(GraphCall call, UserDrives drives, LibrarySearch search)
    {
        var (files, problems) = await new Listing(call, drives).RunAsync().ConfigureAwait(false);
        var found = new ConcurrentBag<(LibraryEntry Entry, CarrierSummary Summary)>(problems.Select(problem => (problem, new CarrierSummary(null, [], CarrierSummary.Fold(problem.Name), problem.Problem))));
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = call.Cancellation }, async (file, _) =>
        {
            if (await LookAsync(call, file).ConfigureAwait(false) is { } entry)
                found.Add(entry);
        }).ConfigureAwait(false);
        return [.. found.Where(file => file.Summary.Meets(search)).Select(file => file.Entry).OrderBy(entry => entry.Name, StringComparer.Ordinal).Skip(search.Skip).Take(search.Take)];
    }

    private static async Task<(LibraryEntry Entry, CarrierSummary Summary)?> LookAsync(GraphCall call, ListedFile file)
    {
        try
        {
            if (file.Item.Size > call.Options.Limits.FileLength)
                return Unreadable(file, Limits.Finding(file.Name, file.Item.Size.Value, call.Options.Limits.FileLength));
            var seen = await call.RunAsync(file.Name, () => Contents.LookAsync(call, file.Address, file.Item, file.Name)).ConfigureAwait(false);
            return (Entry(file, seen.Summary, seen.Mark), seen.Summary);
        }
        catch (JourneyException problem) when (problem.Finding.Code == LibrariesErrors.NoSuchFile)
        {
            // It was taken away meanwhile.
            return null;
        }
        catch (JourneyException problem) when (problem is not SignInNeededException && problem.Finding.Code != OneDriveErrors.NoAnswer)
        {
            return Unreadable(file, problem.Finding);
        }
    }

    private static (LibraryEntry Entry, CarrierSummary Summary) Unreadable(ListedFile file, Finding problem)
    {
        var summary = new CarrierSummary(null, [], CarrierSummary.Fold(file.Name), problem);
        return (Entry(file, summary, ""), summary);
    }

    private static LibraryEntry Entry(ListedFile file, CarrierSummary summary, string mark) => new(
        file.Name, summary.Kind, new ItemTag(ItemTag.ContentOf(file.Item), mark).ToString(), file.Item.Size ?? 0,
        file.Item.LastModifiedDateTime?.ToUniversalTime() ?? default, summary.Maps, summary.Problem);
}
