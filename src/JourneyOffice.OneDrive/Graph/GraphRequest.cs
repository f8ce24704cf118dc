using JourneyOffice.Maps;

namespace JourneyOffice.OneDrive;

/// <summary>What the pipeline has to know of a request.</summary>
internal static class GraphRequest
{
    private static readonly HttpRequestOptionsKey<bool> Foreign = new("JourneyOffice.Foreign");
    private static readonly HttpRequestOptionsKey<long> Longest = new("JourneyOffice.Longest");

    // Asked for twice they give the same: a link that is there is given again, and of two upload sessions one runs out.
    private static readonly string[] RepeatablePosts = ["/createLink", "/query", "/createUploadSession"];

    /// <summary>A request to Graph.</summary>
    public static HttpRequestMessage ToGraph(HttpMethod method, Uri address, long? longest = null)
    {
        var request = new HttpRequestMessage(method, address);
        if (longest is { } length)
            request.Options.Set(Longest, length);
        return request;
    }

    /// <summary>A request to an address that Graph named, with its own right in it: it gets no token.</summary>
    public static HttpRequestMessage ToForeign(HttpMethod method, Uri address, long? longest = null)
    {
        var request = ToGraph(method, address, longest);
        request.Options.Set(Foreign, true);
        return request;
    }

    /// <summary>Whether it goes to an address that Graph named.</summary>
    public static bool IsForeign(HttpRequestMessage request) => request.Options.TryGetValue(Foreign, out var isForeign) && isForeign;

    /// <summary>How long its answer may be, in bytes; <see langword="null"/>: as long as any.</summary>
    public static long? LongestOf(HttpRequestMessage request) => request.Options.TryGetValue(Longest, out var length) ? length : null;

    /// <summary>Whether making it twice does what making it once does.</summary>
    public static bool IsRepeatable(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || request.Method == HttpMethod.Head || request.Method == HttpMethod.Delete
        || (request.Method == HttpMethod.Post && RepeatablePosts.Any(end => request.RequestUri!.AbsolutePath.EndsWith(end, StringComparison.OrdinalIgnoreCase)));

    /// <summary>There was no answer. Names nothing but the kind of request: addresses hold names of files, and rights.</summary>
    public static JourneyException NoAnswer(HttpRequestMessage request, Exception? problem = null) => new(new Finding(OneDriveErrors.NoAnswer, Place.None, KindOf(request)), problem);

    private static string KindOf(HttpRequestMessage request) => IsForeign(request) ? request.Method == HttpMethod.Get ? "download" : "upload" : request.Method.Method;
}
