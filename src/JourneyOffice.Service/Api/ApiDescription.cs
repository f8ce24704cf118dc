using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace JourneyOffice.Service;

/// <summary>The description of the interface at /openapi/v1.json.</summary>
internal static class ApiDescription
{
    /// <summary>Adds it.</summary>
    public static void AddApiDescription(this IServiceCollection services)
    {
        services.AddSingleton<Uploads>();
        services.AddOpenApi("v1", options => options.AddOperationTransformer(AddOptionsAsync).AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "JourneyOffice",
                Version = "v1",
                Description = "Customer journey maps in PowerPoint and Excel: kept in a library, rendered, read back, updated in place. Whatever goes wrong is told as problem details with a code of docs/errors.md.",
            };
            WrittenDescription.Lay(document);
            return Task.CompletedTask;
        }));
    }

    // What is refused when it is misspelt must be told.
    private static Task AddOptionsAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var names = context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryOptions>().LastOrDefault()?.Names ?? [];
        operation.Parameters = [.. operation.Parameters ?? [], .. names.Select(name => new OpenApiParameter { Name = name, In = ParameterLocation.Query, Schema = new OpenApiSchema { Type = JsonSchemaType.String } })];
        return Task.CompletedTask;
    }
}
