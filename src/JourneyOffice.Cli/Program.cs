using System.Runtime.InteropServices;
using JourneyOffice.Cli;

if (OperatingSystem.IsWindows())
    Console.OutputEncoding = System.Text.Encoding.UTF8;

using var cancellation = new CancellationTokenSource();
// The first Ctrl-C ends the command between two steps, so that nothing is left half done; the second one ends it at once.
void Cancel(PosixSignalContext context)
{
    context.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
return JourneyProgram.Run(args, Terminal.OfProcess(), cancellation.Token);
