namespace JourneyOffice.Packages;

/// <summary>Content types of the parts that we read or write (ECMA-376 part 1, sections 12 and 13, and MS-OFFMACRO2 for macro kinds).</summary>
public static class ContentTypes
{
    private const string Presentations = "application/vnd.openxmlformats-officedocument.presentationml.";
    private const string Spreadsheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

#pragma warning disable CS1591 // The names are those of the parts.
    public const string Presentation = Presentations + "presentation.main+xml";
    public const string PresentationTemplate = Presentations + "template.main+xml";
    public const string PresentationShow = Presentations + "slideshow.main+xml";
    public const string MacroPresentation = "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml";
    public const string MacroPresentationTemplate = "application/vnd.ms-powerpoint.template.macroEnabled.main+xml";
    public const string MacroPresentationShow = "application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml";
    public const string Slide = Presentations + "slide+xml";
    public const string SlideLayout = Presentations + "slideLayout+xml";
    public const string SlideMaster = Presentations + "slideMaster+xml";
    public const string NotesSlide = Presentations + "notesSlide+xml";
    public const string NotesMaster = Presentations + "notesMaster+xml";
    public const string HandoutMaster = Presentations + "handoutMaster+xml";
    public const string PresentationProperties = Presentations + "presProps+xml";
    public const string ViewProperties = Presentations + "viewProps+xml";
    public const string TableStyles = Presentations + "tableStyles+xml";
    public const string Tags = Presentations + "tags+xml";
    public const string SlideComments = Presentations + "comments+xml";
    public const string CommentAuthors = Presentations + "commentAuthors+xml";

    public const string Workbook = Spreadsheets + "sheet.main+xml";
    public const string WorkbookTemplate = Spreadsheets + "template.main+xml";
    public const string MacroWorkbook = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    public const string MacroWorkbookTemplate = "application/vnd.ms-excel.template.macroEnabled.main+xml";
    public const string Worksheet = Spreadsheets + "worksheet+xml";
    public const string ChartSheet = Spreadsheets + "chartsheet+xml";
    public const string Table = Spreadsheets + "table+xml";
    public const string SharedStrings = Spreadsheets + "sharedStrings+xml";
    public const string Styles = Spreadsheets + "styles+xml";
    public const string CalculationChain = Spreadsheets + "calcChain+xml";
    public const string SheetComments = Spreadsheets + "comments+xml";
    public const string EmbeddedWorkbook = Spreadsheets + "sheet";

    public const string Theme = "application/vnd.openxmlformats-officedocument.theme+xml";
    public const string Drawing = "application/vnd.openxmlformats-officedocument.drawing+xml";
    public const string Chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    public const string CoreProperties = "application/vnd.openxmlformats-package.core-properties+xml";
    public const string ExtendedProperties = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    public const string CustomProperties = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    public const string CustomXmlProperties = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
    public const string Relationships = "application/vnd.openxmlformats-package.relationships+xml";
    public const string Xml = "application/xml";
#pragma warning restore CS1591
}
