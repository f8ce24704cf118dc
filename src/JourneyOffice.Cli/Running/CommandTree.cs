using System.CommandLine;

namespace JourneyOffice.Cli;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    public static RootCommand Create(GlobalOptions options, Func<ParseResult, Invocation> invocation)
    {
        var root = new RootCommand(options.Words("Journey")) { options.Json, options.Lang };
        var context = new CommandContext(options, invocation);
        root.Add(NewCommand.Create(context));
        root.Add(CheckCommand.Create(context));
        root.Add(BuildCommand.Create(context));
        root.Add(ReadCommand.Create(context));
        root.Add(StatusCommand.Create(context));
        root.Add(UpdateCommand.Create(context));
        root.Add(ResolveCommand.Create(context));
        root.Add(DiffCommand.Create(context));
        root.Add(MergeCommand.Create(context));
        root.Add(LintCommand.Create(context));
        root.Add(CompletionCommand.Create(context));
        return root;
    }
}
