namespace JourneyOffice.Service;

/// <summary>What the service writes into its log: numbers, codes and places, never what maps say, and no tokens.</summary>
internal static partial class ServiceLog
{
    /// <summary>It serves.</summary>
    [LoggerMessage(1, LogLevel.Information, "JourneyOffice is ready at {Addresses} (interface: /openapi/v1.json). Maps live in {Library}.")]
    public static partial void Ready(ILogger log, string addresses, string library);

    /// <summary>A request ended in a way that was not foreseen.</summary>
    [LoggerMessage(2, LogLevel.Error, "Request {Number} failed.")]
    public static partial void Failed(ILogger log, Exception problem, string number);

    /// <summary>A request was refused.</summary>
    [LoggerMessage(3, LogLevel.Information, "Refused with {Code} ({Status}).")]
    public static partial void Refused(ILogger log, string code, int status);
}
