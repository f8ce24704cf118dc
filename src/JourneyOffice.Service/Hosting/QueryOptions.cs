using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>The options that an endpoint takes in its query. Others are refused: one that is misspelt must not be left out silently.</summary>
/// <param name="Names">Their names.</param>
internal sealed record QueryOptions(IReadOnlyList<string> Names)
{
    /// <summary>Refuses a request with an option that its endpoint does not take, or with one given twice.</summary>
    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<QueryOptions>() is not { } options)
            return next(context);
        var wrong = context.Request.Query.FirstOrDefault(given => given.Value.Count > 1 || !options.Names.Contains(given.Key, StringComparer.OrdinalIgnoreCase)).Key;
        return wrong is null ? next(context)
            : ProblemHandler.WriteAsync(context, new Finding(ServiceErrors.UnknownOption, Place.None, wrong, options.Names.Count == 0 ? "–" : string.Join(", ", options.Names)));
    }
}

/// <summary>Says of endpoints which options they take.</summary>
internal static class QueryOptionsExtensions
{
    /// <summary>These and no others.</summary>
    public static TBuilder Takes<TBuilder>(this TBuilder endpoint, params string[] names)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new QueryOptions(names));
}
