using JourneyOffice.Libraries;
using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>What a write says of what it replaces, and of itself.</summary>
internal static class Preconditions
{
    private const int LongestKey = 200;

    /// <summary>The tag of If-Match; <see langword="null"/> for If-None-Match: *.</summary>
    /// <exception cref="JourneyException">It says neither: the last writer must not win by being last (<see cref="ServiceErrors.NoCondition"/>).</exception>
    public static string? TagOf(HttpRequest request)
    {
        var headers = request.GetTypedHeaders();
        if (headers.IfMatch is [{ IsWeak: false } match] && match.Tag.Length > 2)
            return match.Tag.Value![1..^1];
        return headers.IfNoneMatch is [{ Tag.Value: "*" }] ? null : throw new JourneyException(ServiceErrors.NoCondition, Place.None);
    }

    /// <summary>Who writes and why, under which key.</summary>
    public static SaveNote NoteOf(HttpRequest request, string why)
    {
        var key = request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey || why.Length > LongestKey || key.Concat(why).Any(char.IsControl))
            throw new JourneyException(ServiceErrors.BadRequest, Place.None, "Idempotency-Key, why");
        var caller = Caller.Of(request.HttpContext);
        // Two people may come upon the same key.
        return new SaveNote(caller.Name, why, key.Length == 0 ? null : caller.IsSignedIn ? $"{key}@{caller.Key}" : key);
    }
}
