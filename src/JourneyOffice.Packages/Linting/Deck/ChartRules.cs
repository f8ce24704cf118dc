using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>A chart that is drawn against an axis which it does not define.</summary>
internal sealed class ChartAxisRule() : LintRule(LintErrors.ChartAxis)
{
    private readonly HashSet<string> defined = new(StringComparer.Ordinal);
    private readonly SortedSet<string> used = new(StringComparer.Ordinal);

    public override bool Reads(string contentType) => contentType == ContentTypes.Chart;

    public override void Begin(LintPart part)
    {
        defined.Clear();
        used.Clear();
    }

    public override void Enter(LintPart part)
    {
        var value = part.Attribute("val") ?? "";
        if (part.Element == "c:axId" && part.Parent is ("c:catAx" or "c:valAx" or "c:dateAx" or "c:serAx"))
            defined.Add(value);
        else if (part.Element is "c:axId" or "c:crossAx")
            used.Add(value);
    }

    public override void End(LintPart part)
    {
        // Three-dimensional charts name a third axis "0" where they have none.
        foreach (var axis in used.Where(axis => axis != "0" && !defined.Contains(axis)))
            Report(part, axis);
    }
}

/// <summary>A chart whose embedded workbook is missing or no workbook: "the linked file isn't available".</summary>
internal sealed class ChartWorkbookRule() : LintRule(LintErrors.ChartWorkbook)
{
    public override bool Reads(string contentType) => contentType == ContentTypes.Chart;

    public override void Enter(LintPart part)
    {
        if (part.Element != "c:externalData" || part.RelationshipId("id") is not { } id)
            return;
        var target = part.Run.Relationships(part.Name).FirstOrDefault(relationship => relationship.Id == id);
        if (target is not { IsExternal: false } || !part.Run.Package.Contains(target.Target))
            return;
        Span<byte> first = stackalloc byte[4];
        var length = part.Run.Package.Peek(target.Target, first);
        // A zip file, or a compound file for workbooks of Office 97 to 2003.
        if (!first[..length].StartsWith("PK"u8) && !first[..length].StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            Report(part, target.Target);
    }
}

/// <summary>A chart on a slide without a workbook, as LibreOffice saves it: nobody can edit its data. In workbooks the sheets hold them.</summary>
internal sealed class ChartWithoutWorkbookRule() : LintRule(LintErrors.ChartWithoutWorkbook)
{
    private bool hasData;
    private bool hasWorkbook;

    public override bool Reads(string contentType) => contentType == ContentTypes.Chart;

    public override void Begin(LintPart part) => hasData = hasWorkbook = false;

    public override void Enter(LintPart part)
    {
        hasData |= part.Element == "c:f";
        hasWorkbook |= part.Element == "c:externalData";
    }

    public override void End(LintPart part)
    {
        if (hasData && !hasWorkbook && !part.Run.Package.Kind.IsWorkbook())
            Report(part);
    }
}

/// <summary>A chart that draws other data than its workbook holds: they change under people's eyes as soon as somebody opens them.</summary>
internal sealed class ChartCacheRule() : LintRule(LintErrors.ChartCache)
{
    public override bool Reads(string contentType) => contentType == ContentTypes.Chart;

    public override void End(LintPart part)
    {
        if (part.Run.Package.Kind.IsWorkbook())
            return;
        try
        {
            foreach (var series in ChartReader.Read(part.Run.Package, part.Name).Series.Where(series => !series.Agrees))
                Report(part, series.Cached.Name);
        }
        catch (JourneyException)
        {
            // What can't be read is reported where it is walked.
        }
    }
}
