using System.Collections.Frozen;

namespace JourneyOffice.Packages;

/// <summary>
/// Elements whose children stand in another order than the schema's sequence: Office repairs or drops them. Declared as data for the
/// elements that programs get wrong (python-pptx and PptxGenJS threads); children that are not listed are left alone.
/// </summary>
internal sealed class ChildOrderRule() : LintRule(LintErrors.ChildOrder)
{
    private static readonly string ShapeProperties = "a:xfrm a:custGeom|a:prstGeom a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill a:ln a:effectLst|a:effectDag a:scene3d a:sp3d a:extLst";
    private static readonly string RunProperties = "a:ln a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill a:effectLst|a:effectDag a:highlight a:uLnTx|a:uLn a:uFillTx|a:uFill a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst";
    private static readonly string ParagraphProperties = "a:lnSpc a:spcBef a:spcAft a:buClrTx|a:buClr a:buSzTx|a:buSzPct|a:buSzPts a:buFontTx|a:buFont a:buNone|a:buAutoNum|a:buChar|a:buBlip a:tabLst a:defRPr a:extLst";

    private static readonly FrozenDictionary<string, FrozenDictionary<string, int>> Orders = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["p:presentation"] = "p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:smartTags p:embeddedFontLst p:custShowLst p:photoAlbum p:custDataLst p:kinsoku p:defaultTextStyle p:modifyVerifier p:extLst",
        ["p:sld"] = "p:cSld p:clrMapOvr p:transition p:timing p:extLst",
        ["p:sldLayout"] = "p:cSld p:clrMapOvr p:transition p:timing p:hf p:extLst",
        ["p:sldMaster"] = "p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles p:extLst",
        ["p:cSld"] = "p:bg p:spTree p:custDataLst p:controls p:extLst",
        ["p:sp"] = "p:nvSpPr p:spPr p:style p:txBody p:extLst",
        ["p:cxnSp"] = "p:nvCxnSpPr p:spPr p:style p:extLst",
        ["p:pic"] = "p:nvPicPr p:blipFill p:spPr p:style p:extLst",
        ["p:graphicFrame"] = "p:nvGraphicFramePr p:xfrm a:graphic p:extLst",
        ["p:cNvPr"] = "a:hlinkClick a:hlinkHover a:extLst",
        ["p:spPr"] = ShapeProperties,
        ["c:spPr"] = ShapeProperties,
        ["xdr:spPr"] = ShapeProperties,
        ["p:txBody"] = "a:bodyPr a:lstStyle a:p",
        ["a:txBody"] = "a:bodyPr a:lstStyle a:p",
        ["a:rPr"] = RunProperties,
        ["a:endParaRPr"] = RunProperties,
        ["a:defRPr"] = RunProperties,
        ["a:pPr"] = ParagraphProperties,
        ["a:ln"] = "a:noFill|a:solidFill|a:gradFill|a:pattFill a:prstDash|a:custDash a:round|a:bevel|a:miter a:headEnd a:tailEnd a:extLst",
        ["a:tbl"] = "a:tblPr a:tblGrid a:tr",
        ["a:tc"] = "a:txBody a:tcPr a:extLst",
        ["a:tcPr"] = "a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill a:headers a:extLst",
        ["c:chartSpace"] = "c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotSource c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes c:extLst",
        ["c:chart"] = "c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs c:extLst",
        ["c:lineChart"] = "c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId c:extLst",
        ["c:barChart"] = "c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId c:extLst",
        ["c:ser"] = "c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:marker c:explosion c:dPt c:dLbls c:trendline c:errBars c:xVal|c:cat c:yVal|c:val c:smooth|c:shape|c:bubbleSize c:bubble3D c:extLst",
        ["x:workbook"] = "x:fileVersion x:fileSharing x:workbookPr x:workbookProtection x:bookViews x:sheets x:functionGroups x:externalReferences x:definedNames x:calcPr x:oleSize x:customWorkbookViews x:pivotCaches x:smartTagPr x:smartTagTypes x:webPublishing x:fileRecoveryPr x:webPublishObjects x:extLst",
        ["x:worksheet"] = "x:sheetPr x:dimension x:sheetViews x:sheetFormatPr x:cols x:sheetData x:sheetCalcPr x:sheetProtection x:protectedRanges x:scenarios x:autoFilter x:sortState x:dataConsolidate x:customSheetViews x:mergeCells x:phoneticPr x:conditionalFormatting x:dataValidations x:hyperlinks x:printOptions x:pageMargins x:pageSetup x:headerFooter x:rowBreaks x:colBreaks x:customProperties x:cellWatches x:ignoredErrors x:smartTags x:drawing x:legacyDrawing x:legacyDrawingHF x:drawingHF x:picture x:oleObjects x:controls x:webPublishItems x:tableParts x:extLst",
        ["x:styleSheet"] = "x:numFmts x:fonts x:fills x:borders x:cellStyleXfs x:cellXfs x:cellStyles x:dxfs x:tableStyles x:colors x:extLst",
        ["x:table"] = "x:autoFilter x:sortState x:tableColumns x:tableStyleInfo x:extLst",
        ["x:c"] = "x:f x:v x:is x:extLst",
    }.ToFrozenDictionary(entry => entry.Key, entry => Numbered(entry.Value), StringComparer.Ordinal);

    private readonly Stack<(FrozenDictionary<string, int>? Order, int Highest, string Last)> open = new();

    public override bool Reads(string contentType) =>
        DeckParts.HoldsDrawing(contentType) || DeckParts.IsPresentation(contentType) || PackageKinds.Of(contentType).IsWorkbook()
        || contentType is ContentTypes.Worksheet or ContentTypes.Styles or ContentTypes.Table;

    public override void Begin(LintPart part) => open.Clear();

    public override void Enter(LintPart part)
    {
        if (open.TryPop(out var around))
        {
            if (around.Order is not null && around.Order.TryGetValue(part.Element, out var number))
            {
                if (number < around.Highest)
                    Report(part, around.Last, part.Element);
                else
                    around = around with { Highest = number, Last = part.Element };
            }

            open.Push(around);
        }

        open.Push((Orders.GetValueOrDefault(part.Element), 0, ""));
    }

    public override void Leave(LintPart part) => open.Pop();

    private static FrozenDictionary<string, int> Numbered(string children) =>
        children.Split(' ').SelectMany((group, index) => group.Split('|').Select(name => (name, index))).ToFrozenDictionary(entry => entry.name, entry => entry.index, StringComparer.Ordinal);
}
