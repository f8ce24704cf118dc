namespace JourneyOffice.FakeGraph.Identity;

/// <summary>A person of the made-up tenant, with a drive of their own.</summary>
/// <param name="Id">The object id (<c>oid</c> in tokens).</param>
/// <param name="Name">What people call them.</param>
/// <param name="Mail">Their address, also the name they sign in with.</param>
/// <param name="DriveId">Their OneDrive.</param>
public sealed record FakeUser(string Id, string Name, string Mail, string DriveId);
