namespace JourneyOffice.Packages;

/// <summary>All rules of lint; rules keep what they saw, so each run gets its own.</summary>
internal static class LintRules
{
    /// <summary>One of each rule, in the order of their codes. Illegal and ill-formed XML is found by the walk itself.</summary>
    public static IReadOnlyList<LintRule> All() => [.. Package(), .. Deck(), .. Access(), .. Workbook()];

    private static IEnumerable<LintRule> Package() =>
    [
        new OverrideWithoutPartRule(), new TypeTwiceRule(), new PartWithoutTypeRule(), new DanglingTargetRule(), new RelationshipIdTwiceRule(),
        new UnknownRelationshipIdRule(), new OrphanPartRule(), new RelationshipsWithoutPartRule(), new StoredXmlRule(), new FolderEntryRule(),
        new EntrySpellingRule(), new ImageTypeRule(),
    ];

    private static IEnumerable<LintRule> Deck() =>
    [
        new ShapeIdTwiceRule(), new ShapeIdRangeRule(), new SlideIdTwiceRule(), new SlideIdRangeRule(), new MasterIdTwiceRule(),
        new SlideWithoutLayoutRule(), new LayoutWithoutMasterRule(), new MasterWithoutThemeRule(), new LayoutNotListedRule(),
        new NoPresentationPropertiesRule(), new TextWithoutParagraphRule(), new TableRowWidthRule(), new CreationIdTwiceRule(),
        new AdjustWithoutHandleRule(), new UnknownPresetRule(), new ColourValueRule(), new BoxNumberRule(), new SectionSlideRule(),
        new GluedToMissingRule(), new ChartAxisRule(), new ChartWorkbookRule(), new EmptyHyperlinkRule(), new NotesWithoutMasterRule(),
        new SlideSizeTypeRule(), new ChildOrderRule(), new SlideNotListedRule(), new AnimationTargetRule(),
        new ChartWithoutWorkbookRule(), new ChartCacheRule(),
    ];

    private static IEnumerable<LintRule> Access() =>
    [
        new TextWithoutLanguageRule(), new SlideWithoutTitleRule(), new TitleTwiceRule(), new NoAltTextRule(), new TableWithoutHeaderRule(),
        new TitleNotFirstRule(), new SheetTableWithoutHeaderRule(),
    ];

    private static IEnumerable<LintRule> Workbook() =>
    [
        new HeaderCellRule(), new ColumnNameTwiceRule(), new TableWidthRule(), new CellOrderRule(), new RowOrderRule(), new CellTwiceRule(),
        new SharedStringIndexRule(), new CellFormatIndexRule(), new DifferentialFormatIndexRule(), new NameSyntaxRule(), new NameTwiceRule(),
        new ListLengthRule(), new MergesOverlapRule(), new TextLengthRule(), new FormulaSyntaxRule(), new TableNameRule(), new TableNameTwiceRule(),
        new NoVisibleSheetRule(), new TablesOverlapRule(), new SheetNameRule(), new SheetTwiceRule(), new WrongCountRule(), new CellValueRule(),
        new CellBeyondGridRule(), new TableNotListedRule(), new MergeInTableRule(), new CalculationChainRule(),
    ];
}
