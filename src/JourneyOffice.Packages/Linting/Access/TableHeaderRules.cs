namespace JourneyOffice.Packages;

/// <summary>A table on a slide whose first row is not marked as header (a:tblPr/@firstRow).</summary>
internal sealed class TableWithoutHeaderRule() : LintRule(LintErrors.TableWithoutHeader)
{
    private bool hasHeader;

    public override bool Reads(string contentType) => contentType == ContentTypes.Slide;

    public override void Enter(LintPart part)
    {
        if (part.Element == "a:tbl")
            hasHeader = false;
        else if (part.Element == "a:tblPr")
            hasHeader = part.Attribute("firstRow") is "1" or "true";
    }

    public override void Leave(LintPart part)
    {
        if (part.Element == "a:tbl" && !hasHeader)
            Report(part);
    }
}

/// <summary>A structured table of a sheet without header row.</summary>
internal sealed class SheetTableWithoutHeaderRule() : LintRule(LintErrors.SheetTableWithoutHeader)
{
    public override bool Reads(string contentType) => contentType == ContentTypes.Table;

    public override void Enter(LintPart part)
    {
        if (part.Element == "x:table" && part.Attribute("headerRowCount") == "0")
            Report(part, part.Attribute("displayName"));
    }
}
