namespace JourneyOffice.Maps;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Information,

    /// <summary>The method or good practice is not kept; the work goes on.</summary>
    Warning,

    /// <summary>The input can't be used as it is.</summary>
    Error,
}
