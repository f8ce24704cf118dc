namespace JourneyOffice.Workbooks;

/// <summary>Writes xl/workbook.xml and the document properties.</summary>
internal static class WorkbookPart
{
    /// <summary>The workbook part.</summary>
    /// <param name="sheets">Names and relationship ids of the sheets, in order.</param>
    /// <param name="names">Defined names.</param>
    public static byte[] Write(IReadOnlyList<(string Name, string Relationship)> sheets, IEnumerable<DefinedName> names)
    {
        var writer = SheetXmlWriter.Begin();
        writer.Raw("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"u8);
        writer.Raw("<bookViews><workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"28800\" windowHeight=\"15000\" activeTab=\"0\"/></bookViews><sheets>"u8);
        for (var index = 0; index < sheets.Count; index++)
        {
            writer.Raw("<sheet name=\""u8).Text(sheets[index].Name).Raw("\" sheetId=\""u8).Number(index + 1)
                .Raw("\" r:id=\""u8).Raw(sheets[index].Relationship).Raw("\"/>"u8);
        }

        writer.Raw("</sheets><definedNames>"u8);
        // Excel keeps names in the order of their letters.
        foreach (var (name, sheet, value) in names.OrderBy(name => name.Name, StringComparer.OrdinalIgnoreCase).ThenBy(name => name.Sheet))
        {
            writer.Raw("<definedName name=\""u8).Raw(name).Raw("\""u8);
            if (sheet >= 0)
                writer.Raw(" localSheetId=\""u8).Number(sheet).Raw("\""u8);
            writer.Raw(">"u8).Text(value).Raw("</definedName>"u8);
        }

        return writer.Raw("</definedNames><calcPr calcId=\"191029\"/></workbook>"u8).ToArray();
    }

    /// <summary>A reference to a range on a sheet, as defined names hold it.</summary>
    public static string Reference(string sheet, CellRange range) =>
        $"{SheetReference(sheet)}!${CellAddress.ColumnName(range.First.Column)}${range.First.Row}:${CellAddress.ColumnName(range.Last.Column)}${range.Last.Row}";

    /// <summary>A sheet's name in a formula.</summary>
    public static string SheetReference(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>docProps/core.xml; no dates, because equal maps give equal bytes.</summary>
    public static byte[] CoreProperties(string title, string language) => SheetXmlWriter.Begin()
        .Raw("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"u8)
        .Text(title).Raw("</dc:title><dc:creator>JourneyOffice</dc:creator><dc:language>"u8).Text(language).Raw("</dc:language></cp:coreProperties>"u8).ToArray();

    /// <summary>docProps/app.xml.</summary>
    public static byte[] ExtendedProperties() => SheetXmlWriter.Begin()
        .Raw("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>JourneyOffice</Application></Properties>"u8).ToArray();
}
