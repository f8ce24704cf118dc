namespace JourneyOffice.Packages;

/// <summary>A JSON text in columns.</summary>
/// <param name="Bytes">The columns.</param>
/// <param name="Ends">Where something of another kind begins: deflated apart, each piece gets a code of its own.</param>
internal sealed record PackedJson(byte[] Bytes, IReadOnlyList<int> Ends);
