namespace JourneyOffice.FakeGraph.Drives;

/// <summary>How this Graph behaves where the real one leaves room; may be changed at any time.</summary>
public sealed class WorldRules
{
    /// <summary>As SharePoint: after an upload of .pptx or .xlsx its bytes, size, hash, eTag and cTag change by themselves.</summary>
    public bool RewritesOfficeFiles { get; set; }

    /// <summary>How long after the upload; zero: at the next request.</summary>
    public TimeSpan RewriteDelay { get; set; } = TimeSpan.Zero;

    /// <summary>Whether a guarded upload session compares again when its last fragment is there, and not only when it is opened.</summary>
    public bool SessionsCompareAgain { get; set; } = true;

    /// <summary>Whether PUT content looks at If-Match; Microsoft doesn't document it, so nobody should count on it.</summary>
    public bool PutLooksAtIfMatch { get; set; }

    /// <summary>How many items a page holds when nobody asks for a number.</summary>
    public int PageSize { get; set; } = 200;

    /// <summary>How long an upload session lives.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a download address is good.</summary>
    public TimeSpan DownloadLifetime { get; set; } = TimeSpan.FromMinutes(5);
}
