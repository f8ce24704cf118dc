namespace JourneyOffice.Surfaces;

/// <summary>
/// What a shape or cell of ours stands for: which map, which element of it, in which role, on which page. Written after the
/// <c>#</c> of a shape's name: <c>Pay in two minutes #m4k2…/i7k2…/card/1</c>.
/// </summary>
/// <param name="Map">Id of the map.</param>
/// <param name="Element">Id of the item, stage, lane or catalogue entry, or a fixed word ("title") for what the map has once.</param>
/// <param name="Role">One of <see cref="ElementRole"/>.</param>
/// <param name="Page">The page of ours it stands on, from 1; 0 in workbooks.</param>
public readonly record struct ElementKey(string Map, string Element, string Role, int Page);
