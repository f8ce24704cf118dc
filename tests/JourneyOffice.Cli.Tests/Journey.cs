using System.Diagnostics;
using System.Text.Json.Nodes;

namespace JourneyOffice.Cli.Tests;

/// <summary>The program in a folder of its own, called in this process or as a process.</summary>
internal sealed class Journey : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("journey-").FullName;

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public string Answers { get; set; } = "";

    public Connections Connections { get; set; } = new();

    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>Runs in this process, through the real entry.</summary>
    public CliRun Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    public CliRun Run(CancellationToken cancellation, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new StringReader(Answers);
        var terminal = new Terminal
        {
            Input = input,
            Output = output,
            Error = error,
            CanAsk = Answers.Length > 0,
            Connections = Connections,
            Environment = name => Environment.GetValueOrDefault(name, name == "LANG" ? "en_GB.UTF-8" : ""),
        };
        var exitCode = JourneyProgram.Run(arguments, terminal, cancellation);
        return new CliRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs as a process of its own.</summary>
    public CliRun RunProcess(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliRun(process.ExitCode, output, error.Result);
    }

    public Process Start(params string[] arguments) => Process.Start(StartInfo("dotnet", [ProgramFile, .. arguments]))!;

    public static string ProgramFile { get; } = Path.Combine(AppContext.BaseDirectory, "journey.dll");

    public ProcessStartInfo StartInfo(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Folder,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = Environment.GetValueOrDefault("LC_ALL", "en_GB.UTF-8");
        return start;
    }

    /// <summary>A map of one's own, made from the retailer's template.</summary>
    public string NewMap(string name = "map.journey.json")
    {
        var run = Run("new", "retailer-checkout", "-o", At(name));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return At(name);
    }

    /// <summary>A deck and a workbook built from a map.</summary>
    public (string Map, string Deck, string Workbook) Build()
    {
        var map = NewMap();
        var run = Run("build", map, "-o", Folder, "--slides", "overview");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return (map, At("map.pptx"), At("map.xlsx"));
    }

    /// <summary>Changes a map file.</summary>
    public static void Change(string map, Action<JsonObject> change)
    {
        var node = JsonNode.Parse(File.ReadAllText(map))!.AsObject();
        change(node);
        File.WriteAllText(map, node.ToJsonString());
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>What a run came to.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    public JsonObject Json => JsonNode.Parse(Output)!.AsObject();

    public IEnumerable<string> Codes => Json["findings"]!.AsArray().Select(finding => finding!["code"]!.GetValue<string>());
}
