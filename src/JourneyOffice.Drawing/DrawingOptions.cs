namespace JourneyOffice.Drawing;

/// <summary>How a map is drawn.</summary>
public sealed record DrawingOptions
{
    /// <summary>BCP 47 tag of the reader's language; the words of the drawing itself come in English and both Chinese scripts.</summary>
    public required string Language { get; init; }

    /// <summary>Colours and fonts.</summary>
    public Theme Theme { get; init; } = Theme.Calm;

    /// <summary>Which pages, in which order.</summary>
    public SlideChoice Slides { get; init; } = SlideChoice.Overview;

    /// <summary>The sheet.</summary>
    public PageFormat Format { get; init; } = PageFormat.Wide;

    /// <summary>Gives up drawing with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }
}
