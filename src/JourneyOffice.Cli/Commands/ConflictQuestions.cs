using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>Goes through the conflicts of a file with a person, one by one; the file is written once, at the end.</summary>
internal static class ConflictQuestions
{
    public static void Ask(Carrier carrier, string? mapId, string target, Invocation invocation, Outcome outcome)
    {
        var settled = new List<MergeConflict>();
        var current = carrier;
        var remaining = CarrierOperations.Read(carrier, new ReadOptions { MapId = mapId }).Conflicts;
        foreach (var conflict in remaining)
        {
            if (Answer(conflict, invocation) is not { } choice)
                continue;
            var resolve = CarrierOperations.Resolve(current, choice with { Field = conflict.Path, MapId = mapId });
            current = Carrier.Open(resolve.Bytes, carrier.FileName, invocation.Limits);
            settled.AddRange(resolve.Settled);
            remaining = resolve.Remaining;
        }

        if (settled.Count > 0)
            OutputFile.Write(target, current.Bytes.Span, invocation.Cancellation);
        ResolveCommand.Report(settled, remaining, [], target, invocation, outcome);
    }

    // m: the map's value, f: the file's, =text: another one; anything else leaves the conflict.
    private static ResolveOptions? Answer(MergeConflict conflict, Invocation invocation)
    {
        var error = invocation.Terminal.Error;
        error.WriteLine(conflict.Path.Value);
        error.WriteLine(invocation.Words("Resolve.Map", ChangeLines.Value(conflict.Ours)));
        error.WriteLine(invocation.Words("Resolve.File", ChangeLines.Value(conflict.Theirs)));
        error.Write(invocation.Words("Resolve.Question") + " ");
        error.Flush();
        return invocation.Terminal.Input.ReadLine()?.Trim() switch
        {
            "m" or "M" => new ResolveOptions { Prefer = Preference.Map },
            "f" or "F" => new ResolveOptions { Prefer = Preference.File },
            { Length: > 0 } text when text[0] == '=' => new ResolveOptions { Value = JsonValue.Create(text[1..]) },
            _ => null,
        };
    }
}
