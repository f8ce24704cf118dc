using Spectre.Console;

namespace JourneyOffice.Cli;

/// <summary>The bar itself. The only code that names Spectre.Console, which is loaded only when a bar is drawn.</summary>
internal static class ProgressBar
{
    public static void Run<T>(Invocation invocation, string title, IReadOnlyList<T> steps, Action<T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(invocation.Terminal.Error),
            ColorSystem = invocation.Terminal.Colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        console.Progress().AutoClear(true).HideCompleted(true).Start(context =>
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
}
