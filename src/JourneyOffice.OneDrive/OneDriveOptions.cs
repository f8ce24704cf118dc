using JourneyOffice.Packages;

namespace JourneyOffice.OneDrive;

/// <summary>How OneDrive is used; the same for all users.</summary>
public sealed record OneDriveOptions
{
    /// <summary>Fragments of an upload must be multiples of this many bytes (Graph: driveItem createUploadSession).</summary>
    public const int FragmentUnit = 320 << 10;

    /// <summary>Where Microsoft Graph is, with its version; national clouds have their own.</summary>
    public Uri GraphAddress { get; init; } = new("https://graph.microsoft.com/v1.0/");

    /// <summary>What a token must be good for. ".default": what was consented to for the application.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["https://graph.microsoft.com/.default"];

    /// <summary>The folder in a user's drive in which their maps live, with / between folders; it is made with the first file.</summary>
    public string Folder { get; init; } = "JourneyOffice";

    /// <summary>
    /// SharePoint libraries (or folders of them) whose maps are listed for all: a short word, which files are named with
    /// ("library:word/checkout.pptx"), and the library's drive id or a link to a folder.
    /// </summary>
    public IReadOnlyDictionary<string, string> Libraries { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Hosts of which links may be pasted, and to which downloads may be passed on: a name, or an ending that begins with a dot. The defaults
    /// are those of the world-wide cloud.
    /// </summary>
    public IReadOnlyList<string> Hosts { get; init; } = [".sharepoint.com", ".sharepoint-df.com", "1drv.ms", "onedrive.live.com", ".1drv.com", ".files.1drv.com", ".microsoftpersonalcontent.com", ".svc.ms"];

    /// <summary>How many bytes of an upload go at once: a multiple of <see cref="FragmentUnit"/>, less than 60 MiB.</summary>
    public int FragmentLength { get; init; } = 16 * FragmentUnit;

    /// <summary>How long one call of the library may take, with all waiting that Graph asks for.</summary>
    public TimeSpan TimeBudget { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How often is asked what changed while somebody follows.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many files of a place are looked into at most.</summary>
    public int MostFiles { get; init; } = 2000;

    /// <summary>How many files are remembered for all users together, so that what did not change is not fetched again.</summary>
    public int MostRemembered { get; init; } = 20_000;

    /// <summary>Bounds on files.</summary>
    public PackageLimits Limits { get; init; } = PackageLimits.Default;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
