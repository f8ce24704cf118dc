using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>
/// The byte hand: applies patches to decks. Only the slides that an operation concerns are opened, and in them only the shapes
/// concerned are written; everything else is copied byte for byte. Applying a patch twice gives what applying it once gives.
/// </summary>
public static class DeckPatcher
{
    /// <summary>The deck with a patch applied and the new base kept in it; the very same bytes when nothing changes.</summary>
    /// <param name="package">The deck that the patch was computed for.</param>
    /// <param name="patch">What to do.</param>
    /// <param name="newBase">The base to keep.</param>
    /// <param name="options">The language of added slides' fallback texts; shapes bring their own.</param>
    /// <exception cref="JourneyException">The package is no presentation, or not the one that the patch was computed for.</exception>
    public static byte[] Apply(OfficePackage package, Patch patch, JourneyMap newBase, DrawingOptions options)
    {
        if (!package.Kind.IsPresentation())
            throw new JourneyException(SlidesErrors.NotAPresentation, new Place(package.FileName), package.FileName);
        var editor = new PackageEditor(package);
        var dialect = new SlideDialect(XmlNamespaces.For(package), options.Language);
        var changed = EditSlides(package, editor, patch, dialect);
        var pages = patch.Operations.OfType<AddPage>().ToList();
        var look = pages.Count > 0 && options.Theme.IsBrand ? DeckOptions.LookOf(package, patch.Ledger) : null;
        var added = pages.Count == 0 ? null : new SlideAdder(package, editor, look).Add(pages, dialect);
        changed.UnionWith(added?.Values.Where(page => page.IsNew).Select(page => page.Part) ?? []);
        var kept = CarriedPart.Write(package, editor, patch.Ledger, newBase, changed.Count > 0, added);
        return changed.Count == 0 && !kept ? package.Original.ToArray() : editor.Save();
    }

    private static HashSet<string> EditSlides(OfficePackage package, PackageEditor editor, Patch patch, SlideDialect dialect)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var slides = new Dictionary<string, List<PatchOperation>>(StringComparer.Ordinal);
        foreach (var operation in patch.Operations)
        {
            if (operation is AddPage)
                continue;
            var slide = OperationPlace.PageOf(operation)
                ?? throw new JourneyException(SlidesErrors.NotForDecks, new Place(package.FileName), package.FileName, operation.GetType().Name);
            if (!slides.TryGetValue(slide, out var operations))
                slides[slide] = operations = [];
            operations.Add(operation);
        }

        foreach (var (slide, operations) in slides)
        {
            if (!package.Contains(slide))
                throw new JourneyException(SlidesErrors.UnknownAddress, new Place(package.FileName, slide), package.FileName, slide, "*");
            EditSlide(package, editor, slide, operations, dialect, changed);
        }

        return changed;
    }

    internal static void EditSlide(
        OfficePackage package, PackageEditor editor, string slide, List<PatchOperation> operations, SlideDialect dialect, HashSet<string> changed)
    {
        var (index, charts) = (SlideList.Open(package, slide), new SlideCharts(editor, slide));
        var chartEdit = new ChartEdit(package, editor, index, dialect);
        foreach (var operation in operations.OfType<SetChartData>())
        {
            if (chartEdit.Apply(operation))
                changed.Add(slide);
        }

        if (SlideEditor.Apply(index, operations, dialect, charts) is not { } edited)
            return;
        charts.RemoveUnused(index, edited);
        editor.SetPart(slide, edited);
        changed.Add(slide);
    }
}
