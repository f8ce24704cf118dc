using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Drives;

/// <summary>Who may do what with an item: by owning the drive, by membership, or by a grant on the item or a folder above it.</summary>
internal static class Access
{
    public static Role Of(FakeUser user, StoredItem item) =>
        item.SelfAndAncestors().SelectMany(i => i.Permissions).Select(p => p.For(user)).Append(OnDrive(user, item.Drive)).Max();

    /// <summary>True for one's own drive: the narrow scopes do.</summary>
    public static bool IsOwn(FakeUser user, StoredDrive drive) => drive.Owner?.Id.Equals(user.Id, StringComparison.Ordinal) == true;

    public static Role OnDrive(FakeUser user, StoredDrive drive) =>
        IsOwn(user, drive) ? Role.Owner : drive.Members.GetValueOrDefault(user.Id, Role.None);

    /// <summary>Refuses as Graph does: what one can't see isn't there, what one can only see is denied.</summary>
    public static void Demand(FakeUser user, StoredItem item, Role needed)
    {
        var has = Of(user, item);
        if (has is Role.None)
            throw GraphError.NotFound();
        if (has < needed)
            throw GraphError.Denied();
    }
}
