namespace JourneyOffice.Look;

/// <summary>Something that is not as it should look.</summary>
/// <param name="Slide">The slide's number; 0: the whole deck.</param>
/// <param name="Check">Which check found it.</param>
/// <param name="Message">What is wrong, and where.</param>
internal sealed record LookFinding(int Slide, string Check, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Slide == 0 ? $"deck: {Check}: {Message}" : $"slide {Slide}: {Check}: {Message}";
}
