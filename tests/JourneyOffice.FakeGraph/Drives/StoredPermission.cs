using System.Collections.Immutable;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Drives;

/// <summary>What somebody may do; each holds the ones before.</summary>
public enum Role
{
    None,
    Read,
    Write,
    Owner,
}

/// <summary>One grant on an item: to a person, or to whoever has a link.</summary>
internal sealed class StoredPermission
{
    public string Id { get; } = Guid.NewGuid().ToString("N");

    public required Role Role { get; set; }

    /// <summary>The person; null for a link.</summary>
    public FakeUser? User { get; init; }

    /// <summary>The link; null for a grant to a person.</summary>
    public StoredLink? Link { get; init; }

    /// <summary>True for what an invitation gave.</summary>
    public FakeUser? InvitedBy { get; init; }

    public Role For(FakeUser user) =>
        User?.Id.Equals(user.Id, StringComparison.Ordinal) == true || Link?.OpenTo(user) == true ? Role : Role.None;
}

/// <summary>A sharing link.</summary>
internal sealed class StoredLink
{
    /// <summary><c>view</c> or <c>edit</c>.</summary>
    public required string Type { get; init; }

    /// <summary><c>anonymous</c>, <c>organization</c> or <c>users</c>.</summary>
    public required string Scope { get; init; }

    public required string Address { get; init; }

    /// <summary>Whom a link for certain people is for.</summary>
    public ImmutableHashSet<string> Users { get; set; } = [];

    /// <summary>Who used the link and so has access for good.</summary>
    public HashSet<string> RedeemedBy { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool MayRedeem(FakeUser user) => Scope is not "users" || Users.Contains(user.Id);

    public bool OpenTo(FakeUser user) => RedeemedBy.Contains(user.Id) || Users.Contains(user.Id);
}
