using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>One change to a map, addressed by ids. Applied by <see cref="MapDocument.Apply"/>; equal edits may come twice.</summary>
public abstract record FieldEdit;

/// <summary>Sets a field.</summary>
/// <param name="Path">The field. For a localized text: the address of one language.</param>
/// <param name="Value">Its new value; <see langword="null"/> removes the field.</param>
public sealed record SetField(FieldPath Path, JsonNode? Value) : FieldEdit;

/// <summary>Adds an entry to a list of entries with ids; does nothing when the id is there.</summary>
/// <param name="List">The list: <c>/items</c>.</param>
/// <param name="Entry">The entry's JSON, with its id.</param>
/// <param name="After">Id of the entry it follows; <see langword="null"/>: at the end; empty: at the beginning.</param>
public sealed record AddEntry(FieldPath List, JsonObject Entry, string? After) : FieldEdit;

/// <summary>Removes an entry.</summary>
/// <param name="Entry">The entry: <c>/items/i7k2</c>.</param>
public sealed record RemoveEntry(FieldPath Entry) : FieldEdit;

/// <summary>Moves an entry within its list.</summary>
/// <param name="Entry">The entry: <c>/stages/s3</c>.</param>
/// <param name="After">Id of the entry it follows; <see langword="null"/>: at the end; empty: at the beginning.</param>
public sealed record MoveEntry(FieldPath Entry, string? After) : FieldEdit;
