using System.Text.Json;

namespace JourneyOffice.OneDrive;

/// <summary>The user's own drive.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsPersonal">Whether it belongs to a person's own account and not to an organisation's.</param>
/// <param name="Address">Where people see it in a browser.</param>
internal sealed record OwnDrive(string Id, bool IsPersonal, string Address)
{
    /// <summary>Asks for it. Of what is below /me Graph describes nothing but this.</summary>
    public static async Task<OwnDrive> AskAsync(GraphCall call)
    {
        using var request = GraphRequest.ToGraph(HttpMethod.Get, call.At("me/drive"));
        using var response = await call.SendAsync(request).ConfigureAwait(false);
        using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(call.Cancellation).ConfigureAwait(false));
        return new OwnDrive(Text("id"), Text("driveType") == "personal", Text("webUrl"));

        string Text(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
    }
}
