using System.Globalization;
using System.Resources;

namespace JourneyOffice.Maps;

/// <summary>
/// A stable code for something that can go wrong or be found ("JO1203"), the same in CLI, API and UI. Its message and
/// its way out come from resources under <c>JO1203</c> and <c>JO1203.WayOut</c>, in every supported language.
/// </summary>
/// <param name="Id">The code. Maps 10xx to 12xx · Packages 20xx, lint 21xx and 22xx · Surfaces 30xx · Drawing 35xx · Slides 40xx · Workbooks 50xx · Carriers 60xx · Cli 70xx.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Texts">Where its texts are.</param>
public sealed record ErrorCode(string Id, Severity Severity, ResourceManager Texts)
{
    /// <summary>What happened, in <paramref name="language"/>, with the arguments filled in.</summary>
    public string Message(string language, params object?[] arguments) => Format(Id, language, arguments);

    /// <summary>What to do about it, in <paramref name="language"/>.</summary>
    public string WayOut(string language, params object?[] arguments) => Format(Id + ".WayOut", language, arguments);

    private string Format(string key, string language, object?[] arguments)
    {
        var culture = CultureInfo.GetCultureInfo(LanguageFallback.ToSupported(language));
        var text = Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"No text for {key}.");
        return arguments.Length == 0 ? text : string.Format(culture, text, arguments);
    }
}
