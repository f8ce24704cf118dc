namespace JourneyOffice.Packages;

/// <summary>XML that is stored without compression: a suspect of repair (atharva9167j/dom-to-pptx#40).</summary>
internal sealed class StoredXmlRule() : LintRule(LintErrors.StoredXml)
{
    public override void Finish(LintRun run)
    {
        foreach (var entry in run.Package.Entries)
        {
            if (entry is { Method: 0, Length: > 0 } && PartName.Extension(entry.Name) is ("xml" or "rels"))
                Report(run, entry.Name);
        }
    }
}

/// <summary>Entries for folders, which OPC does not know (ECMA-376 part 2, annex C).</summary>
internal sealed class FolderEntryRule() : LintRule(LintErrors.FolderEntry)
{
    public override void Finish(LintRun run)
    {
        foreach (var entry in run.Package.Entries.Where(entry => entry.IsFolder))
            Report(run, entry.Name);
    }
}

/// <summary>Names with backslashes or a leading slash: tolerated here, not found by strict readers.</summary>
internal sealed class EntrySpellingRule() : LintRule(LintErrors.EntrySpelling)
{
    public override void Finish(LintRun run)
    {
        foreach (var entry in run.Package.Entries.Where(entry => entry.WrittenName != entry.Name))
            Report(run, entry.Name, entry.WrittenName);
    }
}
