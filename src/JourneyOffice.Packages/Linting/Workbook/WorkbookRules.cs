using System.Buffers;

namespace JourneyOffice.Packages;

/// <summary>A workbook with all sheets hidden can't be opened.</summary>
internal sealed class NoVisibleSheetRule() : LintRule(LintErrors.NoVisibleSheet)
{
    private bool isVisible;

    public override bool Reads(string contentType) => PackageKinds.Of(contentType).IsWorkbook();

    public override void Enter(LintPart part) => isVisible |= part.Element == "x:sheet" && part.Attribute("state") is null or "visible";

    public override void End(LintPart part)
    {
        if (!isVisible)
            Report(part);
    }
}

/// <summary>Names of sheets: at most 31 characters, none of : \ / ? * [ ], no quote at either end.</summary>
internal sealed class SheetNameRule() : LintRule(LintErrors.SheetName)
{
    private const int MaximumLength = 31;
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(":\\/?*[]");

    public override bool Reads(string contentType) => PackageKinds.Of(contentType).IsWorkbook();

    public override void Enter(LintPart part)
    {
        if (part.Element != "x:sheet")
            return;
        var name = part.Attribute("name") ?? "";
        if (name.Length is 0 or > MaximumLength || name.AsSpan().ContainsAny(Forbidden) || name.StartsWith('\'') || name.EndsWith('\''))
            Report(part, name);
    }
}

/// <summary>Names (without regard to case) and ids of sheets are unique.</summary>
internal sealed class SheetTwiceRule() : LintRule(LintErrors.SheetTwice)
{
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);

    public override bool Reads(string contentType) => PackageKinds.Of(contentType).IsWorkbook();

    public override void Enter(LintPart part)
    {
        if (part.Element != "x:sheet")
            return;
        if (part.Attribute("name") is { } name && !seen.Add("name " + name))
            Report(part, name);
        if (part.Attribute("sheetId") is { } id && !seen.Add("id " + id))
            Report(part, id);
    }
}

/// <summary>Defined names that Excel does not take.</summary>
internal sealed class NameSyntaxRule() : LintRule(LintErrors.NameSyntax)
{
    public override bool Reads(string contentType) => PackageKinds.Of(contentType).IsWorkbook();

    public override void Enter(LintPart part)
    {
        if (part.Element == "x:definedName" && part.Attribute("name") is { } name && !DefinedName.IsValid(name))
            Report(part, name);
    }
}

/// <summary>One name twice in one scope, the workbook or a sheet.</summary>
internal sealed class NameTwiceRule() : LintRule(LintErrors.NameTwice)
{
    private readonly HashSet<(string Scope, string Name)> seen = [];

    public override bool Reads(string contentType) => PackageKinds.Of(contentType).IsWorkbook();

    public override void Enter(LintPart part)
    {
        if (part.Element == "x:definedName" && part.Attribute("name") is { } name && !seen.Add((part.Attribute("localSheetId") ?? "", name.ToUpperInvariant())))
            Report(part, name);
    }
}
