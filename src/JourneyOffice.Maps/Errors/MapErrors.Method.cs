namespace JourneyOffice.Maps;

/// <content>The method: guided steps and good practice.</content>
public static partial class MapErrors
{
    /// <summary>A stage is named in the company's words.</summary>
    public static readonly ErrorCode CompanyStageName = new("JO1201", Severity.Warning, Texts);

    /// <summary>Goal or owners come from one department only.</summary>
    public static readonly ErrorCode OneDepartmentOnly = new("JO1202", Severity.Warning, Texts);

    /// <summary>A department faces customers but owns no touchpoint.</summary>
    public static readonly ErrorCode DepartmentWithoutTouchpoint = new("JO1203", Severity.Warning, Texts);

    /// <summary>The journey ends with the purchase.</summary>
    public static readonly ErrorCode NothingAfterPurchase = new("JO1204", Severity.Warning, Texts);

    /// <summary>A stage has numbers but no stories.</summary>
    public static readonly ErrorCode OnlyNumbers = new("JO1205", Severity.Information, Texts);

    /// <summary>A stage has stories but no numbers.</summary>
    public static readonly ErrorCode OnlyStories = new("JO1206", Severity.Information, Texts);

    /// <summary>An obstacle has no opportunity.</summary>
    public static readonly ErrorCode UnansweredObstacle = new("JO1207", Severity.Warning, Texts);

    /// <summary>The first stage names no expectation.</summary>
    public static readonly ErrorCode NoFirstExpectation = new("JO1208", Severity.Information, Texts);

    /// <summary>Evidence is of another segment.</summary>
    public static readonly ErrorCode EvidenceOfOtherSegment = new("JO1209", Severity.Warning, Texts);

    /// <summary>An emotion rests on no evidence.</summary>
    public static readonly ErrorCode EmotionWithoutEvidence = new("JO1210", Severity.Information, Texts);

    /// <summary>The low point has no quote.</summary>
    public static readonly ErrorCode LowPointWithoutQuote = new("JO1211", Severity.Warning, Texts);

    /// <summary>The map holds example data.</summary>
    public static readonly ErrorCode SampleData = new("JO1212", Severity.Information, Texts);

    /// <summary>The review date has passed.</summary>
    public static readonly ErrorCode ReviewOverdue = new("JO1213", Severity.Warning, Texts);

    /// <summary>Assumptions are older than the review date.</summary>
    public static readonly ErrorCode OldAssumptions = new("JO1214", Severity.Warning, Texts);

    /// <summary>Step 1: no goal.</summary>
    public static readonly ErrorCode NoGoal = new("JO1221", Severity.Warning, Texts);

    /// <summary>Step 1: no scenario.</summary>
    public static readonly ErrorCode NoScenario = new("JO1222", Severity.Warning, Texts);

    /// <summary>Step 1: no measure with baseline and target.</summary>
    public static readonly ErrorCode NoMeasure = new("JO1223", Severity.Warning, Texts);

    /// <summary>Step 1: no owner.</summary>
    public static readonly ErrorCode NoOwner = new("JO1224", Severity.Warning, Texts);

    /// <summary>Step 2: no segment is chosen.</summary>
    public static readonly ErrorCode NoSegment = new("JO1225", Severity.Warning, Texts);

    /// <summary>Step 2: the segment has no traits.</summary>
    public static readonly ErrorCode SegmentWithoutTraits = new("JO1226", Severity.Warning, Texts);

    /// <summary>Step 2: no persona.</summary>
    public static readonly ErrorCode NoPersona = new("JO1227", Severity.Warning, Texts);

    /// <summary>Step 2: the persona is of another segment.</summary>
    public static readonly ErrorCode PersonaOfOtherSegment = new("JO1228", Severity.Warning, Texts);

    /// <summary>Step 3: a stage has no touchpoint.</summary>
    public static readonly ErrorCode StageWithoutTouchpoint = new("JO1231", Severity.Warning, Texts);

    /// <summary>Step 3: a touchpoint has no owner.</summary>
    public static readonly ErrorCode TouchpointWithoutDepartment = new("JO1232", Severity.Warning, Texts);

    /// <summary>Step 4: a stage has no score.</summary>
    public static readonly ErrorCode StageWithoutScore = new("JO1241", Severity.Warning, Texts);

    /// <summary>Step 4: the lowest or highest score is not explained.</summary>
    public static readonly ErrorCode UnexplainedExtreme = new("JO1242", Severity.Warning, Texts);

    /// <summary>Step 5: a hidden lane holds items.</summary>
    public static readonly ErrorCode HiddenItems = new("JO1251", Severity.Information, Texts);

    /// <summary>Step 6: a department that owns a touchpoint has not reviewed this version.</summary>
    public static readonly ErrorCode NotReviewed = new("JO1261", Severity.Warning, Texts);

    /// <summary>Step 6: an open finding has no owner or date.</summary>
    public static readonly ErrorCode OpenFindingUnowned = new("JO1262", Severity.Warning, Texts);
}
