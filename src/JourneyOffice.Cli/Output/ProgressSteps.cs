namespace JourneyOffice.Cli;

/// <summary>Runs steps one after the other, with a progress bar where somebody looks on.</summary>
internal static class ProgressSteps
{
    public static void Run<T>(Invocation invocation, string title, IReadOnlyList<T> steps, Action<T> work)
    {
        // A bar for a single step would only flicker, and its assembly would be loaded for nothing.
        if (invocation.Terminal.ShowsProgress && !invocation.Json && steps.Count > 1)
            ProgressBar.Run(invocation, title, steps, work);
        else
            RunPlain(invocation, steps, work);
    }

    private static void RunPlain<T>(Invocation invocation, IReadOnlyList<T> steps, Action<T> work)
    {
        foreach (var step in steps)
        {
            invocation.Cancellation.ThrowIfCancellationRequested();
            work(step);
        }
    }
}
