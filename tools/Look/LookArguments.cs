using System.Globalization;

namespace JourneyOffice.Look;

/// <summary>What the program is asked to do.</summary>
/// <param name="File">The deck or workbook.</param>
/// <param name="Folder">Where the pictures go.</param>
/// <param name="Map">The map to check a deck against; <see langword="null"/>: only render.</param>
/// <param name="Language">The deck's language; <see langword="null"/>: the deck's own.</param>
/// <param name="DotsPerInch">Resolution of the pictures.</param>
internal sealed record LookArguments(string File, string Folder, string? Map, string? Language, int DotsPerInch)
{
    /// <summary>How to call the program.</summary>
    public const string Usage = """
        look <deck.pptx|workbook.xlsx> [-o folder] [--dpi 96] [--check map.journey.json [--lang en|zh-Hans|zh-Hant]]

        Renders each page to a PNG picture, and all of them to <name>.contact.png.
        With --check, proves from the rendered text that the deck shows what its kinds of slides mean to show, readable and in order.
        Exit codes: 0 done, 1 findings, 2 wrong use, 3 a program is missing or failed.
        """;

    /// <summary>Understands the command line; <see langword="null"/> when it is wrong.</summary>
    public static LookArguments? Parse(IReadOnlyList<string> arguments)
    {
        var result = new LookArguments("", "", null, null, 96);
        for (var at = 0; at < arguments.Count; at++)
        {
            var value = at + 1 < arguments.Count ? arguments[at + 1] : null;
            switch (arguments[at])
            {
                case "-o" when value is not null:
                    result = result with { Folder = value };
                    at++;
                    break;
                case "--check" when value is not null:
                    result = result with { Map = value };
                    at++;
                    break;
                case "--lang" when value is not null:
                    result = result with { Language = value };
                    at++;
                    break;
                case "--dpi" when int.TryParse(value, CultureInfo.InvariantCulture, out var dotsPerInch) && dotsPerInch is >= 24 and <= 600:
                    result = result with { DotsPerInch = dotsPerInch };
                    at++;
                    break;
                case var file when result.File.Length == 0 && !file.StartsWith('-'):
                    result = result with { File = file };
                    break;
                default:
                    return null;
            }
        }

        if (result.File.Length == 0)
            return null;
        return result.Folder.Length > 0 ? result : result with { Folder = Path.GetDirectoryName(Path.GetFullPath(result.File))! };
    }
}
