using System.Text;

namespace JourneyOffice.Packages;

/// <summary>Merged ranges that share cells: Excel repairs.</summary>
internal sealed class MergesOverlapRule() : LintRule(LintErrors.MergesOverlap)
{
    private readonly List<(CellRange Range, string Text)> merges = [];

    public override bool Reads(string contentType) => contentType == ContentTypes.Worksheet;

    public override void Begin(LintPart part) => merges.Clear();

    public override void Enter(LintPart part)
    {
        if (part.Element == "x:mergeCell" && part.Attribute("ref") is { } text && CellRange.TryParse(text, out var range))
            merges.Add((range, text));
    }

    public override void End(LintPart part)
    {
        // From top to bottom only ranges that begin above the last row of one can overlap it.
        merges.Sort((left, right) => left.Range.Top.CompareTo(right.Range.Top));
        for (var first = 0; first < merges.Count; first++)
        {
            for (var second = first + 1; second < merges.Count && merges[second].Range.Top <= merges[first].Range.Bottom; second++)
            {
                if (merges[first].Range.Overlaps(merges[second].Range))
                    Report(part, merges[first].Text, merges[second].Text);
            }
        }
    }
}

/// <summary>Merged cells inside a structured table, which Excel does not allow.</summary>
internal sealed class MergeInTableRule() : LintRule(LintErrors.MergeInTable)
{
    private IReadOnlyList<SheetTable> tables = [];

    public override bool Reads(string contentType) => contentType == ContentTypes.Worksheet;

    public override void Begin(LintPart part) => tables = SheetTable.Of(part.Run, part.Name);

    public override void Enter(LintPart part)
    {
        if (part.Element != "x:mergeCell" || part.Attribute("ref") is not { } text || !CellRange.TryParse(text, out var range))
            return;
        foreach (var table in tables.Where(table => table.Range is { } area && area.Overlaps(range)))
            Report(part, text, table.Name);
    }
}

/// <summary>A drop-down's list typed into the rule holds at most 255 characters; Excel drops the validation.</summary>
internal sealed class ListLengthRule() : LintRule(LintErrors.ListLength)
{
    private const int MaximumLength = 255;
    private readonly StringBuilder text = new();
    private bool isList;

    public override bool Reads(string contentType) => contentType == ContentTypes.Worksheet;

    public override void Enter(LintPart part)
    {
        if (part.Element == "x:dataValidation")
            isList = part.Attribute("type") == "list";
        else if (part.Element == "x:formula1")
            text.Clear();
    }

    public override void Text(LintPart part, string text)
    {
        if (isList && part.Element == "x:formula1")
            this.text.Append(text);
    }

    public override void Leave(LintPart part)
    {
        if (!isList || part.Element != "x:formula1" || text.Length == 0 || text[0] != '"')
            return;
        if (text.Length - 2 > MaximumLength)
            Report(part, text.Length - 2);
    }
}

/// <summary>The chain of calculation names a cell that holds no formula: Excel repairs; the part may always be left out.</summary>
internal sealed class CalculationChainRule() : LintRule(LintErrors.CalculationChain)
{
    private readonly Dictionary<string, string> sheetIds = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string Sheet, string Cell)> formulas = [];
    private string sheet = "";
    private bool hasChain;

    public override bool Reads(string contentType) => contentType is ContentTypes.Worksheet or ContentTypes.CalculationChain;

    public override void Begin(LintPart part)
    {
        if (part.ContentType == ContentTypes.Worksheet)
            hasChain = part.Run.PartsOf(ContentTypes.CalculationChain).Any();
        else
            ReadSheetIds(part.Run);
    }

    public override void Enter(LintPart part)
    {
        if (part.ContentType == ContentTypes.Worksheet)
        {
            if (hasChain && part.Element == "x:f")
                formulas.Add((part.Name, part.Cell));
        }
        else if (part.Element == "x:c")
        {
            // The sheet's id is written only where it changes (section 18.6.1).
            sheet = part.Attribute("i") ?? sheet;
            if (sheetIds.TryGetValue(sheet, out var name) && !formulas.Contains((name, part.Attribute("r") ?? "")))
                part.Run.Report(Code, part.Name, "", "", $"{PartTitle(name)}!{part.Attribute("r")}");
        }
    }

    private static string PartTitle(string part) => part[(part.LastIndexOf('/') + 1)..];

    private void ReadSheetIds(LintRun run)
    {
        var main = run.Package.MainPart;
        var targets = run.Relationships(main).ToLookup(relationship => relationship.Id, relationship => relationship.Target, StringComparer.Ordinal);
        run.Package.ParsePart(main, reader =>
        {
            while (reader.Read())
            {
                if (reader.LocalName == "sheet" && reader.GetAttribute("sheetId") is { } id)
                {
                    var target = reader.GetAttribute("id", XmlNamespaces.Transitional.Relationships) ?? reader.GetAttribute("id", XmlNamespaces.Strict.Relationships) ?? "";
                    sheetIds[id] = targets[target].FirstOrDefault() ?? "";
                }
            }

            return sheetIds;
        });
    }
}
