using System.CommandLine;
using JourneyOffice.Carriers;

namespace JourneyOffice.Cli;

/// <summary>What commands are made with: words, common arguments, and how they run.</summary>
internal sealed class CommandContext(GlobalOptions options, Func<ParseResult, Invocation> invocation)
{
    /// <summary>The options that every command has.</summary>
    public GlobalOptions Options { get; } = options;

    /// <summary>A description by its key.</summary>
    public string Words(string key) => Options.Words(key);

    /// <summary>A command whose description has its name as key.</summary>
    public Command Command(string name) => new(name, Words("Command." + name));

    /// <summary>One file that carries a map.</summary>
    public Argument<string> Carrier(string name = "carrier") => new(name) { Description = Words("Argument." + name) };

    /// <summary>A file of a library.</summary>
    /// <param name="key">What its description stands under.</param>
    public Argument<string> Remote(string key) => new("name") { Description = Words("Argument." + key) };

    /// <summary>One or more files that carry maps.</summary>
    public Argument<string[]> Carriers(string name = "carriers") =>
        new(name) { Description = Words("Argument." + name), Arity = ArgumentArity.OneOrMore };

    /// <summary>An option with a text.</summary>
    public Option<string?> Text(string name, string key, params string[] aliases) => new(name, aliases) { Description = Words(key) };

    /// <summary>An option that is there or not.</summary>
    public Option<bool> Flag(string name, string key) => new(name) { Description = Words(key) };

    /// <summary>An option that takes one of some words.</summary>
    public Option<string?> Choice(string name, string key, params string[] words)
    {
        var option = new Option<string?>(name) { Description = Words(key) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>The option that decides conflicts.</summary>
    public Option<string?> Prefer() => Choice("--prefer", "Option.Prefer", "map", "file");

    /// <summary>What <see cref="Prefer"/> says.</summary>
    public static Preference PreferenceOf(string? word) => word switch
    {
        "map" => Preference.Map,
        "file" => Preference.File,
        _ => Preference.None,
    };

    /// <summary>Lets a command run.</summary>
    public void Runs(Command command, Action<ParseResult, Invocation, Outcome> action, bool findingsAreResult = false) =>
        command.SetAction(result => CommandRunner.Run(
            command.Name, invocation(result), (running, outcome) => action(result, running, outcome), findingsAreResult));
}
