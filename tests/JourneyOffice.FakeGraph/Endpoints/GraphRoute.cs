namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>A Graph address taken apart.</summary>
/// <param name="Call">What is asked for.</param>
/// <param name="DriveId">The drive; null: the caller's own.</param>
/// <param name="ItemId">The item; <c>root</c> for the root; null where no item is addressed.</param>
/// <param name="Path">The path below the item (colon addressing); null: the item itself.</param>
/// <param name="Argument">What else stands in the address: version, permission, share, search words, delta token.</param>
/// <param name="Template">The address in the contract's words, with the part before the item put as the contract has it.</param>
internal sealed record GraphRoute(Call Call, string? DriveId = null, string? ItemId = null, string? Path = null, string? Argument = null, string? Template = null);
