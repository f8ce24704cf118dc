namespace JourneyOffice.Packages;

/// <summary>Each part of a kind must point to one of another: what is missing makes PowerPoint repair or refuse.</summary>
internal abstract class NeededPartRule(Maps.ErrorCode code, string type, params string[] contentTypes) : LintRule(code)
{
    public override void Finish(LintRun run)
    {
        foreach (var part in contentTypes.SelectMany(run.PartsOf))
        {
            if (!run.IsRelated(part, type))
                Report(run, part);
        }
    }
}

/// <summary>A slide without layout.</summary>
internal sealed class SlideWithoutLayoutRule() : NeededPartRule(LintErrors.SlideWithoutLayout, RelationshipTypes.SlideLayout, ContentTypes.Slide);

/// <summary>A layout without master.</summary>
internal sealed class LayoutWithoutMasterRule() : NeededPartRule(LintErrors.LayoutWithoutMaster, RelationshipTypes.SlideMaster, ContentTypes.SlideLayout);

/// <summary>A master without theme.</summary>
internal sealed class MasterWithoutThemeRule() : NeededPartRule(
    LintErrors.MasterWithoutTheme, RelationshipTypes.Theme, ContentTypes.SlideMaster, ContentTypes.NotesMaster, ContentTypes.HandoutMaster);

/// <summary>A deck without presentation properties (dotnet/Open-XML-SDK#1955): a suspect.</summary>
internal sealed class NoPresentationPropertiesRule() : NeededPartRule(
    LintErrors.NoPresentationProperties,
    RelationshipTypes.PresentationProperties,
    ContentTypes.Presentation,
    ContentTypes.PresentationTemplate,
    ContentTypes.PresentationShow,
    ContentTypes.MacroPresentation,
    ContentTypes.MacroPresentationTemplate,
    ContentTypes.MacroPresentationShow);

/// <summary>A layout to which its master points but which the master's sldLayoutIdLst leaves out.</summary>
internal sealed class LayoutNotListedRule() : LintRule(LintErrors.LayoutNotListed)
{
    private readonly HashSet<string> listed = new(StringComparer.Ordinal);

    public override bool Reads(string contentType) => contentType == ContentTypes.SlideMaster;

    public override void Begin(LintPart part) => listed.Clear();

    public override void Enter(LintPart part)
    {
        if (part.Element == "p:sldLayoutId" && part.RelationshipId("id") is { } id)
            listed.Add(id);
    }

    public override void End(LintPart part)
    {
        foreach (var layout in part.Run.Relationships(part.Name).Where(relationship => relationship.Type == RelationshipTypes.SlideLayout))
        {
            if (!listed.Contains(layout.Id))
                part.Run.Report(Code, part.Name, "", "", layout.Target);
        }
    }
}

/// <summary>A slide that the presentation points to but does not list: it is in the file and never shown.</summary>
internal sealed class SlideNotListedRule() : LintRule(LintErrors.SlideNotListed)
{
    private readonly HashSet<string> listed = new(StringComparer.Ordinal);

    public override bool Reads(string contentType) => DeckParts.IsPresentation(contentType);

    public override void Enter(LintPart part)
    {
        if (part.Element == "p:sldId" && part.RelationshipId("id") is { } id)
            listed.Add(id);
    }

    public override void End(LintPart part)
    {
        foreach (var slide in part.Run.Relationships(part.Name).Where(relationship => relationship.Type == RelationshipTypes.Slide))
        {
            if (!listed.Contains(slide.Id))
                Report(part.Run, slide.Target);
        }
    }
}

/// <summary>Notes need a notes master, and the presentation must list it; Keynote refuses the file otherwise (iOfficeAI/OfficeCLI#255).</summary>
internal sealed class NotesWithoutMasterRule() : LintRule(LintErrors.NotesWithoutMaster)
{
    private bool isListed;

    public override bool Reads(string contentType) => DeckParts.IsPresentation(contentType);

    public override void Enter(LintPart part) => isListed |= part.Element == "p:notesMasterId";

    public override void Finish(LintRun run)
    {
        foreach (var notes in run.PartsOf(ContentTypes.NotesSlide))
        {
            if (!isListed || !run.IsRelated(notes, RelationshipTypes.NotesMaster))
                Report(run, notes);
        }
    }
}
