namespace JourneyOffice.Packages.Tests;

/// <summary>A small deck with one of everything that rules look at, and nothing to find.</summary>
internal static class CleanDeck
{
    public const string Types = "[Content_Types].xml";
    public const string Main = "ppt/presentation.xml";
    public const string MainRelationships = "ppt/_rels/presentation.xml.rels";
    public const string Slide = "ppt/slides/slide1.xml";
    public const string SlideRelationships = "ppt/slides/_rels/slide1.xml.rels";
    public const string Second = "ppt/slides/slide2.xml";
    public const string SecondRelationships = "ppt/slides/_rels/slide2.xml.rels";
    public const string Layout = "ppt/slideLayouts/slideLayout1.xml";
    public const string LayoutRelationships = "ppt/slideLayouts/_rels/slideLayout1.xml.rels";
    public const string Master = "ppt/slideMasters/slideMaster1.xml";
    public const string MasterRelationships = "ppt/slideMasters/_rels/slideMaster1.xml.rels";
    public const string Notes = "ppt/notesSlides/notesSlide1.xml";
    public const string Chart = "ppt/charts/chart1.xml";
    public const string ChartRelationships = "ppt/charts/_rels/chart1.xml.rels";
    public const string ChartWorkbook = "ppt/embeddings/book.xlsx";
    public const string Image = "ppt/media/image1.png";
    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private const string Spaces = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Tree = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";

    public static TextPackage Make() => new TextPackage()
        .Add(Types, ContentTypeXml())
        .Add("_rels/.rels", Relationships(("officeDocument", "ppt/presentation.xml")))
        .Add(Main, Fixtures.Xml + $"""
            <p:presentation {Spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId4"/></p:notesMasterIdLst>
            <p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId3"/></p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>
            <p:extLst><p:ext uri="x"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="S" id="g"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>
            """)
        .Add(MainRelationships, Relationships(
            ("slideMaster", "slideMasters/slideMaster1.xml"), ("slide", "slides/slide1.xml"), ("slide", "slides/slide2.xml"),
            ("notesMaster", "notesMasters/notesMaster1.xml"), ("presProps", "presProps.xml")))
        .Add("ppt/presProps.xml", Fixtures.Xml + $"<p:presentationPr {Spaces}/>")
        .Add(Master, Fixtures.Xml + $"""
            <p:sldMaster {Spaces}><p:cSld><p:spTree>{Tree}</p:spTree></p:cSld><p:clrMap/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>
            """)
        .Add(MasterRelationships, Relationships(("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")))
        .Add(Layout, Fixtures.Xml + $"<p:sldLayout {Spaces}><p:cSld><p:spTree>{Tree}</p:spTree></p:cSld></p:sldLayout>")
        .Add(LayoutRelationships, Relationships(("slideMaster", "../slideMasters/slideMaster1.xml")))
        .Add("ppt/theme/theme1.xml", Fixtures.Xml + $"<a:theme {Spaces} name=\"T\"/>")
        .Add("ppt/theme/theme2.xml", Fixtures.Xml + $"<a:theme {Spaces} name=\"N\"/>")
        .Add("ppt/notesMasters/notesMaster1.xml", Fixtures.Xml + $"<p:notesMaster {Spaces}><p:cSld><p:spTree>{Tree}</p:spTree></p:cSld><p:clrMap/></p:notesMaster>")
        .Add("ppt/notesMasters/_rels/notesMaster1.xml.rels", Relationships(("theme", "../theme/theme2.xml")))
        .Add(Slide, Fixtures.Xml + $"""
            <p:sld {Spaces}><p:cSld><p:spTree>{Tree}{Title("One")}
            <p:sp><p:nvSpPr><p:cNvPr id="3" name="Card"><a:extLst><a:ext uri="c"><a16:creationId xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" id="c-3"/></a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>
            <p:spPr><a:xfrm><a:off x="100" y="200"/><a:ext cx="300" cy="400"/></a:xfrm><a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 5000"/></a:avLst></a:prstGeom><a:solidFill><a:srgbClr val="FFAA00"/></a:solidFill></p:spPr>
            <p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB"><a:hlinkClick r:id="rId5"/></a:rPr><a:t>A card</a:t></a:r></a:p></p:txBody></p:sp>
            <p:sp><p:nvSpPr><p:cNvPr id="4" name="Icon" descr="A basket"><a:extLst><a:ext uri="c"><a16:creationId xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" id="c-4"/></a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:custGeom/></p:spPr></p:sp>
            <p:cxnSp><p:nvCxnSpPr><p:cNvPr id="5" name="Line"/><p:cNvCxnSpPr><a:stCxn id="3" idx="0"/><a:endCxn id="4" idx="0"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr/></p:cxnSp>
            <p:pic><p:nvPicPr><p:cNvPr id="6" name="Picture" descr="A shop"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/></p:blipFill><p:spPr/></p:pic>
            </p:spTree></p:cSld><p:timing><p:tnLst><p:spTgt spid="3"/></p:tnLst></p:timing></p:sld>
            """)
        .Add(SlideRelationships, Relationships(
            ("slideLayout", "../slideLayouts/slideLayout1.xml"), ("image", "../media/image1.png"), ("notesSlide", "../notesSlides/notesSlide1.xml"), ("slide", "slide1.xml"), ("slide", "slide2.xml")))
        .Add(Second, Fixtures.Xml + $"""
            <p:sld {Spaces}><p:cSld><p:spTree>{Tree}{Title("Two")}
            <p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name="Table"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><a:graphic><a:graphicData uri="t"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid><a:gridCol w="1"/><a:gridCol w="1"/></a:tblGrid>
            <a:tr h="1"><a:tc><a:txBody><a:bodyPr/><a:p/></a:txBody><a:tcPr/></a:tc><a:tc><a:txBody><a:bodyPr/><a:p/></a:txBody><a:tcPr/></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>
            <p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Chart" descr="Feelings"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><a:graphic><a:graphicData uri="c"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId2"/></a:graphicData></a:graphic></p:graphicFrame>
            </p:spTree></p:cSld></p:sld>
            """)
        .Add(SecondRelationships, Relationships(("slideLayout", "../slideLayouts/slideLayout1.xml"), ("chart", "../charts/chart1.xml")))
        .Add(Notes, Fixtures.Xml + $"<p:notes {Spaces}><p:cSld><p:spTree>{Tree}</p:spTree></p:cSld></p:notes>")
        .Add("ppt/notesSlides/_rels/notesSlide1.xml.rels", Relationships(("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", "../slides/slide1.xml")))
        .Add(Chart, Fixtures.Xml + $"""
            <c:chartSpace {Spaces} xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>
            <c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart><c:externalData r:id="rId1"/></c:chartSpace>
            """)
        .Add(ChartRelationships, Relationships(("package", "../embeddings/book.xlsx")))
        .Add(ChartWorkbook, Fixtures.SmallDeck())
        .Add(Image, Png);

    /// <summary>A relationships part with rId1, rId2… in order.</summary>
    public static string Relationships(params (string Type, string Target)[] entries) =>
        Fixtures.Xml + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(entries.Select((entry, index) =>
            $"<Relationship Id=\"rId{index + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{entry.Type}\" Target=\"{entry.Target}\"/>"))
        + "</Relationships>";

    private static string Title(string text) => $"""
        <p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB"/><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>
        """;

    private static string ContentTypeXml()
    {
        (string Part, string Type)[] overrides =
        [
            (Main, ContentTypes.Presentation), ("ppt/presProps.xml", ContentTypes.PresentationProperties), (Slide, ContentTypes.Slide), (Second, ContentTypes.Slide),
            (Layout, ContentTypes.SlideLayout), (Master, ContentTypes.SlideMaster), (Notes, ContentTypes.NotesSlide), ("ppt/notesMasters/notesMaster1.xml", ContentTypes.NotesMaster),
            ("ppt/theme/theme1.xml", ContentTypes.Theme), ("ppt/theme/theme2.xml", ContentTypes.Theme), (Chart, ContentTypes.Chart),
        ];
        return Fixtures.Xml + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + $"<Default Extension=\"rels\" ContentType=\"{ContentTypes.Relationships}\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"xlsx\" ContentType=\"{ContentTypes.EmbeddedWorkbook}\"/>"
            + string.Concat(overrides.Select(entry => $"<Override PartName=\"/{entry.Part}\" ContentType=\"{entry.Type}\"/>")) + "</Types>";
    }
}
