using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>What drawing has to say: nothing here stops the work.</summary>
public static class DrawingErrors
{
    private static readonly ResourceManager Texts = new("JourneyOffice.Drawing.Resources.Texts", typeof(DrawingErrors).Assembly);

    /// <summary>There are more columns than a page holds; they are shared out over pages behind an index page.</summary>
    public static readonly ErrorCode ColumnsContinued = new("JO3501", Severity.Information, Texts);

    /// <summary>A lane did not fit and stands on a further page under the same stages and curve.</summary>
    public static readonly ErrorCode LaneContinued = new("JO3502", Severity.Information, Texts);

    /// <summary>A single text needs more room than a whole page offers.</summary>
    public static readonly ErrorCode TextTooLong = new("JO3503", Severity.Warning, Texts);

    /// <summary>The summary's texts are longer than its strip or panel can become; some are left to the notes.</summary>
    public static readonly ErrorCode SummaryShortened = new("JO3504", Severity.Information, Texts);

    /// <summary>What a page must show together is higher than the page.</summary>
    public static readonly ErrorCode PageTooLong = new("JO3511", Severity.Warning, Texts);

    /// <summary>The page for executives says more than can be taken in at a glance.</summary>
    public static readonly ErrorCode PageTooWordy = new("JO3512", Severity.Information, Texts);

    /// <summary>All codes, by id.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } = [ColumnsContinued, LaneContinued, TextTooLong, SummaryShortened, PageTooLong, PageTooWordy];
}
