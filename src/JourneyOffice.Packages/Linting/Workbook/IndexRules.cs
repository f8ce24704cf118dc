using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>
/// Indexes from sheets and tables into a list of another part. Only the highest index of each part is kept with its place: one
/// finding per part says enough, and the list may be read after those who point into it.
/// </summary>
internal abstract class IndexRule(ErrorCode code) : LintRule(code)
{
    private readonly Dictionary<string, (int Index, string Mark, string Words)> highest = new(StringComparer.Ordinal);
    private int count;

    public override void Enter(LintPart part)
    {
        if (IsListed(part))
            count++;
    }

    public override void Finish(LintRun run)
    {
        foreach (var (part, use) in highest)
        {
            if (use.Index >= count)
                run.Report(Code, part, use.Mark, use.Words, use.Index, count);
        }
    }

    /// <summary>Whether the current element is an entry of the list.</summary>
    protected abstract bool IsListed(LintPart part);

    /// <summary>Notes an index in use.</summary>
    protected void Use(LintPart part, string? index)
    {
        if (int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && (!highest.TryGetValue(part.Name, out var known) || number > known.Index))
        {
            highest[part.Name] = (number, part.Mark, part.Words);
        }
    }
}

/// <summary>Cells that name a shared string which is not there.</summary>
internal sealed class SharedStringIndexRule() : IndexRule(LintErrors.SharedStringIndex)
{
    private bool isShared;

    public override bool Reads(string contentType) => contentType is ContentTypes.Worksheet or ContentTypes.SharedStrings;

    public override void Enter(LintPart part)
    {
        base.Enter(part);
        if (part.Element == "x:c")
            isShared = part.Attribute("t") == "s";
    }

    public override void Text(LintPart part, string text)
    {
        if (isShared && part.Element == "x:v")
            Use(part, text);
    }

    protected override bool IsListed(LintPart part) => part.Element == "x:si";
}

/// <summary>Cells, rows and columns that name a format which is not there.</summary>
internal sealed class CellFormatIndexRule() : IndexRule(LintErrors.CellFormatIndex)
{
    public override bool Reads(string contentType) => contentType is ContentTypes.Worksheet or ContentTypes.Styles;

    public override void Enter(LintPart part)
    {
        base.Enter(part);
        if (part.Element is "x:c" or "x:row")
            Use(part, part.Attribute("s"));
        else if (part.Element == "x:col")
            Use(part, part.Attribute("style"));
    }

    protected override bool IsListed(LintPart part) => part.Element == "x:xf" && part.Parent == "x:cellXfs";
}

/// <summary>Rules and tables that name a differential format which is not there.</summary>
internal sealed class DifferentialFormatIndexRule() : IndexRule(LintErrors.DifferentialFormatIndex)
{
    private static readonly string[] TableAttributes = ["dxfId", "headerRowDxfId", "dataDxfId", "totalsRowDxfId", "headerRowBorderDxfId", "tableBorderDxfId", "totalsRowBorderDxfId"];

    public override bool Reads(string contentType) => contentType is ContentTypes.Worksheet or ContentTypes.Styles or ContentTypes.Table;

    public override void Enter(LintPart part)
    {
        base.Enter(part);
        if (part.Element == "x:cfRule")
            Use(part, part.Attribute("dxfId"));
        else if (part.Element is "x:table" or "x:tableColumn" or "x:tableStyleElement")
            Array.ForEach(TableAttributes, name => Use(part, part.Attribute(name)));
    }

    protected override bool IsListed(LintPart part) => part.Element == "x:dxf" && part.Parent == "x:dxfs";
}

/// <summary>Lists whose "count" is not the number of their entries.</summary>
internal sealed class WrongCountRule() : LintRule(LintErrors.WrongCount)
{
    private string list = "";
    private int depth;
    private int said;
    private int held;

    public override bool Reads(string contentType) => contentType is ContentTypes.Worksheet or ContentTypes.Styles or ContentTypes.Table;

    public override void Enter(LintPart part)
    {
        if (part.Element is "x:mergeCells" or "x:dataValidations" or "x:tableParts" or "x:tableColumns" or "x:fonts" or "x:fills" or "x:borders" or "x:cellXfs" or "x:cellStyleXfs" or "x:dxfs"
            && int.TryParse(part.Attribute("count"), NumberStyles.None, CultureInfo.InvariantCulture, out said))
        {
            (list, depth, held) = (part.Element, part.Depth, 0);
        }
        else if (list.Length > 0 && part.Depth == depth + 1)
        {
            held++;
        }
    }

    public override void Leave(LintPart part)
    {
        if (list.Length == 0 || part.Depth != depth)
            return;
        if (held != said)
            Report(part, list[2..], said, held);
        list = "";
    }
}
