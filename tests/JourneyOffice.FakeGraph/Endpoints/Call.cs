namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>What a request asks for: the kinds that faults and the log tell apart.</summary>
public enum Call
{
    Unknown,
    Me,
    Drives,
    Drive,
    Item,
    ChangeItem,
    DeleteItem,
    Children,
    CreateFolder,
    Content,
    PutContent,
    CreateUploadSession,
    Delta,
    Versions,
    Version,
    VersionContent,
    RestoreVersion,
    Permissions,
    Permission,
    ChangePermission,
    DeletePermission,
    CreateLink,
    Invite,
    Thumbnails,
    Search,
    SearchQuery,
    Share,
    ShareItem,
    ShareContent,
    SharedWithMe,
    Preview,

    /// <summary>The pre-signed address of a file's bytes.</summary>
    Download,

    /// <summary>A fragment on its way to an upload address.</summary>
    Fragment,

    /// <summary>Asking an upload address what it has.</summary>
    SessionStatus,

    /// <summary>Giving an upload up.</summary>
    CancelSession,

    /// <summary>The identity provider's token endpoint.</summary>
    Token,

    /// <summary>Anything else of the identity provider.</summary>
    Identity,
}
