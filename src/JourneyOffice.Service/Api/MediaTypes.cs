namespace JourneyOffice.Service;

/// <summary>Media types of the files that carry maps (IANA).</summary>
internal static class MediaTypes
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = "application/json",
        [".xml"] = "application/xml",
        [".svg"] = "image/svg+xml",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".potx"] = "application/vnd.openxmlformats-officedocument.presentationml.template",
        [".ppsx"] = "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
        [".pptm"] = "application/vnd.ms-powerpoint.presentation.macroEnabled.12",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".xltx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
        [".xlsm"] = "application/vnd.ms-excel.sheet.macroEnabled.12",
    };

    /// <summary>The type of a file, by its name.</summary>
    public static string Of(string name) => Types.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");
}
