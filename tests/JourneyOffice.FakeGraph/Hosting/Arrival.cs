using JourneyOffice.FakeGraph.Drives;
using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Hosting;

/// <summary>What is known of a request before it is answered.</summary>
/// <param name="Call">What it asks for.</param>
/// <param name="Route">The Graph address; null: another one, or none that there is.</param>
/// <param name="Upload">The upload session that it belongs to.</param>
/// <param name="Token">The token, if it is believed.</param>
/// <param name="User">Whose token it is.</param>
/// <param name="Refusal">Why the token isn't believed; null: it is, or there was none.</param>
internal sealed record Arrival(Call Call, GraphRoute? Route, UploadSession? Upload, WebToken? Token, FakeUser? User, string? Refusal)
{
    public static Arrival Of(HttpContext context) => context.Features.Get<Arrival>()!;
}
