using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Libraries;
using JourneyOffice.Manifests;
using JourneyOffice.Maps;
using JourneyOffice.OneDrive;
using JourneyOffice.Packages;
using Microsoft.AspNetCore.Diagnostics;

namespace JourneyOffice.Service;

/// <summary>Says what went wrong as RFC 9457 problem details, with our codes, in the caller's language.</summary>
internal sealed class ProblemHandler(ILogger<ProblemHandler> log, ServiceSettings settings) : IExceptionHandler
{
    private const int ClientClosedRequest = 499;

    private static readonly Dictionary<ErrorCode, int> Statuses = new()
    {
        [LibrariesErrors.NoSuchFile] = StatusCodes.Status404NotFound,
        [LibrariesErrors.NoSuchVersion] = StatusCodes.Status404NotFound,
        [ServiceErrors.NoSuchMap] = StatusCodes.Status404NotFound,
        [ServiceErrors.NothingHere] = StatusCodes.Status404NotFound,
        [LibrariesErrors.OtherVersion] = StatusCodes.Status412PreconditionFailed,
        [LibrariesErrors.AlreadyThere] = StatusCodes.Status412PreconditionFailed,
        [ServiceErrors.NoCondition] = StatusCodes.Status428PreconditionRequired,
        [LibrariesErrors.InUse] = StatusCodes.Status423Locked,
        [LibrariesErrors.BadName] = StatusCodes.Status400BadRequest,
        [ServiceErrors.BadRequest] = StatusCodes.Status400BadRequest,
        [ServiceErrors.FormExpected] = StatusCodes.Status400BadRequest,
        [ServiceErrors.EmptyFile] = StatusCodes.Status400BadRequest,
        [ServiceErrors.UnknownOption] = StatusCodes.Status400BadRequest,
        [ManifestsErrors.BadAddress] = StatusCodes.Status400BadRequest,
        [ServiceErrors.Unsettled] = StatusCodes.Status409Conflict,
        [ServiceErrors.OtherId] = StatusCodes.Status409Conflict,
        [CarriersErrors.OlderMap] = StatusCodes.Status409Conflict,
        [CarriersErrors.SlideNotThere] = StatusCodes.Status409Conflict,
        [LibrariesErrors.Busy] = StatusCodes.Status503ServiceUnavailable,
        [LibrariesErrors.FolderUnusable] = StatusCodes.Status503ServiceUnavailable,
        [PackagesErrors.NotSaved] = StatusCodes.Status507InsufficientStorage,
        [PackagesErrors.BeyondLimits] = StatusCodes.Status413PayloadTooLarge,
        [ServiceErrors.SnapshotExpected] = StatusCodes.Status400BadRequest,
        [CarriersErrors.SnapshotUnreadable] = StatusCodes.Status400BadRequest,
        [CarriersErrors.SnapshotNewer] = StatusCodes.Status400BadRequest,
        [CarriersErrors.SnapshotBeyondLimits] = StatusCodes.Status413PayloadTooLarge,
        [ServiceErrors.TooLong] = StatusCodes.Status413PayloadTooLarge,
        [ServiceErrors.TooMany] = StatusCodes.Status429TooManyRequests,
        [ServiceErrors.TookTooLong] = StatusCodes.Status504GatewayTimeout,
        [ServiceErrors.ForeignOrigin] = StatusCodes.Status403Forbidden,
        [ServiceErrors.NotSignedIn] = StatusCodes.Status401Unauthorized,
        [ServiceErrors.TokenOutOfTime] = StatusCodes.Status401Unauthorized,
        [ServiceErrors.TokenRefused] = StatusCodes.Status401Unauthorized,
        [ServiceErrors.ScopeMissing] = StatusCodes.Status403Forbidden,
        [ServiceErrors.ProgramNotAllowed] = StatusCodes.Status403Forbidden,
        [ServiceErrors.ConsentMissing] = StatusCodes.Status403Forbidden,
        [ServiceErrors.SignInUnreachable] = StatusCodes.Status503ServiceUnavailable,
        [ServiceErrors.CredentialRefused] = StatusCodes.Status502BadGateway,
        [ServiceErrors.Unexpected] = StatusCodes.Status500InternalServerError,
    };

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = ClientClosedRequest;
            return true;
        }

        await (exception is SignInNeededException asks && settings.SignIn is { } signIn
            ? SignInAnswers.AskForMoreAsync(context, signIn, asks) : WriteAsync(context, FindingOf(context, exception))).ConfigureAwait(false);
        return true;
    }

    /// <summary>Answers with a finding.</summary>
    /// <param name="context">The request.</param>
    /// <param name="finding">What went wrong.</param>
    /// <param name="status">The status; absent: the code's own, 422 for what is wrong with a file.</param>
    /// <param name="also">Further findings, as of a map with several errors.</param>
    public static Task WriteAsync(HttpContext context, Finding finding, int? status = null, IReadOnlyList<Finding>? also = null)
    {
        var response = context.Response;
        response.StatusCode = status ?? OneDriveStatuses.Of(finding.Code) ?? Statuses.GetValueOrDefault(finding.Code, StatusCodes.Status422UnprocessableEntity);
        ServiceLog.Refused(context.RequestServices.GetRequiredService<ILogger<ProblemHandler>>(), finding.Code.Id, response.StatusCode);
        WorkMeter.Refused(finding.Code);
        if (response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = "5";
        var language = RequestLanguage.Of(context.Request);
        response.Headers.ContentLanguage = language;
        var problem = new JsonObject
        {
            ["type"] = $"urn:journeyoffice:{finding.Code.Id}",
            ["title"] = finding.Message(language),
            ["status"] = response.StatusCode,
            ["detail"] = finding.WayOut(language),
            ["code"] = finding.Code.Id,
            ["place"] = finding.Place.Path.Length > 0 ? finding.Place.Path : finding.Place.File,
            ["findings"] = ResultJson.Of(also ?? [finding], language),
        };
        // So that a person can be asked which one is meant; ids hold no commas.
        if (finding.Code == CarriersErrors.SeveralMaps)
            problem["maps"] = new JsonArray([.. finding.Arguments[1]!.ToString()!.Split(", ").Select(id => JsonValue.Create(id))]);
        return Answers.JsonAsync(response, problem, "application/problem+json");
    }

    /// <summary>Gives a status without content a body.</summary>
    public static Task WriteStatusAsync(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => WriteAsync(context, new Finding(ServiceErrors.NothingHere, Place.None), context.Response.StatusCode),
        >= 400 and < 500 and not ClientClosedRequest => WriteAsync(context, new Finding(ServiceErrors.BadRequest, Place.None, $"HTTP {context.Response.StatusCode}"), context.Response.StatusCode),
        _ => Task.CompletedTask,
    };

    private Finding FindingOf(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case JourneyException known: return known.Finding;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }: return new Finding(ServiceErrors.TooLong, Place.None, settings.MaxRequestMegabytes);
            // What the framework says of it is in one language only.
            case BadHttpRequestException bad: return new Finding(ServiceErrors.BadRequest, Place.None, $"HTTP {bad.StatusCode}");
            case InvalidDataException: return new Finding(ServiceErrors.BadRequest, Place.None, $"HTTP {StatusCodes.Status400BadRequest}");
            default:
                var number = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier.ToString(CultureInfo.InvariantCulture);
                ServiceLog.Failed(log, exception, number);
                return new Finding(ServiceErrors.Unexpected, Place.None, number);
        }
    }
}
