using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Reads decks, ours and others': which shapes of ours stand where with which text.</summary>
public static class DeckReader
{
    /// <summary>The deck as it is: all slides in the order of the show, the shapes of those that hold any of ours.</summary>
    /// <param name="package">The deck.</param>
    /// <param name="known">The deck's ledger: a slide whose checksum is the ledger's is not read; <see langword="null"/> reads all.</param>
    /// <exception cref="JourneyException">The package is no presentation, or a slide is missing or no XML.</exception>
    public static Snapshot Read(OfficePackage package, Ledger? known)
    {
        var presentation = SlideList.OpenPresentation(package);
        var marks = known is null ? null : new SecondMarks(known);
        var pages = SideBySide.Each(SlideList.Read(package, presentation), name => ReadPage(package, name, known, marks));
        return new Snapshot { Kind = SurfaceKind.Deck, Pages = pages };
    }

    /// <summary>The same deck with further slides read: ones that nobody changed since they were written and that an update writes into.</summary>
    /// <param name="package">The deck.</param>
    /// <param name="snapshot">What was read of it.</param>
    /// <param name="slides">Ids of the slides to read.</param>
    /// <exception cref="JourneyException">A slide is no XML.</exception>
    public static Snapshot ReadFurther(OfficePackage package, Snapshot snapshot, IReadOnlySet<string> slides) => slides.Count == 0 ? snapshot
        : snapshot with { Pages = SideBySide.Each(snapshot.Pages, page => slides.Contains(page.Id) ? ReadPage(package, page.Id, known: null, marks: null) : page) };

    private static SnapshotPage ReadPage(OfficePackage package, string name, Ledger? known, SecondMarks? marks)
    {
        return known is not null && IsAsWritten(package, name, known) ? new SnapshotPage { Id = name, AsWritten = true, Elements = [] }
            : SlideReader.Read(package, SlideList.Open(package, name), name, marks);
    }

    // Who edits a chart's data leaves the slide itself alone.
    private static bool IsAsWritten(OfficePackage package, string name, Ledger known)
    {
        return IsKnown(name) && (known.Pages.FirstOrDefault(page => page.Id == name) is not { } page || ChartFrame.PartsOf(page, package.Relationships).All(IsKnown));

        bool IsKnown(string part) => package.Contains(part) && known.Parts.TryGetValue(part, out var checksum) && checksum == package.Checksum(part);
    }
}
