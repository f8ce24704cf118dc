using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using JourneyOffice.Maps;
using Microsoft.AspNetCore.Http.Timeouts;

namespace JourneyOffice.Service;

/// <summary>How much one user and all together may ask for.</summary>
internal static class RequestLimits
{
    // Who follows works on nothing, but holds a connection.
    private const int MostFollowers = 200;

    /// <summary>Adds them. What goes beyond is answered with 429 and when to come again.</summary>
    public static void AddRequestLimits(this IServiceCollection services, ServiceSettings settings) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => IsHealth(context.Request) ? RateLimitPartition.GetNoLimiter("health") : RateLimitPartition.GetTokenBucketLimiter(UserOf(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = settings.RequestsPerMinute,
                TokensPerPeriod = TokensAtATime(settings),
                ReplenishmentPeriod = TimeSpan.FromMinutes((double)TokensAtATime(settings) / settings.RequestsPerMinute),
                AutoReplenishment = true,
                QueueLimit = 0,
            })),
            PartitionedRateLimiter.Create<HttpContext, string>(context => IsHealth(context.Request) ? RateLimitPartition.GetNoLimiter("health")
                : EventsApi.IsFollowing(context.Request) ? RateLimitPartition.GetConcurrencyLimiter("follow", _ => new ConcurrencyLimiterOptions { PermitLimit = MostFollowers })
                : RateLimitPartition.GetConcurrencyLimiter("work", _ => new ConcurrencyLimiterOptions
                {
                    PermitLimit = settings.AtOnce, QueueLimit = settings.Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                })));
        limiter.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return new ValueTask(ProblemHandler.WriteAsync(rejected.HttpContext, new Finding(ServiceErrors.TooMany, Place.None)));
        };
    });

    // About once a second; where fewer than sixty are allowed, one at a time.
    private static int TokensAtATime(ServiceSettings settings) => Math.Max(1, settings.RequestsPerMinute / 60);

    // Who did not sign in is told apart by address; all that comes from this machine is one user's, by whichever of its many addresses.
    private static string UserOf(HttpContext context) => Caller.Of(context) is { IsSignedIn: true } caller ? caller.Key
        : context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address) ? "local" : address.ToString();

    /// <summary>Gives up what takes too long; above all, who sends a body drop by drop takes the place of somebody who works.</summary>
    public static void AddTimeLimit(this IServiceCollection services, ServiceSettings settings) => services.AddRequestTimeouts(limit => limit.DefaultPolicy = new RequestTimeoutPolicy
    {
        Timeout = TimeSpan.FromSeconds(settings.SecondsAtMost),
        WriteTimeoutResponse = context =>
        {
            // It is the request that was given up, not the answer.
            context.RequestAborted = CancellationToken.None;
            return ProblemHandler.WriteAsync(context, new Finding(ServiceErrors.TookTooLong, Place.None, settings.SecondsAtMost));
        },
    });

    // Health must be told under load, too.
    private static bool IsHealth(HttpRequest request) => request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);
}
