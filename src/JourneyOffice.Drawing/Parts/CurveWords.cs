namespace JourneyOffice.Drawing;

/// <summary>What is written beside the faces of a curve.</summary>
internal enum CurveWords
{
    /// <summary>Feelings with scores, moments of truth, what has no score.</summary>
    All,

    /// <summary>Feelings with scores where they fit on a line, else scores.</summary>
    Short,

    /// <summary>Nothing: the faces speak.</summary>
    None,
}
