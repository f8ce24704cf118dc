using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Running;

/// <summary>What is printed at the start: where everything is, and how the service is pointed at it.</summary>
internal static class Instructions
{
    public static string For(FakeWorld world, string certificateFile) => $"""
        A made-up tenant is running on this machine. Everything is in memory and gone when it stops (Ctrl+C).

        Microsoft Graph   {world.GraphAddress}
        Sign-in           {world.AuthorityHost}/{world.TenantId}
        Look inside       {world.AuthorityHost}/
        People            {string.Join(", ", world.Users.All.Select(u => $"{u.Name} <{u.Mail}>"))}; nobody needs a password

        Start the service against it, in another terminal:

          export SSL_CERT_FILE="{certificateFile}"
          export Journey__SignIn__Authority="{world.AuthorityHost}"
          export Journey__SignIn__Tenant="{world.TenantId}"
          export Journey__SignIn__ClientId="{SampleApps.ServiceClientId}"
          export Journey__SignIn__CommandLineClientId="{SampleApps.CommandClientId}"
          export Journey__SignIn__PaneClientId="{SampleApps.CommandClientId}"
          export Journey__OneDrive__Graph="{world.GraphAddress}"
          export Journey__OneDrive__ClientSecret="{SampleApps.ServiceSecret}"
          export Journey__OneDrive__Hosts__0=".sharepoint.com"
          export Journey__OneDrive__Hosts__1="{new Uri(world.Links.Content).Authority}"
          dotnet run --project src/JourneyOffice.Service

        SSL_CERT_FILE makes programs of that terminal trust this tenant's certificate (on Linux; elsewhere add it to the trusted
        ones of your account). The certificate is new at every start. Start with --help to see how to make things go wrong.
        """;
}
