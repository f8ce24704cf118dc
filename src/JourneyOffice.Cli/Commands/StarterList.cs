using System.Text.Json.Nodes;
using JourneyOffice.Carriers;

namespace JourneyOffice.Cli;

/// <summary>What <c>journey new</c> says where no template is named: the maps to start from, what each is for, and how it looks.</summary>
internal static class StarterList
{
    public static void Write(Invocation invocation, Outcome outcome)
    {
        var starters = StarterPack.Names.Select(name => Of(name, invocation)).ToList();
        foreach (var starter in starters)
            outcome.Lines.AddRange([starter.Name, "  " + starter.Purpose, "  " + starter.Title, "  " + starter.Picture, ""]);
        outcome.Lines.Add(invocation.Words("New.How"));
        outcome.Data["starters"] = ResultJson.Array(starters, starter => new JsonObject
        {
            ["name"] = starter.Name,
            ["purpose"] = starter.Purpose,
            ["title"] = starter.Title,
            ["file"] = starter.File,
            ["picture"] = starter.Picture,
        });
    }

    private static Starter Of(string name, Invocation invocation)
    {
        var file = StarterPack.FileOf(name);
        var map = CarrierOperations.Read(invocation.Open(file)).Map;
        var title = map.Title?.For(invocation.Language, map.Language) ?? map.Id;
        return new Starter(name, invocation.Words("Starter." + name), title, file, StarterPack.PictureOf(name));
    }

    private sealed record Starter(string Name, string Purpose, string Title, string File, string Picture);
}
