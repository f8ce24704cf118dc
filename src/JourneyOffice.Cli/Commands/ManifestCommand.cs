using System.CommandLine;
using JourneyOffice.Manifests;

namespace JourneyOffice.Cli;

/// <summary><c>journey manifest</c>: what Office needs to show the add-in of a deployment.</summary>
internal static class ManifestCommand
{
    public static Command Create(CommandContext context)
    {
        var address = context.Carrier("address");
        var output = context.Text("--output", "Option.OutputManifest", "-o");
        var provider = context.Text("--provider", "Option.Provider");
        var support = context.Text("--support", "Option.Support");
        var force = context.Flag("--force", "Option.Force");
        var command = context.Command("manifest");
        command.Add(output);
        command.Add(provider);
        command.Add(support);
        command.Add(force);
        command.Add(address);
        context.Runs(command, (result, invocation, outcome) =>
        {
            var manifest = AddinManifest.For(result.GetRequiredValue(address), result.GetValue(provider), result.GetValue(support));
            var target = result.GetValue(output) ?? "manifest.xml";
            OutputFile.RequireNew(target, result.GetValue(force));
            OutputFile.Write(target, AddinManifestXml.Write(manifest), invocation.Cancellation);
            outcome.Lines.Add(invocation.Words("Manifest.Done", target, manifest.Address));
            outcome.Data["file"] = target;
            outcome.Data["id"] = manifest.Id;
        });
        return command;
    }
}
