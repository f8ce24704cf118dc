using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>Whether something waits for a person's decision: that is what exit code 1 says.</summary>
internal static class Waiting
{
    public static ExitCode In(IReadOnlyList<MergeConflict> conflicts, IReadOnlyList<FieldPath> removals, IEnumerable<Finding> findings) =>
        conflicts.Count > 0 || removals.Count > 0 || findings.Any(finding => finding.Code == CarriersErrors.PlacesDiffer || finding.Code == CarriersErrors.ReadByNames || finding.Code == CarriersErrors.OldMapRead)
            ? ExitCode.Findings
            : ExitCode.Done;
}
