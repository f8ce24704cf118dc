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
    /// <param name="isChanged">Whether anything else was written now.</param>
    /// <param name="added">The slide of each page that was added, by its number.</param>
    public static bool Write(
        OfficePackage package,
        PackageEditor editor,
        Ledger ledger,
        JourneyMap newBase,
        bool isChanged,
        IReadOnlyDictionary<int, (string Part, bool IsNew)>? added)
    {
        var existing = MapPart.ReadAll(package).FirstOrDefault(part => part.MapId == newBase.Id);
        var known = existing is null ? new Dictionary<string, uint>(StringComparer.Ordinal) : CarriedMapJson.ReadParts(existing.Content);
        ledger = ledger with { Pages = [.. ledger.Pages.Select(page => WithId(page, added))], Parts = known };
        if (existing is not null && !isChanged && Same(existing, new CarriedMap(newBase, ledger)))
            return false;
        ledger = ledger with { Parts = Checksums(package, editor, ledger, known) };
        MapPart.Write(editor, package, newBase.Id, CarriedMapJson.Write(new CarriedMap(newBase, ledger)));
        return true;
    }

    private static LedgerPage WithId(LedgerPage page, IReadOnlyDictionary<int, (string Part, bool IsNew)>? added) =>
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

    // A part counts as written by us only if nobody had changed it before: then its state is exactly what the ledger says.
    private static Dictionary<string, uint> Checksums(OfficePackage package, PackageEditor editor, Ledger ledger, IReadOnlyDictionary<string, uint> known)
    {
        var checksums = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (var page in ledger.Pages.Where(page => !page.HiddenByPerson && editor.Contains(page.Id)))
        {
            foreach (var part in ChartFrame.PartsOf(page, editor.Relationships).Where(editor.Contains))
            {
                if (!package.Contains(part) || (known.TryGetValue(part, out var checksum) && checksum == package.Checksum(part)))
                    checksums[part] = editor.Checksum(part);
            }
        }

        return checksums;
    }
}
