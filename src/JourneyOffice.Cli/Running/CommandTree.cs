using System.CommandLine;

namespace JourneyOffice.Cli;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    private static readonly (string Name, Func<CommandContext, Command> Create)[] Commands =
    [
        ("new", NewCommand.Create),
        ("check", CheckCommand.Create),
        ("build", BuildCommand.Create),
        ("insert", InsertCommand.Create),
        ("theme", ThemeCommand.Create),
        ("read", ReadCommand.Create),
        ("status", StatusCommand.Create),
        ("update", UpdateCommand.Create),
        ("resolve", ResolveCommand.Create),
        ("diff", DiffCommand.Create),
        ("merge", MergeCommand.Create),
        ("lint", LintCommand.Create),
        ("freeze", FreezeCommand.Create),
        ("manifest", ManifestCommand.Create),
        ("serve", ServeCommand.Create),
        ("login", LoginCommand.Create),
        ("logout", LogoutCommand.Create),
        ("ls", LsCommand.Create),
        ("pull", PullCommand.Create),
        ("push", PushCommand.Create),
        ("share", ShareCommand.Create),
        ("history", HistoryCommand.Create),
        ("completion", CompletionCommand.Create),
    ];

    /// <summary>The commands that a command line may speak of: the one that it begins with, else all.</summary>
    public static RootCommand Create(GlobalOptions options, IReadOnlyList<string> arguments, Func<ParseResult, Invocation> invocation)
    {
        var root = new RootCommand(options.Words("Journey")) { options.Json, options.Lang };
        var context = new CommandContext(options, invocation);
        var named = arguments.Count > 0 ? Array.FindIndex(Commands, command => command.Name == arguments[0]) : -1;
        foreach (var command in named < 0 ? Commands.AsSpan() : Commands.AsSpan(named, 1))
            root.Add(command.Create(context));
        return root;
    }
}
