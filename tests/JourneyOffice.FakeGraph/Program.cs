var server = WebApplication.Create(args);
await server.RunAsync();
