using System.CommandLine;

namespace JourneyOffice.FakeGraph.Running;

/// <summary>The command line: <c>dotnet run --project tests/JourneyOffice.FakeGraph</c>.</summary>
internal static class RunCommand
{
    private const int DefaultPort = 8543;

    public static RootCommand Create()
    {
        var port = new Option<int>("--port") { Description = "Where to listen on 127.0.0.1.", DefaultValueFactory = _ => DefaultPort };
        var certificate = new Option<string>("--certificate")
        {
            Description = "Where to write the certificate that has to be trusted (PEM).",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "journeyoffice-fake-graph.pem"),
        };
        var files = new Option<string?>("--files") { Description = "A folder whose files lie in Ada's drive from the start." };
        var rewrites = new Option<bool>("--rewrite") { Description = "Change decks and workbooks after an upload, as SharePoint does." };
        var trouble = new Option<double>("--trouble") { Description = "How likely a request fails (429, 503 or a cut connection): 0 to 1." };
        var seed = new Option<int>("--seed") { Description = "The same number brings the same trouble.", DefaultValueFactory = _ => 1 };
        var delay = new Option<int>("--delay") { Description = "How long every answer takes at least, in milliseconds." };
        var log = new Option<bool>("--log") { Description = "Print every request." };
        var command = new RootCommand("A made-up tenant on this machine: Microsoft Graph, OneDrive and the sign-in, to try JourneyOffice with.")
        {
            port, certificate, files, rewrites, trouble, seed, delay, log,
        };
        command.SetAction((parsed, cancellation) => Run.Until(
            new RunOptions(
                parsed.GetValue(port), parsed.GetValue(certificate)!, parsed.GetValue(files), parsed.GetValue(rewrites),
                parsed.GetValue(trouble), parsed.GetValue(seed), parsed.GetValue(delay), parsed.GetValue(log)),
            Console.Out, cancellation));
        return command;
    }
}
