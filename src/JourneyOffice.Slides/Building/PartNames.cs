using System.Globalization;

namespace JourneyOffice.Slides;

/// <summary>Where the parts of a deck of ours stand.</summary>
internal static class PartNames
{
    /// <summary>The presentation.</summary>
    public const string Presentation = "ppt/presentation.xml";

    /// <summary>The slide master.</summary>
    public const string Master = "ppt/slideMasters/slideMaster1.xml";

    /// <summary>The notes master.</summary>
    public const string NotesMaster = "ppt/notesMasters/notesMaster1.xml";

    /// <summary>The n-th layout, from 1.</summary>
    public static string Layout(int number) => Numbered("ppt/slideLayouts/slideLayout", number);

    /// <summary>The n-th slide, from 1.</summary>
    public static string Slide(int number) => Numbered("ppt/slides/slide", number);

    /// <summary>The notes of the n-th slide.</summary>
    public static string Notes(int number) => Numbered("ppt/notesSlides/notesSlide", number);

    private static string Numbered(string stem, int number) => stem + number.ToString(CultureInfo.InvariantCulture) + ".xml";
}
