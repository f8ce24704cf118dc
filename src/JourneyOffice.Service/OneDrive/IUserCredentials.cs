using Azure.Core;

namespace JourneyOffice.Service;

/// <summary>Lets the service act for its callers at Microsoft Graph, each time for one of them.</summary>
internal interface IUserCredentials
{
    /// <summary>What a caller's requests are signed with; made for this request and this caller alone.</summary>
    TokenCredential Of(Caller caller);
}
