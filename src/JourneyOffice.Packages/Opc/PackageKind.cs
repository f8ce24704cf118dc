namespace JourneyOffice.Packages;

/// <summary>What an Office file is, judged by the content type of its main part and never by its extension.</summary>
public enum PackageKind
{
    /// <summary>A package whose main part is none of the below.</summary>
    Other,

    /// <summary>A deck: .pptx.</summary>
    Presentation,

    /// <summary>A deck's template: .potx.</summary>
    PresentationTemplate,

    /// <summary>A deck that opens as a show: .ppsx.</summary>
    PresentationShow,

    /// <summary>A deck, template or show with macros: .pptm, .potm, .ppsm.</summary>
    MacroPresentation,

    /// <summary>A workbook: .xlsx.</summary>
    Workbook,

    /// <summary>A workbook's template: .xltx.</summary>
    WorkbookTemplate,

    /// <summary>A workbook or template with macros: .xlsm, .xltm.</summary>
    MacroWorkbook,
}

/// <summary>Questions that callers ask about a kind.</summary>
public static class PackageKinds
{
    /// <summary>Whether it holds slides.</summary>
    public static bool IsPresentation(this PackageKind kind) =>
        kind is PackageKind.Presentation or PackageKind.PresentationTemplate or PackageKind.PresentationShow or PackageKind.MacroPresentation;

    /// <summary>Whether it holds sheets.</summary>
    public static bool IsWorkbook(this PackageKind kind) =>
        kind is PackageKind.Workbook or PackageKind.WorkbookTemplate or PackageKind.MacroWorkbook;

    /// <summary>Whether it may hold macros.</summary>
    public static bool HasMacros(this PackageKind kind) => kind is PackageKind.MacroPresentation or PackageKind.MacroWorkbook;

    internal static PackageKind Of(string? contentType) => contentType switch
    {
        ContentTypes.Presentation => PackageKind.Presentation,
        ContentTypes.PresentationTemplate => PackageKind.PresentationTemplate,
        ContentTypes.PresentationShow => PackageKind.PresentationShow,
        ContentTypes.MacroPresentation or ContentTypes.MacroPresentationTemplate or ContentTypes.MacroPresentationShow => PackageKind.MacroPresentation,
        ContentTypes.Workbook => PackageKind.Workbook,
        ContentTypes.WorkbookTemplate => PackageKind.WorkbookTemplate,
        ContentTypes.MacroWorkbook or ContentTypes.MacroWorkbookTemplate => PackageKind.MacroWorkbook,
        _ => PackageKind.Other,
    };
}
