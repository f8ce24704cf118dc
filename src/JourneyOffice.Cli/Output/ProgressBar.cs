using Spectre.Console;

namespace JourneyOffice.Cli;

/// <summary>The bar itself. With <see cref="TransferBar"/> the only code that names Spectre.Console, which is loaded only when a bar is drawn.</summary>
internal static class ProgressBar
{
    public static void Run<T>(Invocation invocation, string title, IReadOnlyList<T> steps, Action<T> work)
    {
        ConsoleOf(invocation).Progress().AutoClear(true).HideCompleted(true).Start(context =>
        {
            var bar = context.AddTask(Markup.Escape(title), maxValue: steps.Count);
            foreach (var step in steps)
            {
                invocation.Cancellation.ThrowIfCancellationRequested();
                work(step);
                bar.Increment(1);
            }
        });
    }

    /// <summary>Where bars are drawn: beside the results.</summary>
    public static IAnsiConsole ConsoleOf(Invocation invocation) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(invocation.Terminal.Error),
        ColorSystem = invocation.Terminal.Colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
    });
}
