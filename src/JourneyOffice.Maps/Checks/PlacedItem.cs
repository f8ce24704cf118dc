namespace JourneyOffice.Maps;

/// <summary>An item with its place in the map's list. A class, since queries over structs of ours are compiled while the program runs.</summary>
/// <param name="Item">The item.</param>
/// <param name="Index">Its place among the map's items.</param>
internal sealed record PlacedItem(Item Item, int Index);
