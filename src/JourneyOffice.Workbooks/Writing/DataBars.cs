namespace JourneyOffice.Workbooks;

/// <summary>Bars for shares from 0 to 1, in one colour without fading.</summary>
internal static class DataBars
{
    private const string Id = "{6A4F0FD5-7E3A-4B5C-9C1D-2D5F0A3B8E71}";

    /// <summary>The rule; <see cref="Extension"/> has to follow at the sheet's end.</summary>
    public static void Rule(SheetXmlWriter writer, string range, int priority) => writer
        .Raw("<conditionalFormatting sqref=\""u8).Raw(range).Raw("\"><cfRule type=\"dataBar\" priority=\""u8).Number(priority)
        .Raw("\"><dataBar minLength=\"0\" maxLength=\"100\"><cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"1\"/><color theme=\"9\" tint=\"0.72\"/></dataBar>"u8)
        .Raw("<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" uri=\"{B025F937-C7B1-47D3-B67F-A62EFF666E3E}\"><x14:id>"u8)
        .Raw(Id).Raw("</x14:id></ext></extLst></cfRule></conditionalFormatting>"u8);

    /// <summary>Excel 2010 and later draw a data bar as this extension says: one colour, no fading (MS-XLSX 2.6.6).</summary>
    public static void Extension(SheetXmlWriter writer, string range) => writer
        .Raw("<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" uri=\"{78C0D931-6437-407d-A8EE-F0AAD7539E65}\"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"><x14:cfRule type=\"dataBar\" id=\""u8)
        .Raw(Id).Raw("\"><x14:dataBar minLength=\"0\" maxLength=\"100\" gradient=\"0\"><x14:cfvo type=\"num\"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type=\"num\"><xm:f>1</xm:f></x14:cfvo><x14:negativeFillColor theme=\"9\"/><x14:axisColor theme=\"9\"/></x14:dataBar></x14:cfRule><xm:sqref>"u8)
        .Raw(range).Raw("</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>"u8);
}
