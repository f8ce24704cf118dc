using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>What the shell gets where a library is at the other end.</summary>
internal static class OnlineExitCode
{
    /// <summary>The exit code of a refusal; <see langword="null"/>: it has nothing to do with libraries.</summary>
    public static ExitCode? Of(ErrorCode code)
    {
        if (code == CliErrors.ChangedMeanwhile || code == CliErrors.GoneMeanwhile || code == CliErrors.InLibraryAlready)
            return ExitCode.Findings;
        if (code == CliErrors.BadServiceAddress)
            return ExitCode.WrongUse;
        return code == CliErrors.NoAnswer || code == CliErrors.SignInFirst || code == CliErrors.SignInNotDone || code == CliErrors.Refused || code == CliErrors.KeptUnusable
            || code == CliErrors.NoSignInForCommand || code == CliErrors.StrangeAnswer || code == CliErrors.FurtherStep || code == CliErrors.NotInLibrary
            ? ExitCode.Store
            : null;
    }
}
