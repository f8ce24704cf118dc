using Microsoft.OpenApi;

namespace JourneyOffice.Service;

/// <summary>
/// What the routes themselves don't tell: names for clients, and what goes in and comes out, with examples. Written by hand in openapi.json beside this file; a
/// test holds it against the routes.
/// </summary>
internal static class WrittenDescription
{
    private static readonly Lazy<OpenApiDocument> Written = new(Read);

    /// <summary>Lays it over what the framework found out.</summary>
    public static void Lay(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        var (known, written) = (document.Components, Written.Value);
        known.Schemas = written.Components!.Schemas;
        known.Responses = written.Components.Responses;
        known.RequestBodies = written.Components.RequestBodies;
        foreach (var (path, item) in document.Paths)
        {
            if (item.Operations is not { } operations || !written.Paths.TryGetValue(path, out var described) || described.Operations is not { } said)
                continue;
            foreach (var (method, operation) in operations)
            {
                if (said.TryGetValue(method, out var more))
                    (operation.OperationId, operation.RequestBody, operation.Responses) = (more.OperationId, more.RequestBody ?? operation.RequestBody, more.Responses);
            }
        }
    }

    private static OpenApiDocument Read()
    {
        using var stream = typeof(WrittenDescription).Assembly.GetManifestResourceStream("openapi.json")!;
        using var reader = new StreamReader(stream);
        return OpenApiDocument.Parse(reader.ReadToEnd(), "json").Document!;
    }
}
