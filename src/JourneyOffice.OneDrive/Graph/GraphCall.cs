using System.Net;
using System.Text.Json;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;

namespace JourneyOffice.OneDrive;

/// <summary>One call of the library: all its requests share a time budget, after which they are given up.</summary>
internal sealed class GraphCall : IDisposable
{
    private readonly CancellationTokenSource budget;
    private readonly CancellationTokenSource either;
    private readonly CancellationToken callers;
    private readonly GraphTokens tokens;
    private readonly HttpClient client;

    /// <summary>Begins a call.</summary>
    public GraphCall(OneDriveConnection connection, GraphTokens tokens, CancellationToken cancellation)
    {
        Connection = connection;
        this.tokens = tokens;
        callers = cancellation;
        budget = new CancellationTokenSource(Options.TimeBudget, Options.Time);
        either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellation);
        client = new HttpClient(new GraphPipeline(connection.Handler, tokens, Options, Options.Time.GetUtcNow() + Options.TimeBudget)) { Timeout = Timeout.InfiniteTimeSpan };
        Graph = new GraphServiceClient(client, new AnonymousAuthenticationProvider(), Options.GraphAddress.ToString().TrimEnd('/'));
    }

    /// <summary>What all users share.</summary>
    public OneDriveConnection Connection { get; }

    /// <summary>How OneDrive is used.</summary>
    public OneDriveOptions Options => Connection.Options;

    /// <summary>Microsoft's library, over the pipeline.</summary>
    public GraphServiceClient Graph { get; }

    /// <summary>Given up by the caller, or out of time.</summary>
    public CancellationToken Cancellation => either.Token;

    /// <summary>Out of time, whatever the caller gives up: for what must not be left half done.</summary>
    public CancellationToken OutOfTime => budget.Token;

    /// <summary>A call with as much time again, which the caller can't give up: for what has to be looked at after something was done.</summary>
    public GraphCall Afterwards() => new(Connection, tokens, CancellationToken.None);

    /// <summary>An address below Graph's.</summary>
    public Uri At(string path) => new(Options.GraphAddress, path);

    /// <summary>Sends a request of our own; refusals come as <see cref="GraphFault"/>.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken? cancellation = null) =>
        client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation ?? Cancellation);

    /// <summary>Does something and says of what goes wrong what it means.</summary>
    /// <param name="name">The file that it is about, or what is asked for.</param>
    /// <param name="work">What to do.</param>
    public async Task<T> RunAsync<T>(string name, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (GraphFault fault)
        {
            throw new JourneyException(Meaning(name, fault), fault);
        }
        catch (AnswerTooLongException problem)
        {
            throw new JourneyException(Limits.Finding(name, problem.Length ?? Options.Limits.FileLength + 1, Options.Limits.FileLength), problem);
        }
        catch (CutException problem)
        {
            throw new JourneyException(new Finding(OneDriveErrors.PerhapsDone, new Place(name), name), problem);
        }
        catch (OperationCanceledException problem) when (budget.IsCancellationRequested && !callers.IsCancellationRequested)
        {
            throw new JourneyException(new Finding(OneDriveErrors.NoAnswer, new Place(name), name), problem);
        }
        catch (Exception problem) when (problem is JsonException or Microsoft.Kiota.Abstractions.ApiException)
        {
            throw new JourneyException(new Finding(OneDriveErrors.Unexpected, new Place(name), name, "no JSON"), problem);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Graph.Dispose();
        client.Dispose();
        either.Dispose();
        budget.Dispose();
    }

    private static Finding Meaning(string name, GraphFault fault) => fault.Status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new Finding(OneDriveErrors.NoRights, new Place(name), name),
        HttpStatusCode.NotFound => new Finding(LibrariesErrors.NoSuchFile, new Place(name), name),
        HttpStatusCode.Conflict when fault.Code == "nameAlreadyExists" => new Finding(LibrariesErrors.AlreadyThere, new Place(name), name),
        HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed => new Finding(LibrariesErrors.OtherVersion, new Place(name), name),
        HttpStatusCode.RequestEntityTooLarge => new Finding(OneDriveErrors.TooLong, new Place(name), name),
        HttpStatusCode.Locked => new Finding(OneDriveErrors.OpenElsewhere, new Place(name), name),
        HttpStatusCode.InsufficientStorage => new Finding(OneDriveErrors.NoRoom, new Place(name), name),
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => new Finding(OneDriveErrors.NoAnswer, new Place(name), name),
        _ => new Finding(OneDriveErrors.Unexpected, new Place(name), name, $"{(int)fault.Status} {fault.Code}".TrimEnd()),
    };
}
