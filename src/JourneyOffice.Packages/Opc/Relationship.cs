namespace JourneyOffice.Packages;

/// <summary>A relationship of a part, or of the package itself (ECMA-376 part 2, section 9.3).</summary>
/// <param name="Id">Its id, unique among the relationships of one part.</param>
/// <param name="Type">Its type in the Transitional form, also in Strict files: see <see cref="RelationshipTypes"/>.</param>
/// <param name="Target">The resolved part name without leading slash, spelled as in the package where the part is there; the URI as written where it is external.</param>
/// <param name="IsExternal">Whether it points out of the package.</param>
public sealed record Relationship(string Id, string Type, string Target, bool IsExternal);
