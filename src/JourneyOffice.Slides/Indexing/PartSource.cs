using JourneyOffice.Maps;

namespace JourneyOffice.Slides;

/// <summary>Which part of which file bytes come from, for messages.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Part">The part's name.</param>
internal readonly record struct PartSource(string File, string Part)
{
    /// <summary>The bytes are no well-formed XML.</summary>
    public JourneyException Broken(int offset) =>
        new(SlidesErrors.BrokenXml, new Place(File, Part), File, Part, offset);

    /// <summary>The elements nest deeper than <see cref="XmlIndex.DepthLimit"/>.</summary>
    public JourneyException TooDeep() =>
        new(SlidesErrors.NestedTooDeep, new Place(File, Part), File, Part, XmlIndex.DepthLimit);
}
