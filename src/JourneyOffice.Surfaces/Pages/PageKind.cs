namespace JourneyOffice.Surfaces;

/// <summary>The kinds of pages, as they stand in anchors' names.</summary>
public static class PageKind
{
    /// <summary>The map itself, or a part of it.</summary>
    public const string Overview = "overview";

    /// <summary>All stages and the curve, before the pages that hold them in detail.</summary>
    public const string Index = "index";
}
