using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>The codes of this floor, without those of lint (<see cref="LintErrors"/>).</summary>
public static class PackagesErrors
{
    /// <summary>The file is no zip package.</summary>
    public static readonly ErrorCode NotAPackage = Error("JO2001");

    /// <summary>The file is protected with a password.</summary>
    public static readonly ErrorCode Encrypted = Error("JO2002");

    /// <summary>The file is in the binary format of Office 97 to 2003.</summary>
    public static readonly ErrorCode OldBinary = Error("JO2003");

    /// <summary>The file is cut off or its zip directory is damaged.</summary>
    public static readonly ErrorCode Damaged = Error("JO2004");

    /// <summary>The file exceeds a bound of <see cref="PackageLimits"/>.</summary>
    public static readonly ErrorCode BeyondLimits = Error("JO2005");

    /// <summary>An entry's name leaves the package.</summary>
    public static readonly ErrorCode UnsafeName = Error("JO2006");

    /// <summary>Two entries have one name.</summary>
    public static readonly ErrorCode DuplicateName = Error("JO2007");

    /// <summary>A part's bytes do not match its checksum.</summary>
    public static readonly ErrorCode DamagedPart = Error("JO2008");

    /// <summary>An entry is compressed or encrypted in a way that Office does not use.</summary>
    public static readonly ErrorCode UnknownCompression = Error("JO2009");

    /// <summary>The package names no main part.</summary>
    public static readonly ErrorCode NoMainPart = Error("JO2010");

    /// <summary>A part that is asked for is not there.</summary>
    public static readonly ErrorCode MissingPart = Error("JO2011");

    /// <summary>A part is no well-formed XML.</summary>
    public static readonly ErrorCode InvalidXml = Error("JO2012");

    /// <summary>A map is too large to be kept inside a file.</summary>
    public static readonly ErrorCode MapTooLarge = Error("JO2013");

    /// <summary>The map kept inside the file can't be read.</summary>
    public static readonly ErrorCode MapUnreadable = Error("JO2014");

    /// <summary>The map kept inside the file was written by a newer version.</summary>
    public static readonly ErrorCode MapNewer = Error("JO2015");

    /// <summary>The file keeps the same map twice.</summary>
    public static readonly ErrorCode MapTwice = new("JO2016", Severity.Warning, PackagesTexts.Resources);

    /// <summary>A file could not be written; what was there is untouched.</summary>
    public static readonly ErrorCode NotSaved = Error("JO2017");

    /// <summary>What is to be written has no form in a Strict file.</summary>
    public static readonly ErrorCode NoStrictForm = Error("JO2018");

    /// <summary>All codes, by id.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        NotAPackage, Encrypted, OldBinary, Damaged, BeyondLimits, UnsafeName, DuplicateName, DamagedPart, UnknownCompression, NoMainPart,
        MissingPart, InvalidXml, MapTooLarge, MapUnreadable, MapNewer, MapTwice, NotSaved, NoStrictForm,
        .. LintErrors.All,
    ];

    private static ErrorCode Error(string id) => new(id, Severity.Error, PackagesTexts.Resources);
}
