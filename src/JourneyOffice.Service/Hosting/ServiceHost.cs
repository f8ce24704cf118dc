using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JourneyOffice.Service;

/// <summary>Puts the service together and runs it.</summary>
internal static class ServiceHost
{
    /// <summary>Runs until it is told to stop.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            await using var service = Build(arguments);
            await service.StartAsync().ConfigureAwait(false);
            ServiceLog.Ready(service.Logger, string.Join(' ', service.Urls), service.Services.GetRequiredService<ServiceSettings>().Place);
            await service.WaitForShutdownAsync().ConfigureAwait(false);
            return 0;
        }
        catch (JourneyException problem)
        {
            Console.Error.WriteLine($"{problem.Message}\n  → {problem.Finding.WayOut("en")}");
            return 2;
        }
        catch (IOException problem)
        {
            // Another program has the port.
            Console.Error.WriteLine(problem.Message);
            return 4;
        }
    }

    /// <summary>The service, not started yet.</summary>
    /// <exception cref="JourneyException">A setting is wrong, or the library can't be used.</exception>
    public static WebApplication Build(string[] arguments, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        configure?.Invoke(builder);
        var settings = ServiceSettings.Read(builder.Configuration);
        builder.WebHost.UseUrls([.. settings.Addresses(builder.Configuration)]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = (long)settings.MaxRequestMegabytes << 20;
        });
        builder.Services.AddSingleton(settings);
        builder.Services.TryAddSingleton<Outbound>();
        builder.Services.AddSignIn(settings.SignIn);
        builder.Services.AddForwarding(settings);
        if (settings is { SignIn: { } signIn, OneDrive: { } oneDrive })
            builder.Services.AddCallerLibrary(signIn, oneDrive, settings.Limits);
        else
            builder.Services.TryAddSingleton<IMapLibrary>(_ => OpenLibrary(settings));
        builder.Services.AddScoped<MapShelf>();
        builder.Services.AddExceptionHandler<ProblemHandler>();
        builder.Services.AddProblemDetails();
        builder.Services.AddRequestLimits(settings);
        builder.Services.AddTimeLimit(settings);
        builder.AddTelemetry(settings);
        builder.Services.AddApiDescription();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        var service = builder.Build();
        // Opened now, so that what can't be used is said at the start and not to the first caller.
        if (settings.OneDrive is null)
            service.Services.GetRequiredService<IMapLibrary>();
        else
            CallerLibrary.Check(service);
        Use(service);
        return service;
    }

    private static void Use(WebApplication service)
    {
        service.UseForwardedHeaders();
        service.UseExceptionHandler();
        service.UseMiddleware<SecurityHeaders>();
        service.UseMiddleware<OriginGuard>();
        service.UseStatusCodePages(context => ProblemHandler.WriteStatusAsync(context.HttpContext));
        service.Use(HeadAsGetAsync);
        service.UsePane();
        service.UseRouting();
        service.UseRequestTimeouts();
        service.UseAuthentication();
        service.UseRateLimiter();
        service.UseAuthorization();
        service.Use(QueryOptions.CheckAsync);
        service.MapWelcome();
        service.MapOpenApi("/openapi/v1.json").AllowAnonymous();
        service.MapHealth();
        ManifestApi.Map(service);
        var api = service.MapGroup("/v1").Takes();
        SignInApi.Map(api);
        MapsApi.Map(api);
        MergeApi.Map(api);
        SharingApi.Map(api);
        FilesApi.Map(api);
        OperationsApi.Map(api);
        SnapshotApi.Map(api);
        TemplatesApi.Map(api);
        EventsApi.Map(api);
    }

    // The server leaves the body out by itself. Who follows gets nothing but a body.
    private static Task HeadAsGetAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method) && !EventsApi.IsFollowing(context.Request))
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }

    private static FolderLibrary OpenLibrary(ServiceSettings settings)
    {
        try
        {
            Directory.CreateDirectory(settings.Library);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new JourneyException(new Finding(LibrariesErrors.FolderUnusable, new Place(settings.Library), settings.Library, problem.Message), problem);
        }

        // Callers are told names in the library, not where on this machine it stands.
        return new FolderLibrary(settings.Library, new FolderLibraryOptions { Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(settings.Library)) });
    }
}
