using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>Prints what a command came to: for people, or as one JSON object for machines (docs/cli.md).</summary>
internal static class OutcomePrinter
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(string command, Outcome outcome, Invocation invocation)
    {
        if (invocation.Json)
            PrintJson(command, outcome, invocation);
        else
            PrintForPeople(outcome, invocation);
        invocation.Terminal.Output.Flush();
    }

    private static void PrintJson(string command, Outcome outcome, Invocation invocation)
    {
        var document = new JsonObject
        {
            ["command"] = command,
            ["exitCode"] = (int)outcome.ExitCode,
            ["findings"] = ResultJson.Of(outcome.Findings, invocation.Language),
        };
        foreach (var (name, value) in outcome.Data)
            document[name] = value?.DeepClone();

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
            document.WriteTo(writer);
        invocation.Terminal.Output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void PrintForPeople(Outcome outcome, Invocation invocation)
    {
        var remarks = outcome.FindingsAreResult ? invocation.Terminal.Output : invocation.Terminal.Error;
        foreach (var finding in outcome.Findings)
            FindingPrinter.Print(finding, invocation, finding.Severity == Severity.Error ? ErrorTarget(outcome, invocation) : remarks);
        foreach (var line in outcome.Lines)
            invocation.Terminal.Output.WriteLine(line);
        if (outcome.Text is not null)
            invocation.Terminal.Output.Write(outcome.Text);
    }

    // What check and lint find is their result; an error that stops a command belongs beside its output.
    private static TextWriter ErrorTarget(Outcome outcome, Invocation invocation) =>
        outcome.FindingsAreResult && outcome.ExitCode <= ExitCode.Findings ? invocation.Terminal.Output : invocation.Terminal.Error;
}
