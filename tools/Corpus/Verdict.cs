namespace JourneyOffice.Corpus;

/// <summary>How a file came off.</summary>
internal enum Outcome
{
    /// <summary>Everything was done, and everything else stayed as it was.</summary>
    Right,

    /// <summary>One clear message, and nothing was made.</summary>
    Refused,

    /// <summary>Anything else.</summary>
    Failed,
}

/// <summary>What came of one task on one file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Task">What was tried: "read", "insert", "update", "theme", "open".</param>
/// <param name="Outcome">How it came off.</param>
/// <param name="Reason">The message's code and words of a refusal, or what failed; empty where all is right.</param>
internal sealed record Verdict(string File, string Task, Outcome Outcome, string Reason);

/// <summary>A file that a task made.</summary>
/// <param name="File">The name of the file that it was made of.</param>
/// <param name="Task">The task.</param>
/// <param name="Bytes">What was made.</param>
/// <param name="Original">The file that it was made of.</param>
internal sealed record Result(string File, string Task, byte[] Bytes, byte[] Original);
