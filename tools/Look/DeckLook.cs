using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Look;

/// <summary>Renders a file and checks what is seen.</summary>
internal static class DeckLook
{
    /// <summary>Writes pictures of all pages and their contact sheet into a folder; gives the contact sheet's path.</summary>
    public static string WritePictures(string pdf, LookArguments arguments, string workFolder)
    {
        Directory.CreateDirectory(arguments.Folder);
        var name = Path.Combine(arguments.Folder, Path.GetFileNameWithoutExtension(arguments.File));
        var pictures = OfficeRenderer.ToPictures(pdf, arguments.DotsPerInch, workFolder);
        foreach (var (number, picture) in pictures.Index())
            File.WriteAllBytes($"{name}.page-{number + 1}.png", PngWriter.Write(picture));
        var sheet = $"{name}.contact.png";
        File.WriteAllBytes(sheet, PngWriter.Write(ContactSheet.Of(pictures)));
        return sheet;
    }

    /// <summary>What is wrong with a rendered deck that shows a map.</summary>
    public static IReadOnlyList<LookFinding> Check(string deck, string pdf, JourneyMap map, string? language, string workFolder)
    {
        var package = OfficePackage.Open(File.ReadAllBytes(deck), deck);
        var meant = MeantPages.Draw(package, map, language);
        var seen = LookedAtDeck.Read(package, OfficeRenderer.ToWords(pdf, workFolder), meant.Pages) with { Scale = meant.Options.Format.Scale };
        return LookChecks.Find(seen, meant.Pages, map, meant.Options.Language);
    }
}
