using System.CommandLine;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary><c>journey new</c>: a map of one's own, from a template or another map; without one, the templates to choose from.</summary>
internal static class NewCommand
{
    public static Command Create(CommandContext context)
    {
        var template = context.Carrier("template");
        template.Arity = ArgumentArity.ZeroOrOne;
        template.CompletionSources.Add(_ => StarterPack.Names.Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        var output = context.Text("--output", "Option.OutputFile", "-o");
        var segment = context.Text("--segment", "Option.Segment");
        var force = context.Flag("--force", "Option.Force");
        var list = context.Flag("--list", "Option.List");
        var command = context.Command("new");
        command.Add(template);
        command.Add(output);
        command.Add(segment);
        command.Add(force);
        command.Add(list);
        context.Runs(command, (result, invocation, outcome) =>
        {
            if (result.GetValue(list) || result.GetValue(template) is not { } named)
            {
                StarterList.Write(invocation, outcome);
                return;
            }

            var source = Templates.Find(named);
            var path = result.GetValue(output) ?? Templates.StemOf(source) + StarterPack.Extension;
            OutputFile.RequireNew(path, result.GetValue(force));
            var map = OfOnesOwn(invocation.Open(source), source, result.GetValue(segment), result.GetValue(context.Options.Lang));
            OutputFile.Write(path, MapJson.Write(map), invocation.Cancellation);
            outcome.Lines.Add(invocation.Words("New.Done", path, map.Id));
            outcome.Data["file"] = path;
            outcome.Data["map"] = map.Id;
        });
        return command;
    }

    private static JourneyMap OfOnesOwn(Carrier source, string file, string? segment, string? language)
    {
        var map = CarrierOperations.Read(source).Map;
        if (segment is not null && map.Segments.All(known => known.Id != segment))
        {
            var known = string.Join(", ", map.Segments.Select(entry => entry.Id));
            throw new JourneyException(CliErrors.NoSegment, new Place(file), file, segment, known);
        }

        return map with
        {
            Id = Identifier.New("m"),
            Template = false,
            Version = 1,
            BasedOn = new MapReference(map.Id, map.Version, map.Segment),
            Segment = segment ?? map.Segment,
            Language = language ?? map.Language,
        };
    }
}
