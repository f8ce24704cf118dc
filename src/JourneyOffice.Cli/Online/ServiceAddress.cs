using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>Which service a command talks to.</summary>
internal static class ServiceAddress
{
    /// <summary>Where 'journey serve' listens if nothing else is said.</summary>
    public const string Default = "http://localhost:5180";

    private const string Variable = "JOURNEY_SERVICE";

    /// <summary>The address that is named, else JOURNEY_SERVICE, else the one last signed in at, else this machine's.</summary>
    /// <exception cref="JourneyException">It is none, or tokens would travel in the clear (<see cref="CliErrors.BadServiceAddress"/>).</exception>
    public static Uri Find(string? named, Invocation invocation)
    {
        var text = named ?? (invocation.Terminal.Environment(Variable) is { Length: > 0 } variable ? variable : new SignInStore(invocation).Last ?? Default);
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Query.Length > 0
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            throw new JourneyException(CliErrors.BadServiceAddress, Place.None, text);
        }

        return address;
    }
}
