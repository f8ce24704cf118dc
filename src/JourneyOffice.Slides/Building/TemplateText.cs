using System.Reflection;

namespace JourneyOffice.Slides;

/// <summary>The XML files in Template, with their blanks filled in.</summary>
internal static class TemplateText
{
    /// <summary>A file's text; a blank is a name in braces. Values must be XML already.</summary>
    public static string Read(string name, params ReadOnlySpan<(string Blank, string Value)> values)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        foreach (var (blank, value) in values)
            text = text.Replace("{" + blank + "}", value, StringComparison.Ordinal);
        return text;
    }
}
