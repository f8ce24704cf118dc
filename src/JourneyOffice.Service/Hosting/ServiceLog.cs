namespace JourneyOffice.Service;

/// <summary>What the service writes into its log: numbers, codes and places, never what maps say, and no tokens.</summary>
internal static partial class ServiceLog
{
    /// <summary>It serves.</summary>
    [LoggerMessage(1, LogLevel.Information, "JourneyOffice is ready at {Addresses} (interface: /openapi/v1.json). Maps live in {Library}.")]
    public static partial void Ready(ILogger log, string addresses, string library);

    /// <summary>A request ended in a way that was not foreseen.</summary>
    /// <param name="log">The log.</param>
    /// <param name="problem">What happened. Its message may quote a file; its kind and where it came from will do.</param>
    /// <param name="number">The number that the caller was told.</param>
    public static void Failed(ILogger log, Exception problem, string number) => Failed(log, number, Trail(problem));

    [LoggerMessage(2, LogLevel.Error, "Request {Number} failed: {Trail}")]
    private static partial void Failed(ILogger log, string number, string trail);

    /// <summary>A request was refused.</summary>
    [LoggerMessage(3, LogLevel.Information, "Refused with {Code} ({Status}).")]
    public static partial void Refused(ILogger log, string code, int status);

    /// <summary>It can't work at the moment.</summary>
    [LoggerMessage(4, LogLevel.Warning, "Not ready: {Code}.")]
    public static partial void NotReady(ILogger log, string code);

    /// <summary>The sign-in did not give a token for a caller.</summary>
    [LoggerMessage(5, LogLevel.Warning, "The sign-in refused to act for a caller: {Reason}.")]
    public static partial void NotActing(ILogger log, string reason);

    /// <summary>A secret stands where everybody who may read the program reads it.</summary>
    [LoggerMessage(6, LogLevel.Warning, "{Setting} stands in {File}: keep secrets in environment variables, user secrets or a vault; a certificate or managed identity is better.")]
    public static partial void SecretInFile(ILogger log, string setting, string file);

    private static string Trail(Exception problem) =>
        $"{problem.GetType().FullName} (0x{problem.HResult:X8}){Environment.NewLine}{problem.StackTrace}" + (problem.InnerException is { } inner ? Environment.NewLine + Trail(inner) : "");
}
