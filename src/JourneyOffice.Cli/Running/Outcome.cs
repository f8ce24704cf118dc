using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>What a command came to; printed for people or for machines.</summary>
internal sealed class Outcome
{
    /// <summary>What the shell gets, unless a finding weighs more.</summary>
    public ExitCode ExitCode { get; set; }

    /// <summary>What was found.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Lines for people: the result itself.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>The result for machines.</summary>
    public JsonObject Data { get; } = [];

    /// <summary>Whether the findings are the result itself, as for check and lint, and not remarks beside it.</summary>
    public bool FindingsAreResult { get; init; }

    /// <summary>A text that is the result for people, character for character (a map, a script).</summary>
    public string? Text { get; set; }

    /// <summary>Lets the outcome weigh at least this much.</summary>
    public void AtLeast(ExitCode code)
    {
        if (code > ExitCode)
            ExitCode = code;
    }
}
