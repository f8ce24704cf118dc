using System.CommandLine;
using System.CommandLine.Parsing;
using JourneyOffice.Drawing;

namespace JourneyOffice.Cli;

/// <summary>Options of all commands that make slides.</summary>
internal static class SlideOptions
{
    /// <summary>Which slides.</summary>
    public static Option<string[]> Slides(CommandContext context)
    {
        var slides = new Option<string[]>("--slides") { Description = context.Words("Option.Slides"), CustomParser = Parse, DefaultValueFactory = _ => [] };
        slides.CompletionSources.Add([.. SlideChoice.Presets.Keys, .. SlideChoice.Choosable]);
        return slides;
    }

    /// <summary>The words of a list that may be parted by commas.</summary>
    public static string[] WordsOf(ArgumentResult result) =>
        [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static string[] Parse(ArgumentResult result)
    {
        var words = WordsOf(result);
        if (SlideChoice.Parse(words) is null)
            result.AddError($"--slides {string.Join(',', words)}: {string.Join(", ", SlideChoice.Presets.Keys.Concat(SlideChoice.Choosable))}");
        return words;
    }
}
