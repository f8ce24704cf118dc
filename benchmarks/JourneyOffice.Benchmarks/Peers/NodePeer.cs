using System.Diagnostics;
using System.Globalization;

namespace JourneyOffice.Benchmarks;

/// <summary>A Node.js process that builds the deck with PptxGenJS when told to, timed from inside: its start does not count.</summary>
internal sealed class NodePeer : IDisposable
{
    private readonly Process process;

    /// <summary>Starts the peer; it has built the deck once when this returns.</summary>
    /// <param name="folder">The peer's folder, with its packages installed.</param>
    /// <param name="drawing">The drawing's file.</param>
    /// <param name="result">Where it puts its deck.</param>
    public NodePeer(string folder, string drawing, string result)
    {
        var start = new ProcessStartInfo("node", ["peer.mjs", drawing, result])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        };
        process = Process.Start(start)!;
        if (process.StandardOutput.ReadLine() != "ready")
            throw new InvalidOperationException("The PptxGenJS peer did not start.");
    }

    /// <summary>Builds the deck so many times; gives the mean in milliseconds.</summary>
    public double Run(int repetitions)
    {
        process.StandardInput.WriteLine(repetitions.ToString(CultureInfo.InvariantCulture));
        process.StandardInput.Flush();
        return double.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
