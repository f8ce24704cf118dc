using System.Diagnostics;
using System.Globalization;

namespace JourneyOffice.Benchmarks;

/// <summary>A Node.js process that builds a file with a peer's library when told to, timed from inside: its start does not count.</summary>
internal sealed class NodePeer : IDisposable
{
    private readonly Process process;

    /// <summary>Starts the peer; it has built its file once when this returns.</summary>
    /// <param name="folder">The peer's folder, with its packages installed.</param>
    /// <param name="drawing">The file that says what to build.</param>
    /// <param name="result">Where it puts its file.</param>
    public NodePeer(string folder, string drawing, string result)
    {
        var start = new ProcessStartInfo("node", ["peer.mjs", drawing, result])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        };
        process = Process.Start(start)!;
        if (process.StandardOutput.ReadLine() != "ready")
            throw new InvalidOperationException("The peer did not start.");
    }

    /// <summary>Builds the file so many times; gives the mean in milliseconds.</summary>
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
