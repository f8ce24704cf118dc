using JourneyOffice.FakeGraph.Contract;

namespace JourneyOffice.FakeGraph;

/// <summary>How a made-up world is set up; the defaults are right for tests.</summary>
public sealed record FakeWorldOptions
{
    /// <summary>The port on 127.0.0.1; 0: any free one.</summary>
    public int Port { get; init; }

    /// <summary>The tenant's id.</summary>
    public string TenantId { get; init; } = "7e7a7e7a-0000-4000-8000-000000000000";

    /// <summary>The description of Microsoft Graph to hold requests and answers against; null: none. By default the one beside the
    /// repository, where it is there.</summary>
    public string? ContractFile { get; init; } = ContractDocument.Find();

    /// <summary>What tells the time; tests may bring one that they move themselves.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
