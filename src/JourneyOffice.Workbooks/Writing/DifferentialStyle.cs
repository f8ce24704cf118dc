namespace JourneyOffice.Workbooks;

/// <summary>The formats that rules lay over cells: the number is the index in dxfs.</summary>
internal enum DifferentialStyle
{
    /// <summary>Feels very good.</summary>
    StrongGood,

    /// <summary>Feels good.</summary>
    MildGood,

    /// <summary>Neither good nor bad.</summary>
    Neutral,

    /// <summary>Feels bad.</summary>
    MildBad,

    /// <summary>Feels very bad.</summary>
    StrongBad,

    /// <summary>Weighs much.</summary>
    High,

    /// <summary>Weighs some.</summary>
    Medium,

    /// <summary>Weighs little.</summary>
    Low,

    /// <summary>Not yet shown by evidence.</summary>
    Assumed,

    /// <summary>Somebody is missing who answers for it.</summary>
    Missing,

    /// <summary>The stage that the finding points to.</summary>
    HighlightHeader,

    /// <summary>A figure in the highlighted column.</summary>
    HighlightValue,

    /// <summary>The rest of the highlighted column.</summary>
    HighlightColumn,

    /// <summary>Would bring much.</summary>
    Promising,

    /// <summary>Somebody confirmed it.</summary>
    Confirmed,
}
