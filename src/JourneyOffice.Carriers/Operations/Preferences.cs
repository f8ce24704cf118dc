using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>A person's preference in the words of merge: the map is ours, the file theirs.</summary>
internal static class Preferences
{
    public static MergePreference Of(Preference preference) => preference switch
    {
        Preference.Map => MergePreference.Ours,
        Preference.File => MergePreference.Theirs,
        _ => MergePreference.None,
    };
}
