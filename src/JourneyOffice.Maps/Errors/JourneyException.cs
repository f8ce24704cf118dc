namespace JourneyOffice.Maps;

/// <summary>
/// Thrown when an input can't be used or a promise can't be kept. Carries the finding, so that every front door can say
/// it in the reader's language with its code, its place and the way out.
/// </summary>
public class JourneyException : Exception
{
    /// <summary>An exception that says <paramref name="finding"/>.</summary>
    public JourneyException(Finding finding, Exception? innerException = null)
        : base($"{finding.Code.Id}: {finding.Message("en")}", innerException) => Finding = finding;

    /// <summary>An exception for a code at a place.</summary>
    public JourneyException(ErrorCode code, Place place, params object?[] arguments)
        : this(new Finding(code, place, arguments))
    {
    }

    /// <summary>What went wrong.</summary>
    public Finding Finding { get; }
}
