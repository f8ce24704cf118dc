namespace JourneyOffice.Drawing;

/// <summary>The distances of the look, in points (6 pt is its baseline step; 72 pt an inch). docs/analysis/layout.md says what each is for.</summary>
internal static class Measures
{
    public const double Margin = 30;
    public const double KickerTop = 20.4;
    public const double TitleTop = 33;
    public const double TitleSize = 24;
    public const double TitleLeading = 28;
    public const double BodyTop = 67.2;
    public const double StripTop = 64.8;
    public const double StripHeight = 36;
    public const double StripLeading = 14;
    public const double StripGap = 4.8;
    public const double HeadWidth = 90;
    public const double HeadIconInset = 6;
    public const double HeadTextInset = 24;

    /// <summary>What a lane's head leaves free before the first column.</summary>
    public const double HeadTextEnd = 3;

    /// <summary>Lane heads whose names run downwards: icon, two lines of ideographs, and the scale of the curve.</summary>
    public const double VerticalHeadWidth = 56;

    /// <summary>The room for a lane's name beside its icon.</summary>
    public const double HeadText = HeadWidth - HeadTextInset - HeadTextEnd;

    public const double IconSize = 13.2;
    public const double PanelGap = 12;
    public const double ChevronHeight = 22.8;
    public const double ChevronTwoLines = 32.4;
    public const double ChevronPoint = 7.2;
    public const double ChevronBefore = 3.6;
    public const double ChevronAfter = 1.8;
    public const double StubWidth = 14.4;
    public const double StepHeight = 18;
    public const double BelowChevrons = 2.4;
    public const double LaneGap = 1.8;
    public const double LineGap = 20.4;
    public const double LaneMinimum = 21.6;
    public const double EmptyLane = 18;
    public const double CurveMinimum = 90;
    public const double CurveMaximum = 144;

    /// <summary>What a curve takes at least whose words stand below it.</summary>
    public const double CurveAboveWords = 66;

    /// <summary>What a curve may take where a page has few lanes.</summary>
    public const double CurveAmongFew = 288;

    public const double LanesBottomDistance = 27.6;
    public const double FooterRuleDistance = 22.8;
    public const double FooterTextDistance = 19.2;
    public const double CardInset = 3;
    public const double CardInsetBesideArrows = 5.4;
    public const double LaneInset = 1.8;
    public const double CardGap = 2.88;
    public const double CardPadding = 4.56;
    public const double CardPaddingLeast = 2.52;
    public const double CardRadius = 1.8;
    public const double CardTextLeft = 4.8;
    public const double CardTextRight = 2.4;
    public const double TouchpointRow = 14.4;
    public const double TouchpointText = 20.4;

    /// <summary>Where a touchpoint's name begins in a column that is narrow for it.</summary>
    public const double CloseTouchpointText = 14;

    /// <summary>What such a name leaves free at its column's edges.</summary>
    public const double CloseTouchpointInset = 1;

    /// <summary>How much less air than a card a figure has, which stands on no edge.</summary>
    public const double FigurePadding = 1.2;

    public const double StrongFace = 18;
    public const double MildFace = 16.2;
    public const double SeriesMarker = 14.4;
    public const int MostColumns = 8;
    public const double NarrowestColumn = 78;
    public const double NarrowestPosterColumn = 86.4;

    /// <summary>How far a rounded rectangle's own text frame lies inside it, as a part of the radius (ECMA-376 presetShapeDefinitions, roundRect).</summary>
    public const double RoundTextFrame = 0.29289;

    /// <summary>What the scale's middle takes of a curve's lane head.</summary>
    public const double ScaleMiddleRoom = 18;

    /// <summary>What a label of one line is wider than measured, since LibreOffice sets Chinese and Latin letters apart.</summary>
    public const double LabelReserve = 4;
}
