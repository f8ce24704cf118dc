using System.Reflection;
using System.Text;
using JourneyOffice.Maps;

namespace JourneyOffice.Architecture.Tests;

/// <summary>All error codes of the product, collected from the floors' assemblies, and the page that lists them.</summary>
internal static class ErrorCatalogue
{
    /// <summary>Set this environment variable to 1 to have docs/errors.md written anew by the tests.</summary>
    public const string RegenerateVariable = "JOURNEYOFFICE_REGENERATE";

    public static IReadOnlyList<(string Floor, ErrorCode Code)> Codes { get; } =
    [
        // A floor may list its codes in several ways.
        .. (from floor in Floors.Visible.Keys
           let assembly = Load(floor)
           where assembly is not null
           from type in assembly.GetTypes()
           let all = type.GetProperty("All", BindingFlags.Public | BindingFlags.Static)
           where all is not null && typeof(IEnumerable<ErrorCode>).IsAssignableFrom(all.PropertyType)
           from code in (IEnumerable<ErrorCode>)all.GetValue(null)!
           orderby code.Id
           select (floor, code)).Distinct(),
    ];

    /// <summary>The codes that stand in some class of a floor, listed or not.</summary>
    public static IEnumerable<ErrorCode> Declared =>
        from floor in Floors.Visible.Keys
        let assembly = Load(floor)
        where assembly is not null
        from type in assembly.GetTypes()
        from declared in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        where declared.FieldType == typeof(ErrorCode)
        select (ErrorCode)declared.GetValue(null)!;

    public static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Error codes\n\n");
        page.Append("Every code that the program can give, the same in the command line, the API and the add-in. Messages and ways out\n");
        page.Append("exist in English, simplified and traditional Chinese; {0}, {1}… are filled in with what was found.\n\n");
        page.Append("This page is generated from the code: `").Append(RegenerateVariable).Append("=1 dotnet test tests/JourneyOffice.Architecture.Tests`.\n");
        foreach (var floor in Codes.GroupBy(entry => entry.Floor, StringComparer.Ordinal))
        {
            page.Append("\n## ").Append(floor.Key).Append("\n\n| Code | Severity | Message | Way out |\n|---|---|---|---|\n");
            foreach (var (_, code) in floor)
            {
                page.Append("| ").Append(code.Id).Append(" | ").Append(code.Severity).Append(" | ")
                    .Append(Cell(code.Message("en"))).Append(" | ").Append(Cell(code.WayOut("en"))).Append(" |\n");
            }
        }

        return page.ToString();
    }

    private static Assembly? Load(string floor)
    {
        // The front door is called as people call it.
        var name = floor == "Cli" ? "journey" : "JourneyOffice." + floor;
        var file = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        return File.Exists(file) ? Assembly.LoadFrom(file) : null;
    }

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
