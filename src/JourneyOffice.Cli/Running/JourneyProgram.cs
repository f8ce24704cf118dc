using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>The program: parses a command line and runs its command.</summary>
internal static class JourneyProgram
{
    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code (<see cref="ExitCode"/>).</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation = default)
    {
        var language = MessageLanguage.Find(arguments, terminal);
        // The parser's own words come in the language of the thread.
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return Run(arguments, terminal, language, cancellation);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static int Run(IReadOnlyList<string> arguments, Terminal terminal, string language, CancellationToken cancellation)
    {
        var options = new GlobalOptions(language);
        var root = CommandTree.Create(options, arguments, result => new Invocation(terminal, language, result.GetValue(options.Json), cancellation));
        // A file whose name begins with '@' is a file, not a list of arguments.
        var result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction)
            return Refuse(result, new Invocation(terminal, language, result.GetValue(options.Json), cancellation));

        return result.Invoke(new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static int Refuse(ParseResult result, Invocation invocation)
    {
        var outcome = new Outcome { ExitCode = ExitCode.WrongUse };
        var command = result.CommandResult.Command;
        var usage = command is RootCommand ? "journey --help" : $"journey {command.Name} --help";
        outcome.Findings.AddRange(result.Errors
            .Select(error => error.Message.TrimEnd('.', '。'))
            .Distinct(StringComparer.Ordinal)
            .Select(message => new Finding(CliErrors.WrongUse, Place.None, message, usage)));
        OutcomePrinter.Print(command is RootCommand ? "" : command.Name, outcome, invocation);
        return (int)outcome.ExitCode;
    }
}
