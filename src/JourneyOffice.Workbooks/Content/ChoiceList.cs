namespace JourneyOffice.Workbooks;

/// <summary>The lists of words that drop-downs offer; the names are also those of the workbook's defined names (<c>JO_Stages</c>).</summary>
internal static class ChoiceList
{
    public const string Stages = "stages";
    public const string Lanes = "lanes";
    public const string Touchpoints = "touchpoints";
    public const string Channels = "channels";
    public const string Departments = "departments";
    public const string Place = "place";
    public const string Lifecycle = "lifecycle";
    public const string Level = "level";
    public const string Status = "status";
    public const string Basis = "basis";
    public const string Flag = "flag";
}
