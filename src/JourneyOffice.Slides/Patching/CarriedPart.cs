using System.Text.Json;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Keeps base and ledger in a deck, with the part names and checksums that only the byte hand knows.</summary>
internal static class CarriedPart
{
    /// <summary>Writes our custom XML part; false when the file keeps the same already.</summary>
    /// <param name="package">The deck as it was.</param>
    /// <param name="editor">Its editor.</param>
    /// <param name="ledger">The ledger to keep, added pages without id, no checksums.</param>
    /// <param name="newBase">The base to keep.</param>
    /// <param name="changed">The slides that were written now, with their checksums.</param>
    /// <param name="added">The slide of each page that was added, by its number, with its checksum where it was written now.</param>
    public static bool Write(
        OfficePackage package,
        PackageEditor editor,
        Ledger ledger,
        JourneyMap newBase,
        IReadOnlyDictionary<string, uint> changed,
        IReadOnlyDictionary<int, (string Part, uint? Added)>? added)
    {
        var existing = MapPart.ReadAll(package).FirstOrDefault(part => part.MapId == newBase.Id);
        var known = existing is null ? new Dictionary<string, uint>(StringComparer.Ordinal) : CarriedMapJson.ReadParts(existing.Content);
        ledger = ledger with { Pages = [.. ledger.Pages.Select(page => WithId(page, added))], Parts = known };
        if (existing is not null && changed.Count == 0 && Same(existing, new CarriedMap(newBase, ledger)))
            return false;
        ledger = ledger with { Parts = Checksums(package, ledger, known, changed) };
        MapPart.Write(editor, package, newBase.Id, CarriedMapJson.Write(new CarriedMap(newBase, ledger)));
        return true;
    }

    private static LedgerPage WithId(LedgerPage page, IReadOnlyDictionary<int, (string Part, uint? Added)>? added) =>
        page.Id.Length == 0 && added is not null && added.TryGetValue(page.Number, out var slide) ? page with { Id = slide.Part } : page;

    private static bool Same(MapPartContent existing, CarriedMap now)
    {
        try
        {
            return CarriedMapJson.Write(CarriedMapJson.Read(existing.Content)).AsSpan().SequenceEqual(CarriedMapJson.Write(now));
        }
        catch (JsonException)
        {
            // What can't be read is replaced by what can.
            return false;
        }
    }

    // A slide counts as written by us only if nobody had changed it before: then its state is exactly what the ledger says.
    private static Dictionary<string, uint> Checksums(
        OfficePackage package, Ledger ledger, IReadOnlyDictionary<string, uint> known, IReadOnlyDictionary<string, uint> changed)
    {
        var checksums = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (var page in ledger.Pages)
        {
            if (page.HiddenByPerson || page.Id.Length == 0)
                continue;
            var isNew = !package.Contains(page.Id);
            var isOurs = isNew || (known.TryGetValue(page.Id, out var checksum) && checksum == package.Checksum(page.Id));
            if (isOurs && (changed.ContainsKey(page.Id) || !isNew))
                checksums[page.Id] = changed.TryGetValue(page.Id, out var now) ? now : package.Checksum(page.Id);
        }

        return checksums;
    }
}
