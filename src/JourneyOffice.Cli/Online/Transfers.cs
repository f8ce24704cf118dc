using System.Net;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Cli;

/// <summary>Brings files from and to a library, with a bar where somebody looks on.</summary>
internal static class Transfers
{
    private const int BlockLength = 1 << 16;
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(1);

    /// <summary>The bytes of an answer, all of them.</summary>
    /// <exception cref="JourneyException">They are too many, or the connection broke.</exception>
    public static async Task<byte[]> DownloadAsync(ServiceClient client, HttpResponseMessage response, string name, Invocation invocation)
    {
        var (length, most) = (response.Content.Headers.ContentLength, invocation.Limits.FileLength);
        if (length > most)
            throw TooLong(name, length.Value, most);
        using var content = new MemoryStream((int)(length ?? 0));
        try
        {
            await TransferBar.RunAsync(invocation, name, length, progress => CopyAsync(response, content, name, most, progress, invocation.Cancellation)).ConfigureAwait(false);
        }
        catch (Exception problem) when (ServiceClient.IsNoAnswer(problem, invocation.Cancellation))
        {
            throw client.NoAnswer(problem);
        }

        return content.ToArray();
    }

    /// <summary>Sends bytes.</summary>
    /// <param name="client">To which service.</param>
    /// <param name="name">What the bar says.</param>
    /// <param name="bytes">What is sent.</param>
    /// <param name="request">The request, without its content.</param>
    /// <param name="invocation">The run.</param>
    public static async Task<HttpResponseMessage> UploadAsync(ServiceClient client, string name, byte[] bytes, Func<HttpRequestMessage> request, Invocation invocation)
    {
        HttpResponseMessage? response = null;
        await TransferBar.RunAsync(invocation, name, bytes.Length, async progress => response = await client.SendAsync(() =>
        {
            var made = request();
            made.Content = new Counted(bytes, progress);
            return made;
        }).ConfigureAwait(false)).ConfigureAwait(false);
        return response!;
    }

    private static async Task CopyAsync(HttpResponseMessage response, MemoryStream content, string name, long most, Action<long> progress, CancellationToken cancellation)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        silence.CancelAfter(LongestSilence);
        using var stream = await response.Content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false);
        var block = new byte[BlockLength];
        while (await stream.ReadAsync(block, silence.Token).ConfigureAwait(false) is > 0 and var read)
        {
            if (content.Length + read > most)
                throw TooLong(name, content.Length + read, most);
            content.Write(block, 0, read);
            progress(content.Length);
            silence.CancelAfter(LongestSilence);
        }
    }

    private static JourneyException TooLong(string name, long length, long most) => new(PackagesErrors.BeyondLimits, new Place(name), name, name, length, most, "bytes");

    private sealed class Counted(byte[] bytes, Action<long> progress) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var at = 0; at < bytes.Length; at += BlockLength)
            {
                var length = Math.Min(BlockLength, bytes.Length - at);
                await stream.WriteAsync(bytes.AsMemory(at, length)).ConfigureAwait(false);
                progress(at + length);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
