namespace JourneyOffice.Cli;

/// <summary>The system's words for why a file could not be read or written.</summary>
internal static class Reason
{
    public static string Of(Exception exception) => exception.Message.TrimEnd('.', '。');
}
