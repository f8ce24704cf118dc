using JourneyOffice.Libraries;
using JourneyOffice.Maps;

namespace JourneyOffice.OneDrive;

/// <summary>Where a file or folder is: by its id, or by a path below a folder.</summary>
/// <param name="Drive">The drive's id.</param>
/// <param name="Item">The item's id, or that of the folder that the path begins in; "root" for the drive's own.</param>
/// <param name="Path">The path below that folder; empty: the item itself.</param>
internal sealed record ItemAddress(string Drive, string Item, string Path = "")
{
    /// <summary>The drive's root, as a folder that paths begin in.</summary>
    public const string Root = "root";

    /// <summary>Its address below Graph's (Graph: addressing resources in a drive), to which "/content" and the like may be added.</summary>
    public string Url
    {
        get
        {
            var item = $"drives/{Uri.EscapeDataString(Drive)}/" + (Item == Root ? Root : $"items/{Uri.EscapeDataString(Item)}");
            return Path.Length == 0 ? item : $"{item}:/{string.Join('/', Path.Split('/').Select(Uri.EscapeDataString))}:";
        }
    }

    /// <summary>What is below it.</summary>
    public ItemAddress Below(string path) => this with { Path = Path.Length == 0 ? path : $"{Path}/{path}" };
}

/// <summary>
/// Names of files in this library. The user's own are paths in their folder ("sales/checkout.pptx"); those of a SharePoint library of the settings
/// "library:word/checkout.pptx"; others, by their ids and so wherever they are moved, "shared:drive/item/checkout.pptx". No name of an own file can
/// hold a colon.
/// </summary>
internal static class ItemName
{
    private const string Library = "library:";
    private const string Shared = "shared:";
    private const int LongestId = 200;

    /// <summary>The name of a file by its ids.</summary>
    public static string OfShared(string drive, string item, string fileName) => $"{Shared}{drive}/{item}/{fileName}";

    /// <summary>The name of a file in a SharePoint library of the settings.</summary>
    public static string OfLibrary(string word, string path) => $"{Library}{word}/{path}";

    /// <summary>The word for a SharePoint library and the path in it; <see langword="null"/>: the name is of another kind.</summary>
    /// <exception cref="JourneyException">It is no name (<see cref="LibrariesErrors.BadName"/>).</exception>
    public static (string Word, string Path)? LibraryIn(string name)
    {
        if (!name.StartsWith(Library, StringComparison.Ordinal))
            return null;
        var parts = name[Library.Length..].Split('/', 2);
        return parts is [{ Length: > 0 } word, var path] && LibraryNames.IsGood(path) ? (word, path) : throw Bad(name);
    }

    /// <summary>The ids in a name; <see langword="null"/>: the name is of another kind.</summary>
    /// <exception cref="JourneyException">It is no name.</exception>
    public static ItemAddress? SharedIn(string name)
    {
        if (!name.StartsWith(Shared, StringComparison.Ordinal))
            return null;
        return name[Shared.Length..].Split('/') is [var drive, var item, var file] && IsId(drive) && IsId(item) && item != ItemAddress.Root && LibraryNames.IsGood(file)
            ? new ItemAddress(drive, item) : throw Bad(name);
    }

    /// <summary>Refuses what is no path in the user's folder.</summary>
    /// <exception cref="JourneyException">It is none.</exception>
    public static void RequireOwn(string name)
    {
        if (!LibraryNames.IsGood(name))
            throw Bad(name);
    }

    /// <summary>Whether a text can be an id of Graph: it goes into addresses.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= LongestId && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '!' or '-' or '_' or '.' or '~' or ',') && text.Any(char.IsAsciiLetterOrDigit);

    private static JourneyException Bad(string name) => new(LibrariesErrors.BadName, Place.None, name);
}
