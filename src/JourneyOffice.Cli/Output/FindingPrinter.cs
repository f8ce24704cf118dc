using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>Prints a finding for people: code, place, what it is, what to do.</summary>
internal static class FindingPrinter
{
    public static void Print(Finding finding, Invocation invocation, TextWriter target)
    {
        target.Write(Coloured(finding, invocation));
        if (Place(finding.Place) is { Length: > 0 } place)
            target.Write($" {place}");
        target.WriteLine();
        target.WriteLine($"  {finding.Message(invocation.Language)}");
        if (finding.WayOut(invocation.Language) is { Length: > 0 } wayOut)
            target.WriteLine($"  → {wayOut}");
    }

    private static string Coloured(Finding finding, Invocation invocation)
    {
        var word = invocation.Words("Severity." + finding.Severity);
        var text = $"{finding.Code.Id} {word}";
        if (!invocation.Terminal.Colours)
            return text;
        // Colour repeats what the word says; it never says anything alone.
        var colour = finding.Severity switch { Severity.Error => "31", Severity.Warning => "33", _ => "36" };
        return $"\u001b[{colour}m{text}\u001b[0m";
    }

    private static string Place(Place place) =>
        string.Join(" · ", new[] { place.File, place.Path, place.Words }.Where(part => part.Length > 0));
}
