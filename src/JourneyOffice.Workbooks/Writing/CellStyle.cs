namespace JourneyOffice.Workbooks;

/// <summary>The cell formats of our styles part: the number is the index in cellXfs. Each belongs to one of the named styles.</summary>
internal enum CellStyle
{
    /// <summary>Excel's Normal.</summary>
    Normal,

    /// <summary>JO Title.</summary>
    Title,

    /// <summary>JO Meta.</summary>
    Meta,

    /// <summary>JO Header.</summary>
    Header,

    /// <summary>JO Lane.</summary>
    Lane,

    /// <summary>JO Cell in a table: text that people type.</summary>
    Cell,

    /// <summary>JO Cell with a signed number.</summary>
    Score,

    /// <summary>JO Cell with a share in per cent.</summary>
    Share,

    /// <summary>JO Cell on the map: in the middle, locked.</summary>
    MapCell,

    /// <summary>JO Cell on the map, bold: the value of a figure.</summary>
    MapValue,

    /// <summary>JO Computed on the map: what a figure counts.</summary>
    MapUnit,

    /// <summary>JO Computed on the map: a share with its bar.</summary>
    MapShare,

    /// <summary>JO Example.</summary>
    Example,

    /// <summary>JO Meta, italic at the right: the hint on the map.</summary>
    Hint,

    /// <summary>JO Input: a single field to fill in.</summary>
    Input,

    /// <summary>JO Computed.</summary>
    Computed,

    /// <summary>JO Cell with a date.</summary>
    Date,

    /// <summary>JO Cell with a number.</summary>
    Number,

    /// <summary>JO Computed in a table: what follows from other columns.</summary>
    Label,

    /// <summary>The room of a chart on the map: no edges.</summary>
    MapRoom,

    /// <summary>JO Cell of the guide: a paragraph without edges.</summary>
    Paragraph,

    /// <summary>JO Lane of the guide: what a paragraph or row is about.</summary>
    Topic,

    /// <summary>JO Computed of the guide: a count.</summary>
    Count,

    /// <summary>JO Computed of the guide: how far a step is, with its bar.</summary>
    Progress,

    /// <summary>JO Link.</summary>
    Link,
}
