using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>Says in words what a patch is going to do.</summary>
internal static class LiveFindings
{
    public static IEnumerable<Finding> Of(LivePatch patch, LiveDeck? deck)
    {
        if (patch.Steps.Count == 0)
            yield break;
        if (deck is null)
        {
            var tables = patch.Steps.OfType<EditTableStep>().ToList();
            var cells = tables.Sum(table => table.Set.Count) + patch.Steps.OfType<SetCellsStep>().Sum(step => step.Cells.Count);
            yield return new Finding(CarriersErrors.CellsToChange, Place.None, cells, tables.Sum(table => table.Add.Count), tables.Sum(table => table.Delete.Count));
            yield break;
        }

        var replaced = patch.Steps.OfType<ReplaceSlideStep>().ToList();
        yield return new Finding(
            CarriersErrors.SlidesToChange, Place.None, patch.Steps.OfType<EditSlideStep>().Select(step => step.Slide).Except(replaced.Select(step => step.Slide), StringComparer.Ordinal).Count(),
            replaced.Count, patch.Steps.OfType<InsertSlidesStep>().Sum(step => step.Titles.Count));
        foreach (var step in replaced)
            yield return new Finding(CarriersErrors.SlideToReplace, new Place("", step.Slide), deck.NumberOf(step.Slide));
    }
}
