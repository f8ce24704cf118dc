using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace JourneyOffice.Benchmarks;

/// <summary>The published service as a process of its own on a free port of this machine, with an empty library.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private readonly Process process;
    private readonly string library;

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="program">The published program.</param>
    /// <param name="settings">Settings of the section Journey, "name=value".</param>
    public ServiceProcess(string program, params string[] settings)
    {
        library = Directory.CreateTempSubdirectory("benchmark-library-").FullName;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(program, [$"--urls={Address}", $"--Journey:Library={library}", "--Logging:LogLevel:Default=Warning", .. settings.Select(setting => "--Journey:" + setting)])
        {
            UseShellExecute = false,
        };
        process = Process.Start(start)!;
        using var client = new HttpClient { BaseAddress = Address };
        for (var begun = Stopwatch.GetTimestamp(); !IsReady(client);)
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(begun) > TimeSpan.FromSeconds(30))
                throw new InvalidOperationException("The service did not come up.");
        }
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The memory that it holds, in MB.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(library, recursive: true);
    }

    private static bool IsReady(HttpClient client)
    {
        try
        {
            return client.GetAsync("/health/ready").GetAwaiter().GetResult().IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
