using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>What stays of a sheet beside its cells: how it is laid out, shown and printed.</summary>
internal static class FrozenSheet
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells", "conditionalFormatting", "hyperlinks", "printOptions", "pageMargins",
        "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "ignoredErrors", "drawing", "legacyDrawingHF", "picture", "tableParts", "extLst",
    };

    private static readonly HashSet<string> KeptOfProperties = new(StringComparer.Ordinal) { "tabColor", "outlinePr", "pageSetUpPr" };

    // They are drawn and can't be kept: controls of forms, and objects of other programs that have no picture.
    private static readonly HashSet<string> Refused = new(StringComparer.Ordinal) { "oleObjects", "controls" };

    /// <summary>What can neither stay nor go; <see langword="null"/> for nothing.</summary>
    public static string? Hindrance(XElement sheet) =>
        sheet.Descendants().FirstOrDefault(element => Refused.Contains(element.Name.LocalName) && element.HasElements && IsOwn(sheet, element))?.Name.LocalName;

    /// <summary>Leaves out what is not shown.</summary>
    public static void Clean(XElement sheet, bool isActive)
    {
        sheet.Elements().Where(element => !Kept.Contains(element.Name.LocalName) || element.Name.Namespace != sheet.Name.Namespace).Remove();
        sheet.Attributes().Where(IsIdentity).Remove();
        foreach (var properties in Of(sheet, "sheetPr"))
        {
            properties.RemoveAttributes();
            properties.Elements().Where(element => !KeptOfProperties.Contains(element.Name.LocalName)).Remove();
        }

        CleanViews(sheet, isActive);
        Of(sheet, "pageSetup").Attributes().Where(attribute => attribute.Name.LocalName == "id").Remove();
        CleanHeaders(sheet);
        foreach (var element in Of(sheet, "sheetFormatPr").Concat(Of(sheet, "cols").Elements()))
            element.Attributes().Where(attribute => attribute.Name.Namespace != XNamespace.None && !attribute.IsNamespaceDeclaration).Remove();
    }

    private static void CleanViews(XElement sheet, bool isActive)
    {
        foreach (var view in Of(sheet, "sheetViews").Elements().ToList())
        {
            view.Elements().Where(element => element.Name.LocalName is not ("pane" or "selection")).Remove();
            view.SetAttributeValue("tabSelected", isActive ? "1" : null);
        }

        Of(sheet, "sheetViews").Elements().Where(element => element.Name.LocalName != "sheetView").Remove();
    }

    // Headers of even and first pages are printed only where they differ.
    private static void CleanHeaders(XElement sheet)
    {
        foreach (var headers in Of(sheet, "headerFooter"))
        {
            if ((string?)headers.Attribute("differentOddEven") is not ("1" or "true"))
                headers.Elements().Where(element => element.Name.LocalName.StartsWith("even", StringComparison.Ordinal)).Remove();
            if ((string?)headers.Attribute("differentFirst") is not ("1" or "true"))
                headers.Elements().Where(element => element.Name.LocalName.StartsWith("first", StringComparison.Ordinal)).Remove();
        }
    }

    // It tells by which workbook a sheet came to be.
    private static bool IsIdentity(XAttribute attribute) => attribute.Name.LocalName == "uid" && attribute.Name.Namespace != XNamespace.None;

    private static bool IsOwn(XElement sheet, XElement element) => element.Name.Namespace == sheet.Name.Namespace;

    private static IEnumerable<XElement> Of(XElement sheet, string name) => sheet.Elements(sheet.Name.Namespace + name);
}
