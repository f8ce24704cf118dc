using System.Collections.Immutable;

namespace JourneyOffice.FakeGraph.Identity;

/// <summary>Everybody in the made-up tenant.</summary>
public sealed class UserDirectory
{
    private readonly Func<string, string, FakeUser> _create;
    private ImmutableList<FakeUser> _all = [];

    internal UserDirectory(Func<string, string, FakeUser> create) => _create = create;

    public IReadOnlyList<FakeUser> All => _all;

    /// <summary>Adds a person and gives them an empty drive.</summary>
    public FakeUser Add(string name, string mail)
    {
        if (WithMail(mail) is not null)
            throw new InvalidOperationException($"{mail} is already in the tenant.");
        var user = _create(name, mail);
        ImmutableInterlocked.Update(ref _all, all => all.Add(user));
        return user;
    }

    public FakeUser? WithId(string id) => _all.Find(u => u.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    public FakeUser? WithMail(string mail) => _all.Find(u => u.Mail.Equals(mail, StringComparison.OrdinalIgnoreCase));
}
