namespace JourneyOffice.Workbooks;

/// <summary>Why a cell can't be frozen.</summary>
internal enum FrozenHindrance
{
    /// <summary>Its formula was never calculated, so nobody knows what it shows.</summary>
    NotCalculated,

    /// <summary>It holds a picture or a record instead of a value.</summary>
    Record,
}
