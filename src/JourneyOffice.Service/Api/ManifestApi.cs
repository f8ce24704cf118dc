using JourneyOffice.Manifests;

namespace JourneyOffice.Service;

/// <summary>Gives Office what it needs to show the add-in of this deployment.</summary>
internal static class ManifestApi
{
    /// <summary>Adds /manifest.xml.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/manifest.xml", GetAsync).Takes().AllowAnonymous()
        .WithTags("Add-in").WithSummary("The add-in's manifest").WithDescription("Add-in only XML for PowerPoint and Excel, with the address of this deployment: the setting Journey:Address, else the one that is asked.");

    private static Task GetAsync(HttpContext context, ServiceSettings settings)
    {
        var address = settings.Address ?? $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/";
        return Answers.FileAsync(context, "manifest.xml", AddinManifestXml.Write(AddinManifest.For(address)), []);
    }
}
