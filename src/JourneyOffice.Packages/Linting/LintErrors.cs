using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>The codes of lint, listed with their meaning in docs/lint.md.</summary>
public static class LintErrors
{
    /// <summary>Gives a type to the part '…', which is not there.</summary>
    public static readonly ErrorCode OverrideWithoutPart = new("JO2101", Severity.Error, PackagesTexts.Resources);

    /// <summary>Gives '…' a type twice.</summary>
    public static readonly ErrorCode TypeTwice = new("JO2102", Severity.Error, PackagesTexts.Resources);

    /// <summary>The part … has no content type.</summary>
    public static readonly ErrorCode PartWithoutType = new("JO2103", Severity.Error, PackagesTexts.Resources);

    /// <summary>The relationship … points to '…', which is not there.</summary>
    public static readonly ErrorCode DanglingTarget = new("JO2104", Severity.Error, PackagesTexts.Resources);

    /// <summary>The relationship id … is used twice.</summary>
    public static readonly ErrorCode RelationshipIdTwice = new("JO2105", Severity.Error, PackagesTexts.Resources);

    /// <summary>… names the relationship '…', which the part does not have.</summary>
    public static readonly ErrorCode UnknownRelationshipId = new("JO2106", Severity.Error, PackagesTexts.Resources);

    /// <summary>Nothing points to the part …; Office drops it when it saves.</summary>
    public static readonly ErrorCode OrphanPart = new("JO2107", Severity.Warning, PackagesTexts.Resources);

    /// <summary>Holds relationships of a part that is not there.</summary>
    public static readonly ErrorCode RelationshipsWithoutPart = new("JO2108", Severity.Warning, PackagesTexts.Resources);

    /// <summary>The XML part … is not compressed; some readers expect it to be.</summary>
    public static readonly ErrorCode StoredXml = new("JO2109", Severity.Information, PackagesTexts.Resources);

    /// <summary>The package holds an entry for the folder …, which no package should.</summary>
    public static readonly ErrorCode FolderEntry = new("JO2110", Severity.Warning, PackagesTexts.Resources);

    /// <summary>Is no well-formed XML: line …, column ….</summary>
    public static readonly ErrorCode NotWellFormed = new("JO2111", Severity.Error, PackagesTexts.Resources);

    /// <summary>Holds a character that XML does not allow: line …, column ….</summary>
    public static readonly ErrorCode IllegalCharacter = new("JO2112", Severity.Error, PackagesTexts.Resources);

    /// <summary>The part … is spelled '…' in the zip file; other readers won't find it.</summary>
    public static readonly ErrorCode EntrySpelling = new("JO2113", Severity.Warning, PackagesTexts.Resources);

    /// <summary>The picture … is declared as '…' but is '…'.</summary>
    public static readonly ErrorCode ImageType = new("JO2114", Severity.Warning, PackagesTexts.Resources);

    /// <summary>The shape id … is used twice on this slide.</summary>
    public static readonly ErrorCode ShapeIdTwice = new("JO2120", Severity.Error, PackagesTexts.Resources);

    /// <summary>The shape id '…' is no number from 1 to 2147483647.</summary>
    public static readonly ErrorCode ShapeIdRange = new("JO2121", Severity.Error, PackagesTexts.Resources);

    /// <summary>The slide id … is used twice.</summary>
    public static readonly ErrorCode SlideIdTwice = new("JO2122", Severity.Error, PackagesTexts.Resources);

    /// <summary>The slide id '…' is no number from 256 to 2147483647.</summary>
    public static readonly ErrorCode SlideIdRange = new("JO2123", Severity.Error, PackagesTexts.Resources);

    /// <summary>The id … is used by two masters or layouts.</summary>
    public static readonly ErrorCode MasterIdTwice = new("JO2124", Severity.Error, PackagesTexts.Resources);

    /// <summary>The slide … has no layout.</summary>
    public static readonly ErrorCode SlideWithoutLayout = new("JO2125", Severity.Error, PackagesTexts.Resources);

    /// <summary>The layout … has no master.</summary>
    public static readonly ErrorCode LayoutWithoutMaster = new("JO2126", Severity.Error, PackagesTexts.Resources);

    /// <summary>The master … has no theme.</summary>
    public static readonly ErrorCode MasterWithoutTheme = new("JO2127", Severity.Error, PackagesTexts.Resources);

    /// <summary>The master … does not list its layout '…'.</summary>
    public static readonly ErrorCode LayoutNotListed = new("JO2128", Severity.Error, PackagesTexts.Resources);

    /// <summary>Has no presentation properties part, which PowerPoint always writes.</summary>
    public static readonly ErrorCode NoPresentationProperties = new("JO2129", Severity.Information, PackagesTexts.Resources);

    /// <summary>A text holds no paragraph, not even an empty one.</summary>
    public static readonly ErrorCode TextWithoutParagraph = new("JO2130", Severity.Error, PackagesTexts.Resources);

    /// <summary>A table row has … cells, its grid has … columns.</summary>
    public static readonly ErrorCode TableRowWidth = new("JO2131", Severity.Error, PackagesTexts.Resources);

    /// <summary>The creation id … is used twice on this slide; edits of one shape may go to the other.</summary>
    public static readonly ErrorCode CreationIdTwice = new("JO2132", Severity.Warning, PackagesTexts.Resources);

    /// <summary>The shape '…' has no adjust value '…'; PowerPoint calls such a file corrupt.</summary>
    public static readonly ErrorCode AdjustWithoutHandle = new("JO2133", Severity.Error, PackagesTexts.Resources);

    /// <summary>There is no preset shape '…'.</summary>
    public static readonly ErrorCode UnknownPreset = new("JO2134", Severity.Error, PackagesTexts.Resources);

    /// <summary>'…' is no colour of six hexadecimal digits.</summary>
    public static readonly ErrorCode ColourValue = new("JO2135", Severity.Error, PackagesTexts.Resources);

    /// <summary>'…' is no whole number for a place or size.</summary>
    public static readonly ErrorCode BoxNumber = new("JO2136", Severity.Error, PackagesTexts.Resources);

    /// <summary>A section names the slide id …, which is not there.</summary>
    public static readonly ErrorCode SectionSlide = new("JO2137", Severity.Error, PackagesTexts.Resources);

    /// <summary>The connector is glued to the shape id …, which is not on this slide.</summary>
    public static readonly ErrorCode GluedToMissing = new("JO2138", Severity.Warning, PackagesTexts.Resources);

    /// <summary>The chart uses the axis …, which it does not define.</summary>
    public static readonly ErrorCode ChartAxis = new("JO2139", Severity.Error, PackagesTexts.Resources);

    /// <summary>The chart's workbook '…' is missing or no workbook; its data can't be edited.</summary>
    public static readonly ErrorCode ChartWorkbook = new("JO2140", Severity.Error, PackagesTexts.Resources);

    /// <summary>A link has neither a target nor an action.</summary>
    public static readonly ErrorCode EmptyHyperlink = new("JO2141", Severity.Error, PackagesTexts.Resources);

    /// <summary>The notes … have no notes master that the presentation lists; Keynote and others refuse the file.</summary>
    public static readonly ErrorCode NotesWithoutMaster = new("JO2142", Severity.Error, PackagesTexts.Resources);

    /// <summary>The slide size says '…' but is … × … EMU.</summary>
    public static readonly ErrorCode SlideSizeType = new("JO2143", Severity.Warning, PackagesTexts.Resources);

    /// <summary>'…' stands after '…', where the format wants it before.</summary>
    public static readonly ErrorCode ChildOrder = new("JO2144", Severity.Error, PackagesTexts.Resources);

    /// <summary>The slide … is in the file but not in the presentation's list of slides.</summary>
    public static readonly ErrorCode SlideNotListed = new("JO2145", Severity.Warning, PackagesTexts.Resources);

    /// <summary>An animation names the shape id …, which is not on this slide.</summary>
    public static readonly ErrorCode AnimationTarget = new("JO2146", Severity.Warning, PackagesTexts.Resources);

    /// <summary>The chart carries no workbook.</summary>
    public static readonly ErrorCode ChartWithoutWorkbook = new("JO2147", Severity.Information, PackagesTexts.Resources);

    /// <summary>The chart draws other data for '…' than its workbook holds.</summary>
    public static readonly ErrorCode ChartCache = new("JO2148", Severity.Warning, PackagesTexts.Resources);

    /// <summary>The text '…' has no language, so that it is read aloud and spell-checked in the wrong one.</summary>
    public static readonly ErrorCode TextWithoutLanguage = new("JO2160", Severity.Warning, PackagesTexts.Resources);

    /// <summary>The slide … has no title.</summary>
    public static readonly ErrorCode SlideWithoutTitle = new("JO2161", Severity.Warning, PackagesTexts.Resources);

    /// <summary>The slide … has the same title as …: '…'.</summary>
    public static readonly ErrorCode TitleTwice = new("JO2162", Severity.Warning, PackagesTexts.Resources);

    /// <summary>Has neither alt text nor a decorative mark.</summary>
    public static readonly ErrorCode NoAltText = new("JO2163", Severity.Warning, PackagesTexts.Resources);

    /// <summary>The table has no header row.</summary>
    public static readonly ErrorCode TableWithoutHeader = new("JO2164", Severity.Warning, PackagesTexts.Resources);

    /// <summary>The title is not the first in reading order.</summary>
    public static readonly ErrorCode TitleNotFirst = new("JO2165", Severity.Warning, PackagesTexts.Resources);

    /// <summary>The header cell holds '…', the table's column is named '…'.</summary>
    public static readonly ErrorCode HeaderCell = new("JO2200", Severity.Error, PackagesTexts.Resources);

    /// <summary>Two columns of the table '…' are named '…'.</summary>
    public static readonly ErrorCode ColumnNameTwice = new("JO2201", Severity.Error, PackagesTexts.Resources);

    /// <summary>The table '…' covers … columns but defines ….</summary>
    public static readonly ErrorCode TableWidth = new("JO2202", Severity.Error, PackagesTexts.Resources);

    /// <summary>The cell stands behind one of a later column.</summary>
    public static readonly ErrorCode CellOrder = new("JO2203", Severity.Error, PackagesTexts.Resources);

    /// <summary>Row … stands behind row ….</summary>
    public static readonly ErrorCode RowOrder = new("JO2204", Severity.Error, PackagesTexts.Resources);

    /// <summary>The cell is there twice.</summary>
    public static readonly ErrorCode CellTwice = new("JO2205", Severity.Error, PackagesTexts.Resources);

    /// <summary>The cell names the shared text … of ….</summary>
    public static readonly ErrorCode SharedStringIndex = new("JO2206", Severity.Error, PackagesTexts.Resources);

    /// <summary>The cell names the format … of ….</summary>
    public static readonly ErrorCode CellFormatIndex = new("JO2207", Severity.Error, PackagesTexts.Resources);

    /// <summary>A rule or table names the differential format … of ….</summary>
    public static readonly ErrorCode DifferentialFormatIndex = new("JO2208", Severity.Error, PackagesTexts.Resources);

    /// <summary>'…' can't be the name of a range.</summary>
    public static readonly ErrorCode NameSyntax = new("JO2209", Severity.Error, PackagesTexts.Resources);

    /// <summary>The name '…' is defined twice in one scope.</summary>
    public static readonly ErrorCode NameTwice = new("JO2210", Severity.Error, PackagesTexts.Resources);

    /// <summary>A drop-down list is … characters long; 255 are allowed.</summary>
    public static readonly ErrorCode ListLength = new("JO2211", Severity.Error, PackagesTexts.Resources);

    /// <summary>The merged ranges … and … overlap.</summary>
    public static readonly ErrorCode MergesOverlap = new("JO2212", Severity.Error, PackagesTexts.Resources);

    /// <summary>A text is … characters long; a cell holds 32767.</summary>
    public static readonly ErrorCode TextLength = new("JO2213", Severity.Error, PackagesTexts.Resources);

    /// <summary>The formula '…' is not closed or begins with '='.</summary>
    public static readonly ErrorCode FormulaSyntax = new("JO2214", Severity.Error, PackagesTexts.Resources);

    /// <summary>'…' can't be the name of a table.</summary>
    public static readonly ErrorCode TableName = new("JO2215", Severity.Error, PackagesTexts.Resources);

    /// <summary>The table name or id '…' is used twice in the workbook.</summary>
    public static readonly ErrorCode TableNameTwice = new("JO2216", Severity.Error, PackagesTexts.Resources);

    /// <summary>No sheet is visible.</summary>
    public static readonly ErrorCode NoVisibleSheet = new("JO2217", Severity.Error, PackagesTexts.Resources);

    /// <summary>The tables '…' and '…' overlap.</summary>
    public static readonly ErrorCode TablesOverlap = new("JO2218", Severity.Error, PackagesTexts.Resources);

    /// <summary>'…' can't be the name of a sheet.</summary>
    public static readonly ErrorCode SheetName = new("JO2219", Severity.Error, PackagesTexts.Resources);

    /// <summary>The sheet name or id '…' is used twice.</summary>
    public static readonly ErrorCode SheetTwice = new("JO2220", Severity.Error, PackagesTexts.Resources);

    /// <summary>'…' says it holds … entries but holds ….</summary>
    public static readonly ErrorCode WrongCount = new("JO2221", Severity.Warning, PackagesTexts.Resources);

    /// <summary>'…' is no value of the cell's type '…'.</summary>
    public static readonly ErrorCode CellValue = new("JO2222", Severity.Error, PackagesTexts.Resources);

    /// <summary>The address '…' is no cell of a sheet.</summary>
    public static readonly ErrorCode CellBeyondGrid = new("JO2223", Severity.Error, PackagesTexts.Resources);

    /// <summary>The sheet … is related to the table '…' but does not list it.</summary>
    public static readonly ErrorCode TableNotListed = new("JO2224", Severity.Warning, PackagesTexts.Resources);

    /// <summary>The merged range … lies in the table '…'.</summary>
    public static readonly ErrorCode MergeInTable = new("JO2225", Severity.Error, PackagesTexts.Resources);

    /// <summary>The order of calculation names the cell …, which holds no formula.</summary>
    public static readonly ErrorCode CalculationChain = new("JO2226", Severity.Error, PackagesTexts.Resources);

    /// <summary>The table '…' has no header row.</summary>
    public static readonly ErrorCode SheetTableWithoutHeader = new("JO2230", Severity.Warning, PackagesTexts.Resources);

    /// <summary>What OpenXmlValidator says (lint --deep), in its own words.</summary>
    public static readonly ErrorCode Validator = new("JO2299", Severity.Error, PackagesTexts.Resources);

    /// <summary>All codes, by id.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        OverrideWithoutPart, TypeTwice, PartWithoutType, DanglingTarget, RelationshipIdTwice, UnknownRelationshipId, OrphanPart,
        RelationshipsWithoutPart, StoredXml, FolderEntry, NotWellFormed, IllegalCharacter, EntrySpelling, ImageType,
        ShapeIdTwice, ShapeIdRange, SlideIdTwice, SlideIdRange, MasterIdTwice, SlideWithoutLayout, LayoutWithoutMaster,
        MasterWithoutTheme, LayoutNotListed, NoPresentationProperties, TextWithoutParagraph, TableRowWidth, CreationIdTwice,
        AdjustWithoutHandle, UnknownPreset, ColourValue, BoxNumber, SectionSlide, GluedToMissing, ChartAxis, ChartWorkbook,
        EmptyHyperlink, NotesWithoutMaster, SlideSizeType, ChildOrder, SlideNotListed, AnimationTarget, ChartWithoutWorkbook,
        ChartCache, TextWithoutLanguage,
        SlideWithoutTitle, TitleTwice, NoAltText, TableWithoutHeader, TitleNotFirst, HeaderCell, ColumnNameTwice, TableWidth,
        CellOrder, RowOrder, CellTwice, SharedStringIndex, CellFormatIndex, DifferentialFormatIndex, NameSyntax, NameTwice,
        ListLength, MergesOverlap, TextLength, FormulaSyntax, TableName, TableNameTwice, NoVisibleSheet, TablesOverlap,
        SheetName, SheetTwice, WrongCount, CellValue, CellBeyondGrid, TableNotListed, MergeInTable, CalculationChain,
        SheetTableWithoutHeader, Validator,
    ];
}
