namespace JourneyOffice.Cli;

/// <summary>Where the program reads and writes; tests give their own.</summary>
internal sealed record Terminal
{
    /// <summary>Answers of a person.</summary>
    public required TextReader Input { get; init; }

    /// <summary>Results.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Messages and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person sits at the keyboard.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Whether messages go to a screen: then there are progress bars.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Whether messages may be coloured.</summary>
    public bool Colours { get; init; }

    /// <summary>How services are reached.</summary>
    public Connections Connections { get; init; } = new();

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Environment { get; init; } = static _ => null;

    /// <summary>The terminal of this process. NO_COLOR (https://no-color.org) is respected.</summary>
    public static Terminal OfProcess() => new()
    {
        Input = Console.In,
        Output = Console.Out,
        Error = Console.Error,
        CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
        ShowsProgress = !Console.IsErrorRedirected,
        Colours = !Console.IsErrorRedirected && !Console.IsOutputRedirected
            && string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable("NO_COLOR")),
        Environment = System.Environment.GetEnvironmentVariable,
    };
}
