namespace JourneyOffice.Cli;

/// <summary>What the program answers to the shell.</summary>
internal enum ExitCode
{
    /// <summary>Done, and nothing waits for a person.</summary>
    Done = 0,

    /// <summary>Done, with findings or conflicts that wait for a person, or refused because of them.</summary>
    Findings = 1,

    /// <summary>The command was used in a wrong way.</summary>
    WrongUse = 2,

    /// <summary>An input is missing, unreadable or unsafe.</summary>
    Unreadable = 3,

    /// <summary>The output could not be written, or a library could not be reached or refused.</summary>
    Store = 4,

    /// <summary>A person broke it off with Ctrl-C: the shell's own number for it.</summary>
    Cancelled = 130,
}
