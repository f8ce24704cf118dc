using Spectre.Console;

namespace JourneyOffice.Cli;

/// <summary>A bar for what is transferred, where it takes long enough to be looked at.</summary>
internal static class TransferBar
{
    private const long WorthABar = 1 << 20;

    /// <summary>Runs a transfer.</summary>
    /// <param name="invocation">The run.</param>
    /// <param name="title">What is transferred.</param>
    /// <param name="length">How many bytes; <see langword="null"/>: nobody knows.</param>
    /// <param name="transfer">The transfer; it tells how many bytes are through.</param>
    public static Task RunAsync(Invocation invocation, string title, long? length, Func<Action<long>, Task> transfer) =>
        invocation.Terminal.ShowsProgress && !invocation.Json && length > WorthABar ? DrawAsync(invocation, title, length.Value, transfer) : transfer(static _ => { });

    // Apart, so that the bar's assembly is loaded for a bar only.
    private static Task DrawAsync(Invocation invocation, string title, long length, Func<Action<long>, Task> transfer) =>
        ProgressBar.ConsoleOf(invocation).Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new TransferSpeedColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(title), maxValue: length);
                await transfer(through => bar.Value = through).ConfigureAwait(false);
            });
}
