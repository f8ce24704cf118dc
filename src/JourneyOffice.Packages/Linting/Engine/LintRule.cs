using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>
/// One rule of lint. A rule lives for one run; it is fed the elements of the parts that it reads, one streaming pass per part for
/// all rules together, and says at the end what can only be told from several parts.
/// </summary>
/// <param name="code">What it finds.</param>
internal abstract class LintRule(ErrorCode code)
{
    /// <summary>What it finds.</summary>
    public ErrorCode Code => code;

    /// <summary>Whether the rule wants the elements of parts of this content type.</summary>
    public virtual bool Reads(string contentType) => false;

    /// <summary>A part begins.</summary>
    public virtual void Begin(LintPart part)
    {
    }

    /// <summary>An element begins; <paramref name="part"/> gives its name, attributes and place.</summary>
    public virtual void Enter(LintPart part)
    {
    }

    /// <summary>Text inside the current element.</summary>
    public virtual void Text(LintPart part, string text)
    {
    }

    /// <summary>An element ends.</summary>
    public virtual void Leave(LintPart part)
    {
    }

    /// <summary>A part ends.</summary>
    public virtual void End(LintPart part)
    {
    }

    /// <summary>All parts were read.</summary>
    public virtual void Finish(LintRun run)
    {
    }

    /// <summary>Reports the current place of a part.</summary>
    protected void Report(LintPart part, params object?[] details) => part.Run.Report(code, part.Name, part.Mark, part.Words, details);

    /// <summary>Reports a part as a whole.</summary>
    protected void Report(LintRun run, string part, params object?[] details) => run.Report(code, part, "", "", details);
}
