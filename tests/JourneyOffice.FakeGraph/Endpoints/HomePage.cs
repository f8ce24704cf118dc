using JourneyOffice.FakeGraph.Drives;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>What a person sees who opens the world in a browser: who is there, and what is in their drives. A file can be "opened in
/// Office" here, which locks it for everybody else.</summary>
internal sealed class HomePage(FakeWorld world)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Show);
        routes.MapPost("/lock", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            Toggle(form["drive"].ToString(), form["item"].ToString());
            return Results.Redirect("/");
        });
    }

    private IResult Show()
    {
        lock (world.Store.Gate)
        {
            world.Store.RewriteDue();
            return HtmlPage.Of("A tenant to try things in", string.Concat(world.Store.All.Select(Drive)));
        }
    }

    private static string Drive(StoredDrive drive)
    {
        var files = drive.Items.Values.Where(i => i is { Deleted: false, IsFolder: false })
            .OrderBy(i => i.Path, StringComparer.OrdinalIgnoreCase).Select(File).ToList();
        var owner = drive.Owner is { } person ? $"{person.Name} ({person.Mail})" : $"Library {drive.Name}";
        return $"""
            <h2>{HtmlPage.Text(owner)}</h2>
            {(files.Count == 0 ? "<p>Nothing in the drive yet.</p>" : $"<table><tr><th>File<th>Versions<th>By<th></tr>{string.Concat(files)}</table>")}
            """;
    }

    private static string File(StoredItem file) => $"""
        <tr><td>{HtmlPage.Text(file.Path)}<td>{file.Versions.Count}<td>{HtmlPage.Text(file.ModifiedBy.Name)}
        <td><form method="post" action="/lock">
        <input type="hidden" name="drive" value="{HtmlPage.Text(file.Drive.Id)}">
        <input type="hidden" name="item" value="{HtmlPage.Text(file.Id)}">
        <button>{(file.LockedBy is null ? "Open in Office" : "Close in Office")}</button></form></tr>
        """;

    private void Toggle(string drive, string item)
    {
        lock (world.Store.Gate)
        {
            if (world.Store.Drive(drive)?.Items.GetValueOrDefault(item) is { } file)
                file.LockedBy = file.LockedBy is null ? "Office" : null;
        }
    }
}
