using System.Resources;
using JourneyOffice.Carriers;
using JourneyOffice.Packages;

namespace JourneyOffice.Cli;

/// <summary>One run of the program: what every command needs besides its own arguments.</summary>
internal sealed record Invocation(Terminal Terminal, string Language, bool Json, CancellationToken Cancellation)
{
    private static readonly ResourceManager Texts = new("JourneyOffice.Cli.Resources.Texts", typeof(Invocation).Assembly);

    /// <summary>The bounds within which files are read, until the person breaks off.</summary>
    public PackageLimits Limits => FileBounds.Of(Terminal.Environment) with { Cancellation = Cancellation };

    /// <summary>Opens a carrier.</summary>
    public Carrier Open(string path) => InputFile.Open(path, Limits);

    /// <summary>Words for people, by key.</summary>
    public string Words(string key, params object?[] arguments) => Words(Language, key, arguments);

    /// <summary>Words for people, by key, before there is an invocation.</summary>
    public static string Words(string language, string key, params object?[] arguments)
    {
        var culture = System.Globalization.CultureInfo.GetCultureInfo(language);
        var text = Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"No text for {key}.");
        return arguments.Length == 0 ? text : string.Format(culture, text, arguments);
    }
}
