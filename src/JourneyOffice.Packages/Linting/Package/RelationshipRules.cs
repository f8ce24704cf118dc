namespace JourneyOffice.Packages;

/// <summary>A relationship to a part that is not there. PowerPoint itself writes targets "NULL" for pictures that it lost.</summary>
internal sealed class DanglingTargetRule() : LintRule(LintErrors.DanglingTarget)
{
    public override void Finish(LintRun run)
    {
        foreach (var part in run.Package.Parts)
        {
            if (PartName.SourceOf(part.Name) is not { } source)
                continue;
            foreach (var relationship in run.Relationships(source))
            {
                if (!relationship.IsExternal && !run.Package.Contains(relationship.Target)
                    && relationship.Target != source && !relationship.Target.EndsWith("NULL", StringComparison.Ordinal))
                {
                    Report(run, part.Name, relationship.Id, relationship.Target);
                }
            }
        }
    }
}

/// <summary>Two relationships of one part with one id (ECMA-376 part 2, section 9.3.2.2).</summary>
internal sealed class RelationshipIdTwiceRule() : LintRule(LintErrors.RelationshipIdTwice)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public override bool Reads(string contentType) => true;

    public override void Begin(LintPart part) => seen.Clear();

    public override void Enter(LintPart part)
    {
        if (part.Element == "rel:Relationship" && part.Attribute("Id") is { } id && !seen.Add(id))
            Report(part, id);
    }
}

/// <summary>An attribute r:id, r:embed, r:link… that names no relationship of the part: dangling tags, pictures, links.</summary>
internal sealed class UnknownRelationshipIdRule() : LintRule(LintErrors.UnknownRelationshipId)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public override bool Reads(string contentType) => true;

    public override void Begin(LintPart part)
    {
        known.Clear();
        known.UnionWith(part.Run.Relationships(part.Name).Select(relationship => relationship.Id));
    }

    public override void Enter(LintPart part)
    {
        // Cells and rows are most of a sheet and carry no relationship ids.
        if (!part.Reader.HasAttributes || part.Element is "x:c" or "x:row")
            return;
        var reader = part.Reader;
        while (reader.MoveToNextAttribute())
        {
            if (reader.Value.Length > 0 && !known.Contains(reader.Value) && IsReference(reader.NamespaceURI))
                Report(part, reader.Value, $"{part.Element} {reader.Name}");
        }

        reader.MoveToElement();
    }

    private static bool IsReference(string uri) => uri == XmlNamespaces.Transitional.Relationships || uri == XmlNamespaces.Strict.Relationships;
}

/// <summary>A part that can't be reached from the package's root.</summary>
internal sealed class OrphanPartRule() : LintRule(LintErrors.OrphanPart)
{
    public override void Finish(LintRun run)
    {
        var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "" };
        var waiting = new Queue<string>(reached);
        while (waiting.TryDequeue(out var source))
        {
            foreach (var relationship in run.Relationships(source))
            {
                if (!relationship.IsExternal && reached.Add(relationship.Target))
                    waiting.Enqueue(relationship.Target);
            }
        }

        foreach (var part in run.Package.Parts)
        {
            if (part.Name != PartName.ContentTypes && PartName.SourceOf(part.Name) is null && !reached.Contains(part.Name))
                Report(run, part.Name);
        }
    }
}

/// <summary>Relationships of a part that is not there, left behind when it was removed.</summary>
internal sealed class RelationshipsWithoutPartRule() : LintRule(LintErrors.RelationshipsWithoutPart)
{
    public override void Finish(LintRun run)
    {
        foreach (var part in run.Package.Parts)
        {
            if (PartName.SourceOf(part.Name) is { Length: > 0 } source && !run.Package.Contains(source))
                Report(run, part.Name);
        }
    }
}
