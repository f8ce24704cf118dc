namespace JourneyOffice.Service;

/// <summary>The backend that the add-in and other programs talk to.</summary>
internal static class Program
{
    /// <summary>Starts it and serves until it is told to stop.</summary>
    /// <returns>0: it was told to stop; 2: its settings are wrong; 4: it could not start.</returns>
    public static Task<int> Main(string[] arguments) => ServiceHost.RunAsync(arguments);
}
