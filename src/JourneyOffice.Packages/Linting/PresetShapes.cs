using System.Collections.Frozen;

namespace JourneyOffice.Packages;

/// <summary>The 187 preset shapes and the adjust values of each (ECMA-376 part 1, section 20.1.10.56 and presetShapeDefinitions.xml).</summary>
internal static class PresetShapes
{
    private static readonly FrozenDictionary<string, string[]> Guides = Build();

    /// <summary>Whether a preset of this name exists.</summary>
    public static bool Exists(string name) => Guides.ContainsKey(name);

    /// <summary>Whether a preset owns an adjust value.</summary>
    public static bool HasGuide(string name, string guide) => Guides.TryGetValue(name, out var guides) && guides.Contains(guide, StringComparer.Ordinal);

    private static FrozenDictionary<string, string[]> Build()
    {
        var table = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Add("",
            "actionButtonBackPrevious actionButtonBeginning actionButtonBlank actionButtonDocument actionButtonEnd "
            + "actionButtonForwardNext actionButtonHelp actionButtonHome actionButtonInformation actionButtonMovie "
            + "actionButtonReturn actionButtonSound bentConnector2 chartPlus chartStar chartX cloud cornerTabs "
            + "curvedConnector2 diamond dodecagon ellipse flowChartAlternateProcess flowChartCollate "
            + "flowChartConnector flowChartDecision flowChartDelay flowChartDisplay flowChartDocument flowChartExtract "
            + "flowChartInputOutput flowChartInternalStorage flowChartMagneticDisk flowChartMagneticDrum "
            + "flowChartMagneticTape flowChartManualInput flowChartManualOperation flowChartMerge "
            + "flowChartMultidocument flowChartOfflineStorage flowChartOffpageConnector flowChartOnlineStorage "
            + "flowChartOr flowChartPredefinedProcess flowChartPreparation flowChartProcess flowChartPunchedCard "
            + "flowChartPunchedTape flowChartSort flowChartSummingJunction flowChartTerminator funnel heart "
            + "irregularSeal1 irregularSeal2 lightningBolt line lineInv pieWedge plaqueTabs rect rtTriangle squareTabs "
            + "straightConnector1");
        Add("adj",
            "bevel bracePair bracketPair can chevron cube diagStripe donut foldedCorner homePlate horizontalScroll "
            + "leftBracket moon noSmoking octagon parallelogram plaque plus rightBracket round1Rect roundRect "
            + "smileyFace snip1Rect star12 star16 star24 star32 star4 star8 sun teardrop trapezoid triangle "
            + "verticalScroll");
        Add("adj1",
            "bentConnector3 curvedConnector3 frame mathMinus mathMultiply mathPlus");
        Add("vf",
            "decagon");
        Add("adj hf",
            "star10 star6");
        Add("adj vf",
            "hexagon");
        Add("adj1 adj2",
            "arc bentConnector4 chord cloudCallout corner curvedConnector4 doubleWave downArrow gear6 gear9 halfFrame "
            + "leftArrow leftBrace leftRightArrow mathEqual nonIsoscelesTrapezoid notchedRightArrow pie ribbon ribbon2 "
            + "rightArrow rightBrace round2DiagRect round2SameRect snip2DiagRect snip2SameRect snipRoundRect "
            + "stripedRightArrow swooshArrow upArrow upDownArrow wave wedgeEllipseCallout wedgeRectCallout");
        Add("hf vf",
            "heptagon pentagon");
        Add("adj hf vf",
            "star5 star7");
        Add("adj1 adj2 adj3",
            "bentConnector5 bentUpArrow blockArc curvedConnector5 curvedDownArrow curvedLeftArrow curvedRightArrow "
            + "curvedUpArrow ellipseRibbon ellipseRibbon2 leftRightRibbon leftRightUpArrow leftUpArrow mathDivide "
            + "mathNotEqual quadArrow wedgeRoundRectCallout");
        Add("adj1 adj2 adj3 adj4",
            "accentBorderCallout1 accentCallout1 bentArrow borderCallout1 callout1 downArrowCallout leftArrowCallout "
            + "leftRightArrowCallout quadArrowCallout rightArrowCallout upArrowCallout upDownArrowCallout");
        Add("adj1 adj2 adj3 adj4 adj5",
            "circularArrow leftCircularArrow leftRightCircularArrow uturnArrow");
        Add("adj1 adj2 adj3 adj4 adj5 adj6",
            "accentBorderCallout2 accentCallout2 borderCallout2 callout2");
        Add("adj1 adj2 adj3 adj4 adj5 adj6 adj7 adj8",
            "accentBorderCallout3 accentCallout3 borderCallout3 callout3");
        return table.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string guides, string shapes)
        {
            foreach (var shape in shapes.Split(' '))
                table.Add(shape, guides.Length == 0 ? [] : guides.Split(' '));
        }
    }
}
