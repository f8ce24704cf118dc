using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Identity;
using Microsoft.AspNetCore.Http.Features;

namespace JourneyOffice.FakeGraph.Hosting;

/// <summary>Tells what a request is about from its address and its token.</summary>
internal sealed class ArrivalReader(IdentityProvider identity, Links links)
{
    public const string GraphPrefix = "/v1.0";

    public Arrival Read(HttpContext context)
    {
        var path = RawPath(context);
        if (path.StartsWith(GraphPrefix + "/", StringComparison.OrdinalIgnoreCase))
            return Graph(context.Request, path[GraphPrefix.Length..]);
        if (path.StartsWith("/download/", StringComparison.Ordinal))
            return new Arrival(Call.Download, null, null, null, null, null);
        if (path.StartsWith("/upload/", StringComparison.Ordinal))
        {
            var session = links.Uploads.For(path["/upload/".Length..]);
            var call = context.Request.Method switch { "PUT" => Call.Fragment, "DELETE" => Call.CancelSession, _ => Call.SessionStatus };
            return new Arrival(call, null, session, null, session?.User, null);
        }
        return new Arrival(path.EndsWith("/oauth2/v2.0/token", StringComparison.OrdinalIgnoreCase) ? Call.Token : Call.Identity, null, null, null, null, null);
    }

    /// <summary>The path as it was sent: a decoded one could not tell a slash in a name from one between names.</summary>
    public static string RawPath(HttpContext context) =>
        context.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?')[0];

    private Arrival Graph(HttpRequest request, string path)
    {
        var route = GraphRouteReader.Read(request.Method, path);
        var call = route?.Call ?? Call.Unknown;
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return new Arrival(call, route, null, null, null, "Access token is empty.");
        var token = identity.Check(header["Bearer ".Length..].Trim(), identity.GraphAudiences, out var why);
        var user = token?.Text("oid") is { } id ? identity.UserWithId(id) : null;
        return new Arrival(call, route, null, token, user, token is null ? why : user is null ? "The token is no person's." : null);
    }
}
