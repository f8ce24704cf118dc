using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Slides;
using JourneyOffice.Surfaces;
using JourneyOffice.Workbooks;

namespace JourneyOffice.Carriers;

/// <summary>Plans and applies what has to be done to one kind of surface.</summary>
internal abstract class SurfaceHand(OpenedSurface surface)
{
    protected OpenedSurface Surface { get; } = surface;

    protected string Language => Surface.Carried.Ledger.Language;

    /// <summary>The hand for a surface.</summary>
    public static SurfaceHand For(OpenedSurface surface) =>
        surface.Carrier.Kind == CarrierKind.Deck ? new DeckHand(surface) : new WorkbookHand(surface);

    /// <summary>What has to be done.</summary>
    /// <param name="merged">What the file shall show.</param>
    /// <param name="newBase">The base to be written.</param>
    /// <param name="conflicts">What nobody settled yet.</param>
    /// <param name="terms">What else was asked for.</param>
    public Patch Plan(JourneyMap merged, JourneyMap newBase, IReadOnlyList<MergeConflict> conflicts, Func<PlanRequest, PlanRequest> terms)
    {
        var request = new PlanRequest
        {
            Carried = Surface.Carried,
            Snapshot = Surface.Snapshot,
            Recognition = Surface.Recognition,
            Merged = merged,
            NewBase = newBase,
            Conflicts = conflicts,
        };
        return Plan(terms(request));
    }

    /// <summary>How a deck is drawn.</summary>
    public virtual DrawingOptions Drawing => new() { Language = Language };

    /// <summary>The file after it.</summary>
    public abstract byte[] Apply(Patch patch, JourneyMap newBase);

    protected abstract Patch Plan(PlanRequest request);

    private sealed class DeckHand(OpenedSurface surface) : SurfaceHand(surface)
    {
        // Settled once: what is compared must be drawn at one scale.
        private DrawingOptions drawing = MapDrawing.Settle(
            surface.Carried.Base,
            (surface.Carrier.Live is { } live ? live.Options(surface)! : DeckOptions.Of(surface.Carrier.Package!, surface.Carried.Ledger)) with { Cancellation = surface.Carrier.Cancellation });

        public override DrawingOptions Drawing => drawing;

        public override byte[] Apply(Patch patch, JourneyMap newBase) => DeckPatcher.Apply(Surface.Carrier.Package!, patch, newBase, drawing);

        protected override Patch Plan(PlanRequest request)
        {
            if (request.Relayout)
                drawing = MapDrawing.Settle(request.Merged, drawing with { Format = drawing.Format.Unsettle() });
            // The two drawings know nothing of each other.
            var before = Task.Run(() => MapDrawing.Draw(request.Carried.Base, drawing));
            var after = MapDrawing.Draw(request.Merged, request.Compared is null ? drawing : drawing with { Slides = drawing.Slides with { Compared = request.Compared } });
            var patch = PlanReading(request with { BasePages = before.GetAwaiter().GetResult(), MergedPages = after });
            return request.Relayout && patch.Ledger.Format is not null ? patch with { Ledger = patch.Ledger with { Format = drawing.Format.Id } } : patch;
        }

        // Slides that nobody changed are only read where the update writes into them.
        private Patch PlanReading(PlanRequest request)
        {
            for (var unread = UnreadPages.Concerned(request); ;)
            {
                request = request with { Snapshot = DeckReader.ReadFurther(Surface.Carrier.Package!, request.Snapshot, unread) };
                var patch = SlidePlanner.Plan(request);
                unread = UnreadPages.Addressed(patch, request.Snapshot);
                if (unread.Count == 0)
                    return patch;
            }
        }
    }

    private sealed class WorkbookHand(OpenedSurface surface) : SurfaceHand(surface)
    {
        public override byte[] Apply(Patch patch, JourneyMap newBase) =>
            WorkbookPatcher.Apply(Surface.Carrier.Package!, patch, newBase, Language, Surface.Carried.IsAdopted ? null : Surface.Carried);

        protected override Patch Plan(PlanRequest request) => TablePlanner.Plan(request with
        {
            BaseTables = WorkbookContent.Tables(request.Carried.Base, Language, request.Carried.Ledger),
            MergedTables = WorkbookContent.Tables(request.Merged, Language, request.Carried.Ledger),
        });
    }
}
