using System.Resources;

namespace JourneyOffice.Maps;

/// <summary>The codes of this floor: reading maps (10xx), structure (11xx), method (12xx).</summary>
public static partial class MapErrors
{
    /// <summary>All codes, by id.</summary>
    public static IReadOnlyList<ErrorCode> All =>
    [
        NotJson, NotAMap, WrongType, NewerSchema, TooLarge, TooDeep, DuplicateField, MissingField, UnknownChoice,
        WrongEncoding, UnknownSchema, DuplicateId, BadId, DanglingReference, BackwardSpan, ScoreOutsideScale,
        FrequencyOutsideRange, NoStages, TooManyItems, NoName, BadScale, DuplicateKey, ForgottenMention, BadVersion,
        ForbiddenCharacter, BadLanguage, CompanyStageName, OneDepartmentOnly, DepartmentWithoutTouchpoint,
        NothingAfterPurchase, OnlyNumbers, OnlyStories, UnansweredObstacle, NoFirstExpectation, EvidenceOfOtherSegment,
        EmotionWithoutEvidence, LowPointWithoutQuote, SampleData, ReviewOverdue, OldAssumptions, NoGoal, NoScenario,
        NoMeasure, NoOwner, NoSegment, SegmentWithoutTraits, NoPersona, PersonaOfOtherSegment, StageWithoutTouchpoint,
        TouchpointWithoutDepartment, StageWithoutScore, UnexplainedExtreme, HiddenItems, NotReviewed,
        OpenFindingUnowned,
    ];

    // A property, since the order of static fields over partial files is not defined.
    private static ResourceManager Texts => TextsHolder.Manager;

    private static class TextsHolder
    {
        public static readonly ResourceManager Manager = new("JourneyOffice.Maps.Resources.Texts", typeof(MapErrors).Assembly);
    }
}
