namespace JourneyOffice.Packages;

/// <summary>An Override for a part that is not there: PowerPoint repairs (gitbrent/PptxGenJS#1444).</summary>
internal sealed class OverrideWithoutPartRule() : LintRule(LintErrors.OverrideWithoutPart)
{
    public override bool Reads(string contentType) => true;

    public override void Enter(LintPart part)
    {
        if (part.Element != "ct:Override" || part.Attribute("PartName") is not { } name)
            return;
        if (!part.Run.Package.Contains(name.TrimStart('/')) && !part.Run.Package.Contains(Uri.UnescapeDataString(name.TrimStart('/'))))
            Report(part, name);
    }
}

/// <summary>Two types for one part or extension (ECMA-376 part 2, section 10.1.2.2.2).</summary>
internal sealed class TypeTwiceRule() : LintRule(LintErrors.TypeTwice)
{
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);

    public override bool Reads(string contentType) => true;

    public override void Enter(LintPart part)
    {
        var name = part.Element switch
        {
            "ct:Override" => part.Attribute("PartName"),
            "ct:Default" => "." + part.Attribute("Extension"),
            _ => null,
        };
        if (name is not null && !seen.Add(name))
            Report(part, name);
    }
}

/// <summary>A part that no Default and no Override covers: Office refuses the file.</summary>
internal sealed class PartWithoutTypeRule() : LintRule(LintErrors.PartWithoutType)
{
    public override void Finish(LintRun run)
    {
        foreach (var part in run.Package.Parts)
        {
            if (part.Name != PartName.ContentTypes && string.IsNullOrEmpty(run.Package.ContentType(part.Name)))
                Report(run, part.Name);
        }
    }
}

/// <summary>A picture whose type is not what its bytes say ("image/jpg" is no registered type).</summary>
internal sealed class ImageTypeRule() : LintRule(LintErrors.ImageType)
{
    public override void Finish(LintRun run)
    {
        Span<byte> first = stackalloc byte[8];
        foreach (var part in run.Package.Parts)
        {
            if (run.Package.ContentType(part.Name) is not { } type || !type.StartsWith("image/", StringComparison.Ordinal))
                continue;
            var actual = TypeOf(first[..run.Package.Peek(part.Name, first)]);
            if (actual is not null && !type.Equals(actual, StringComparison.OrdinalIgnoreCase))
                Report(run, part.Name, type, actual);
        }
    }

    private static string? TypeOf(ReadOnlySpan<byte> first)
    {
        if (first.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]))
            return "image/png";
        if (first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "image/jpeg";
        return first.StartsWith("GIF8"u8) ? "image/gif" : null;
    }
}
