using System.CommandLine;
using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary><c>journey resolve</c>: lists stored conflicts and settles them, one by one or all.</summary>
internal static class ResolveCommand
{
    public static Command Create(CommandContext context)
    {
        var carrier = context.Carrier();
        var field = context.Text("--field", "Option.Field");
        var prefer = context.Choice("--prefer", "Option.PreferResolve", "map", "file");
        var value = context.Text("--value", "Option.Value");
        var ask = context.Flag("--ask", "Option.Ask");
        var output = context.Text("--output", "Option.OutputUpdate", "-o");
        var map = context.Text("--map", "Option.Map");
        var command = context.Command("resolve");
        command.Add(carrier);
        foreach (var option in new Option[] { field, prefer, value, ask, output, map })
            command.Add(option);
        context.Runs(command, (result, invocation, outcome) =>
        {
            var path = result.GetRequiredValue(carrier);
            var opened = invocation.Open(path);
            var target = result.GetValue(output) ?? path;
            FieldPath? named = result.GetValue(field) is { } address ? new FieldPath(address) : null;
            var options = new ResolveOptions
            {
                Field = named,
                Prefer = CommandContext.PreferenceOf(result.GetValue(prefer)),
                Value = result.GetValue(value) is { } text ? JsonValue.Create(text) : null,
                MapId = result.GetValue(map),
            };
            if (options.Value is not null && named is null)
                throw new JourneyException(CliErrors.WrongUse, Place.None, invocation.Words("Resolve.ValueNeedsField"), "journey resolve --help");

            if (options.Prefer != Preference.None || options.Value is not null)
                Settle(opened, options, target, invocation, outcome);
            else if (result.GetValue(ask) && invocation.Terminal.CanAsk)
                ConflictQuestions.Ask(opened, options.MapId, target, invocation, outcome);
            else
                List(opened, options.MapId, invocation, outcome);
        });
        return command;
    }

    /// <summary>Settles and writes.</summary>
    public static ResolveResult Settle(Carrier carrier, ResolveOptions options, string target, Invocation invocation, Outcome outcome)
    {
        var resolve = CarrierOperations.Resolve(carrier, options);
        if (!resolve.Bytes.AsSpan().SequenceEqual(carrier.Bytes.Span) || target != carrier.FileName)
            OutputFile.Write(target, resolve.Bytes, invocation.Cancellation);
        Report(resolve.Settled, resolve.Remaining, resolve.Findings, target, invocation, outcome);
        return resolve;
    }

    /// <summary>Says what is settled and what still waits.</summary>
    public static void Report(
        IReadOnlyList<MergeConflict> settled, IReadOnlyList<MergeConflict> remaining, IReadOnlyList<Finding> findings,
        string target, Invocation invocation, Outcome outcome)
    {
        outcome.Findings.AddRange(findings);
        outcome.AtLeast(remaining.Count > 0 ? ExitCode.Findings : ExitCode.Done);
        outcome.Lines.Add(invocation.Words("Resolve.Done", settled.Count, remaining.Count, target));
        outcome.Data["file"] = target;
        outcome.Data["settled"] = ResultJson.Of(settled);
        outcome.Data["conflicts"] = ResultJson.Of(remaining);
    }

    private static void List(Carrier carrier, string? mapId, Invocation invocation, Outcome outcome)
    {
        var read = CarrierOperations.Read(carrier, new ReadOptions { MapId = mapId });
        var open = read.Findings.Where(finding => finding.Code == CarriersErrors.Conflict || finding.Code == CarriersErrors.PlacesDiffer).ToList();
        outcome.Findings.AddRange(open);
        outcome.AtLeast(open.Count > 0 ? ExitCode.Findings : ExitCode.Done);
        outcome.Lines.Add(invocation.Words("Resolve.List", open.Count));
        outcome.Data["file"] = carrier.FileName;
        outcome.Data["settled"] = new JsonArray();
        outcome.Data["conflicts"] = ResultJson.Of(read.Conflicts);
    }
}
