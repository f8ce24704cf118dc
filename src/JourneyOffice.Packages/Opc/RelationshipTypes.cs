namespace JourneyOffice.Packages;

/// <summary>
/// Relationship types in their Transitional form. <see cref="OfficePackage.Relationships"/> gives this form also for Strict
/// files, and <see cref="PackageEditor.AddRelationship"/> writes the form that the file uses.
/// </summary>
public static class RelationshipTypes
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Opc = "http://schemas.openxmlformats.org/package/2006/relationships/";

#pragma warning disable CS1591 // The names are those of the parts.
    public const string OfficeDocument = Office + "officeDocument";
    public const string ExtendedProperties = Office + "extended-properties";
    public const string CustomProperties = Office + "custom-properties";
    public const string CoreProperties = Opc + "metadata/core-properties";
    public const string Thumbnail = Opc + "metadata/thumbnail";
    public const string CustomXml = Office + "customXml";
    public const string CustomXmlProperties = Office + "customXmlProps";
    public const string Theme = Office + "theme";
    public const string Hyperlink = Office + "hyperlink";
    public const string Image = Office + "image";
    public const string Chart = Office + "chart";
    public const string Package = Office + "package";

    public const string Slide = Office + "slide";
    public const string SlideLayout = Office + "slideLayout";
    public const string SlideMaster = Office + "slideMaster";
    public const string NotesSlide = Office + "notesSlide";
    public const string NotesMaster = Office + "notesMaster";
    public const string HandoutMaster = Office + "handoutMaster";
    public const string PresentationProperties = Office + "presProps";
    public const string ViewProperties = Office + "viewProps";
    public const string TableStyles = Office + "tableStyles";
    public const string Tags = Office + "tags";
    public const string Comments = Office + "comments";
    public const string CommentAuthors = Office + "commentAuthors";

    public const string Worksheet = Office + "worksheet";
    public const string ChartSheet = Office + "chartsheet";
    public const string Table = Office + "table";
    public const string SharedStrings = Office + "sharedStrings";
    public const string Styles = Office + "styles";
    public const string CalculationChain = Office + "calcChain";
    public const string Drawing = Office + "drawing";
    public const string VmlDrawing = Office + "vmlDrawing";
#pragma warning restore CS1591
}
