using JourneyOffice.FakeGraph.Drives;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>The addresses that answers lead on to. Bytes come from another host name than Graph's, as in the real one, so that a program
/// that sends its token along with a redirect is found out.</summary>
internal sealed class Links(TimeProvider clock, WorldRules rules)
{
    public Tickets<Func<byte[]>> Downloads { get; } = new(clock);

    public Tickets<UploadSession> Uploads { get; } = new(clock);

    /// <summary>Graph with its version.</summary>
    public string Graph { get; set; } = "";

    /// <summary>The other host name.</summary>
    public string Content { get; set; } = "";

    public string Download(Func<byte[]> bytes) => $"{Content}/download/{Downloads.Issue(bytes, rules.DownloadLifetime)}";

    public string Upload(UploadSession session) => $"{Content}/upload/{Uploads.Issue(session, TimeSpan.FromDays(30))}";
}
