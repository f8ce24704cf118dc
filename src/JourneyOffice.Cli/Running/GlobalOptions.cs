using System.CommandLine;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>The options that every command has.</summary>
internal sealed class GlobalOptions
{
    public GlobalOptions(string language)
    {
        Language = language;
        Json = new Option<bool>("--json") { Description = Invocation.Words(language, "Option.Json"), Recursive = true };
        Lang = new Option<string?>(MessageLanguage.Option) { Description = Invocation.Words(language, "Option.Lang"), Recursive = true };
        Lang.AcceptOnlyFromAmong([.. LanguageFallback.Supported]);
    }

    /// <summary>The language that descriptions are written in.</summary>
    public string Language { get; }

    /// <summary>Results for machines.</summary>
    public Option<bool> Json { get; }

    /// <summary>Language of messages, and of what is built.</summary>
    public Option<string?> Lang { get; }

    /// <summary>A description by its key.</summary>
    public string Words(string key) => Invocation.Words(Language, key);
}
