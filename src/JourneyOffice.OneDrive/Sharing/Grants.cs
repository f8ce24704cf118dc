using System.Net;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using Microsoft.Graph.Drives.Item.Items.Item.CreateLink;
using Microsoft.Graph.Drives.Item.Items.Item.Invite;
using Microsoft.Graph.Models;
using Place = JourneyOffice.Maps.Place;
using SharingInvitation = JourneyOffice.Libraries.SharingInvitation;

namespace JourneyOffice.OneDrive;

/// <summary>Who may do what with a file.</summary>
/// <param name="call">The call of the library.</param>
/// <param name="address">The item, by its id.</param>
internal sealed class Grants(GraphCall call, ItemAddress address)
{
    private const int MostPeople = 50;
    private const int LongestMail = 254;
    private const int LongestMessage = 2000;

    private Microsoft.Graph.Drives.Item.Items.Item.DriveItemItemRequestBuilder Item => call.Graph.Drives[address.Drive].Items[address.Item];

    /// <summary>All grants.</summary>
    public async Task<IReadOnlyList<FileGrant>> ListAsync()
    {
        var page = await Item.Permissions.GetAsync(cancellationToken: call.Cancellation).ConfigureAwait(false);
        var found = new List<Permission>(page?.Value ?? []);
        while (page?.OdataNextLink is { } next)
        {
            page = await Item.Permissions.WithUrl(next).GetAsync(cancellationToken: call.Cancellation).ConfigureAwait(false);
            found.AddRange(page?.Value ?? []);
        }

        return [.. found.Select(Told)];
    }

    /// <summary>A link.</summary>
    public async Task<FileGrant> LinkAsync(SharingRight right, SharingScope scope)
    {
        var body = new CreateLinkPostRequestBody
        {
            Type = right == SharingRight.Edit ? "edit" : "view",
            Scope = scope switch
            {
                SharingScope.Organization => "organization",
                SharingScope.People => "users",
                _ => "anonymous",
            },
        };
        return Told(await Item.CreateLink.PostAsync(body, cancellationToken: call.Cancellation).ConfigureAwait(false) ?? new Permission());
    }

    /// <summary>Invites people.</summary>
    public async Task<IReadOnlyList<FileGrant>> InviteAsync(SharingInvitation invitation)
    {
        if (invitation.Mails.Count is 0 or > MostPeople || !invitation.Mails.All(IsMail) || invitation.Message.Length > LongestMessage)
            throw new JourneyException(OneDriveErrors.BadInvitation, Place.None, "recipients");
        var body = new InvitePostRequestBody
        {
            Recipients = [.. invitation.Mails.Select(mail => new DriveRecipient { Email = mail })],
            Roles = [invitation.Right == SharingRight.Edit ? "write" : "read"],
            Message = invitation.Message.Length > 0 ? invitation.Message : null,
            RequireSignIn = true,
            SendInvitation = invitation.IsTold,
        };
        try
        {
            return [.. ((await Item.Invite.PostAsInvitePostResponseAsync(body, cancellationToken: call.Cancellation).ConfigureAwait(false))?.Value ?? []).Select(Told)];
        }
        catch (GraphFault fault) when (fault.Status == HttpStatusCode.BadRequest)
        {
            throw new JourneyException(new Finding(OneDriveErrors.BadInvitation, Place.None, fault.Code), fault);
        }
    }

    /// <summary>Takes one back.</summary>
    public async Task RemoveAsync(string id)
    {
        try
        {
            await Item.Permissions[id].DeleteAsync(cancellationToken: call.Cancellation).ConfigureAwait(false);
        }
        catch (GraphFault fault) when (fault.Status == HttpStatusCode.NotFound)
        {
            // It is gone already; the file itself was found just now.
        }
    }

    private static FileGrant Told(Permission permission)
    {
        var roles = permission.Roles ?? [];
        var right = roles.Contains("owner") ? SharingRight.Own : roles.Contains("write") ? SharingRight.Edit : SharingRight.View;
        SharingScope? scope = permission.Link is null ? null : permission.Link.Scope switch
        {
            "anonymous" => SharingScope.Anyone,
            "organization" => SharingScope.Organization,
            _ => SharingScope.People,
        };
        if (permission.Link?.Type == "edit")
            right = SharingRight.Edit;
        return new FileGrant(permission.Id ?? "", right, scope, permission.Link?.WebUrl ?? "", PeopleOf(permission), permission.InheritedFrom is not null);
    }

    private static List<string> PeopleOf(Permission permission)
    {
        var sets = (permission.GrantedToIdentitiesV2 ?? []).Concat(permission.GrantedToV2 is { } one ? [one] : []);
        var names = sets.Select(set => set.User?.DisplayName ?? set.Group?.DisplayName ?? set.SiteUser?.DisplayName ?? set.SiteGroup?.DisplayName).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        // Who was invited and has no account yet has no name either.
        return names.Count == 0 && permission.Invitation?.Email is { Length: > 0 } mail ? [mail] : names;
    }

    private static bool IsMail(string mail) =>
        mail.Length is > 2 and <= LongestMail && mail.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == mail.LastIndexOf('@') && at < mail.Length - 1
        && !mail.Any(character => char.IsControl(character) || char.IsWhiteSpace(character) || character is '<' or '>' or ',' or ';');
}
