using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>Runs a command and turns whatever goes wrong into one clear message and an exit code.</summary>
internal static class CommandRunner
{
    public static int Run(string command, Invocation invocation, Action<Invocation, Outcome> action, bool findingsAreResult = false)
    {
        var outcome = new Outcome { FindingsAreResult = findingsAreResult };
        try
        {
            action(invocation, outcome);
        }
        catch (JourneyException exception)
        {
            outcome.Findings.Add(exception.Finding);
            outcome.AtLeast(ExitCodeOf(exception.Finding.Code));
        }
        catch (OperationCanceledException)
        {
            outcome.Findings.Add(new Finding(CliErrors.Cancelled, Place.None));
            outcome.ExitCode = ExitCode.Cancelled;
        }
        catch (OutOfMemoryException)
        {
            // What was being read is garbage by now, so there is room for a message.
            outcome.Findings.Add(new Finding(CliErrors.OutOfMemory, Place.None));
            outcome.AtLeast(ExitCode.Unreadable);
        }
        catch (Exception exception)
        {
            outcome.Findings.Add(new Finding(CliErrors.Unexpected, Place.None, exception.GetType().Name, exception.Message));
            outcome.AtLeast(ExitCode.Unreadable);
        }

        OutcomePrinter.Print(command, outcome, invocation);
        return (int)outcome.ExitCode;
    }

    /// <summary>What the shell gets for a refusal.</summary>
    internal static ExitCode ExitCodeOf(ErrorCode code)
    {
        if (code == CliErrors.NotWritten || code == CliErrors.NoFolder || code == Packages.PackagesErrors.NotSaved)
            return ExitCode.Store;
        if (OnlineExitCode.Of(code) is { } online)
            return online;
        if (code == CarriersErrors.OlderMap || code == CarriersErrors.MapHasErrors || code == CliErrors.WouldOverwrite)
            return ExitCode.Findings;
        return code == CliErrors.WrongUse || code == CliErrors.NoTemplate || code == CliErrors.NoSegment || code == CliErrors.FreezesItself || code == CliErrors.WrongBound
            || code == Manifests.ManifestsErrors.BadAddress || code == Manifests.ManifestsErrors.BadName
            || code == CarriersErrors.AnotherMap || code == CarriersErrors.SeveralMaps
            || code == CarriersErrors.MapNotInFile || code == CarriersErrors.NoSuchConflict || code == CarriersErrors.UnknownDepartment
            ? ExitCode.WrongUse
            : ExitCode.Unreadable;
    }
}
