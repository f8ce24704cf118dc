using System.CommandLine;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary><c>journey freeze</c>: a copy of a deck or workbook to hand out.</summary>
internal static class FreezeCommand
{
    public static Command Create(CommandContext context)
    {
        var file = context.Carrier("office");
        var output = context.Text("--output", "Option.OutputFreeze", "-o");
        var force = context.Flag("--force", "Option.Force");
        var command = context.Command("freeze");
        command.Add(output);
        command.Add(force);
        command.Add(file);
        context.Runs(command, (result, invocation, outcome) =>
        {
            var path = result.GetRequiredValue(file);
            var target = result.GetValue(output) ?? NameOf(path);
            // Not even when forced: what is taken out of the only copy is lost.
            if (string.Equals(Path.GetFullPath(target), Path.GetFullPath(path), StringComparison.OrdinalIgnoreCase))
                throw new JourneyException(CliErrors.FreezesItself, new Place(path), path);
            OutputFile.RequireNew(target, result.GetValue(force));
            OutputFile.Write(target, CarrierOperations.Freeze(invocation.Open(path)), invocation.Cancellation);
            outcome.Lines.Add(invocation.Words("Freeze.Done", target));
            outcome.Data["file"] = target;
        });
        return command;
    }

    // No macros are left, and Office refuses a name that promises some.
    private static string NameOf(string path)
    {
        var extension = Path.GetExtension(path);
        return Path.ChangeExtension(path, ".frozen" + (extension.EndsWith("m", StringComparison.OrdinalIgnoreCase) ? extension[..^1] + "x" : extension));
    }
}
