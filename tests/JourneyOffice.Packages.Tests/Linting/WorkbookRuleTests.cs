using JourneyOffice.Testing;

namespace JourneyOffice.Packages.Tests;

/// <summary>Each rule has a workbook in which only it finds something.</summary>
public sealed class WorkbookRuleTests
{
    [Test, Triggers("JO2200")]
    [TestCase(CleanWorkbook.Table, "name=\"Stage\"", "name=\"Phase\"")]
    [TestCase(CleanWorkbook.Table, "name=\"Goal\"", "name=\"goal\"")]
    [TestCase(CleanWorkbook.Strings, "<t>break", "<t>brake")]
    [TestCase(CleanWorkbook.Sheet, "<c r=\"D1\" t=\"s\"><v>2</v></c>", "")]
    public void A_header_cell_that_says_something_else(string part, string old, string text) => Finds("JO2200", book => book.Replace(part, old, text));

    [Test, Triggers("JO2201")]
    public void Two_columns_with_one_name() =>
        Finds("JO2201", book => book.Replace(CleanWorkbook.Table, "name=\"Goal\"", "name=\"STAGE\"").Replace(CleanWorkbook.Sheet, "<t>Goal</t>", "<t>STAGE</t>"));

    [Test, Triggers("JO2202")]
    public void A_table_wider_than_its_columns() => Finds("JO2202", book => book.Replace(CleanWorkbook.Table, "A1:B3", "A1:C3"));

    [Test, Triggers("JO2203")]
    public void Cells_in_the_wrong_order() =>
        Finds("JO2203", book => book.Replace(CleanWorkbook.Sheet, "<row r=\"5\"/>", "<row r=\"5\"><c r=\"C5\"/><c r=\"B5\"/></row>"));

    [Test, Triggers("JO2204")]
    public void Rows_in_the_wrong_order() => Finds("JO2204", book => book.Replace(CleanWorkbook.Sheet, "<row r=\"5\"/>", "<row r=\"5\"/><row r=\"4\"/>"));

    [Test, Triggers("JO2205")]
    public void A_cell_that_comes_twice() =>
        Finds("JO2205", book => book.Replace(CleanWorkbook.Sheet, "<row r=\"5\"/>", "<row r=\"5\"><c r=\"B5\"/><c r=\"B5\"/></row>"));

    [Test, Triggers("JO2206")]
    public void A_shared_string_that_is_not_there() =>
        Finds("JO2206", book => book.Replace(CleanWorkbook.Sheet, "<row r=\"5\"/>", "<row r=\"5\"><c r=\"B5\" t=\"s\"><v>3</v></c></row>"));

    [Test, Triggers("JO2207")]
    public void A_format_that_is_not_there() => Finds("JO2207", book => book.Replace(CleanWorkbook.Sheet, "r=\"A2\" s=\"1\"", "r=\"A2\" s=\"2\""));

    [Test, Triggers("JO2208")]
    public void A_differential_format_that_is_not_there() => Finds("JO2208", book => book.Replace(CleanWorkbook.Sheet, "dxfId=\"0\"", "dxfId=\"1\""));

    [Test, Triggers("JO2209")]
    [TestCase("two words")]
    [TestCase("A1")]
    [TestCase("R1C1")]
    [TestCase("1st")]
    public void A_name_that_can_not_be_one(string name) => Finds("JO2209", book => book.Replace(CleanWorkbook.Main, "name=\"Kinds\"", $"name=\"{name}\""));

    [Test, Triggers("JO2210")]
    public void A_name_that_is_defined_twice() =>
        Finds("JO2210", book => book.Replace(CleanWorkbook.Main, "</definedNames>", "<definedName name=\"KINDS\">1</definedName></definedNames>"));

    [Test, Triggers("JO2211")]
    public void A_list_that_is_too_long() => Finds("JO2211", book => book.Replace(CleanWorkbook.Sheet, "yes,no", new string('x', 256)));

    [Test, Triggers("JO2212")]
    public void Merged_ranges_that_overlap() => Finds("JO2212", book => book.Replace(CleanWorkbook.Sheet, "F4:G5", "G2:H3"));

    [Test, Triggers("JO2213")]
    public void A_text_that_is_too_long() => Finds("JO2213", book => book.Replace(CleanWorkbook.Strings, "unused", new string('x', 32_768)));

    [Test, Triggers("JO2214")]
    [TestCase("=1")]
    [TestCase("SUM(1")]
    [TestCase("\"a")]
    [TestCase("Table1[a")]
    public void A_formula_that_is_not_closed(string formula) => Finds("JO2214", book => book.Replace(CleanWorkbook.Sheet, "<formula>1<", $"<formula>{formula}<"));

    [Test, Triggers("JO2215")]
    public void A_table_named_like_a_cell() => Finds("JO2215", book => book.Replace(CleanWorkbook.SecondTable, "displayName=\"Other\"", "displayName=\"AB12\""));

    [Test, Triggers("JO2216")]
    public void Two_tables_with_one_name() => Finds("JO2216", book => book.Replace(CleanWorkbook.SecondTable, "displayName=\"Other\"", "displayName=\"TABLE1\""));

    [Test, Triggers("JO2217")]
    public void A_workbook_with_no_visible_sheet() => Finds("JO2217", book => book.Replace(CleanWorkbook.Main, "sheetId=\"1\"", "sheetId=\"1\" state=\"veryHidden\""));

    [Test, Triggers("JO2218")]
    public void Tables_that_overlap() =>
        Finds("JO2218", book => book.Replace(CleanWorkbook.SecondTable, "D1:D3", "A2:A3").Replace(CleanWorkbook.SecondTable, "ref=", "headerRowCount=\"1\" ref=")
            .Replace(CleanWorkbook.SecondTable, "Line_x000a_break", "1.5"));

    [Test, Triggers("JO2219")]
    [TestCase("a/b")]
    [TestCase("'a")]
    [TestCase("A name of more than 31 characters")]
    public void A_sheet_name_that_can_not_be_one(string name) => Finds("JO2219", book => book.Replace(CleanWorkbook.Main, "name=\"Lists\"", $"name=\"{name}\""));

    [Test, Triggers("JO2220")]
    public void Two_sheets_with_one_name() => Finds("JO2220", book => book.Replace(CleanWorkbook.Main, "name=\"Lists\"", "name=\"STAGES\""));

    [Test, Triggers("JO2221")]
    public void A_count_that_is_wrong() => Finds("JO2221", book => book.Replace(CleanWorkbook.Styles, "<cellXfs count=\"2\">", "<cellXfs count=\"3\">"));

    [Test, Triggers("JO2222")]
    [TestCase("<v>1.5</v>", "<v>one</v>")]
    [TestCase("t=\"b\"><v>1</v>", "t=\"b\"><v>2</v>")]
    public void A_value_that_does_not_fit_its_type(string old, string text) => Finds("JO2222", book => book.Replace(CleanWorkbook.Sheet, old, text));

    [Test, Triggers("JO2223")]
    [TestCase("XFE5")]
    [TestCase("B6")]
    public void A_cell_that_is_not_in_its_row(string address) =>
        Finds("JO2223", book => book.Replace(CleanWorkbook.Sheet, "<row r=\"5\"/>", $"<row r=\"5\"><c r=\"{address}\"/></row>"));

    [Test, Triggers("JO2224")]
    public void A_table_that_its_sheet_does_not_list() =>
        Finds("JO2224", book => book.Replace(CleanWorkbook.Sheet, "<tableParts count=\"2\"><tablePart r:id=\"rId1\"/>", "<tableParts count=\"1\">"));

    [Test, Triggers("JO2225")]
    public void Merged_cells_in_a_table() => Finds("JO2225", book => book.Replace(CleanWorkbook.Sheet, "F1:G2", "A2:B2"));

    [Test, Triggers("JO2226")]
    public void A_chain_that_names_a_cell_without_formula() => Finds("JO2226", book => book.Replace(CleanWorkbook.Chain, "r=\"E2\"", "r=\"E3\""));

    [Test, Triggers("JO2230")]
    public void A_table_of_a_sheet_without_header() => Finds("JO2230", book => book.Replace(CleanWorkbook.SecondTable, "ref=", "headerRowCount=\"0\" ref="));

    private static void Finds(string code, Func<TextPackage, TextPackage> fault) => LintAssert.FindsOnly(code, fault(CleanWorkbook.Make()));
}
