using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>Finds the language in which the program speaks.</summary>
internal static class MessageLanguage
{
    /// <summary>The option that names it.</summary>
    public const string Option = "--lang";

    /// <summary>The language of <c>--lang</c>, else of the environment (POSIX: LC_ALL over LC_MESSAGES over LANG), else of the system, else English.</summary>
    public static string Find(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var named = Named(arguments) ?? FromEnvironment(terminal) ?? CultureInfo.CurrentUICulture.Name;
        return LanguageFallback.ToSupported(named);
    }

    // Known before the command line is parsed, because parsing already has things to say.
    private static string? Named(IReadOnlyList<string> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index] == Option)
                return index + 1 < arguments.Count ? arguments[index + 1] : null;
            if (arguments[index].StartsWith(Option + "=", StringComparison.Ordinal))
                return arguments[index][(Option.Length + 1)..];
        }

        return null;
    }

    private static string? FromEnvironment(Terminal terminal)
    {
        foreach (var variable in new[] { "LC_ALL", "LC_MESSAGES", "LANG" })
        {
            if (terminal.Environment(variable) is { Length: > 0 } value)
                return value.Split('.', '@')[0].Replace('_', '-');
        }

        return null;
    }
}
