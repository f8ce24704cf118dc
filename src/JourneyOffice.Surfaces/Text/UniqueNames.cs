namespace JourneyOffice.Surfaces;

/// <summary>Tells entries of the same name apart, so that a name in a cell means one of them.</summary>
public static class UniqueNames
{
    /// <summary>
    /// The names in their order; the second of a name gets " (2)", the third " (3)". Case does not count, as in Excel's comparison of
    /// texts. A number that makes a name which somebody gave to another entry is passed over.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> names)
    {
        var given = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unique = new List<string>(names.Count);
        foreach (var name in names)
        {
            var label = name;
            for (var number = 2; !seen.Add(label); number++)
            {
                var numbered = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} ({number})");
                if (!given.Contains(numbered))
                    label = numbered;
            }

            unique.Add(label);
        }

        return unique;
    }
}
