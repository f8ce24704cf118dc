namespace JourneyOffice.Maps;

/// <summary>Compares two versions of a map.</summary>
public static class MapDiff
{
    /// <summary>
    /// What was changed, list by list in the model's order: removed entries first, then the others in their new order. A localized text
    /// is compared language by language.
    /// </summary>
    public static IReadOnlyList<MapChange> Compare(JourneyMap before, JourneyMap after)
    {
        var walk = new DiffWalk(new PlaceWords(before), new PlaceWords(after));
        walk.Compare(default, MapShapes.Map, MapTrees.Of(before), MapTrees.Of(after), "");
        return walk.Changes;
    }

    /// <summary>The edits that bring the version before to the version after: applied to it in order, they give the other.</summary>
    public static IReadOnlyList<FieldEdit> ToEdits(IEnumerable<MapChange> changes) =>
    [
        .. changes.Select<MapChange, FieldEdit>(change => change.Kind switch
        {
            MapChangeKind.Added => new AddEntry(change.Path.Parent, change.After!.AsObject(), change.Follows),
            MapChangeKind.Removed => new RemoveEntry(change.Path),
            MapChangeKind.Moved => new MoveEntry(change.Path, change.Follows),
            _ => new SetField(change.Path, change.After),
        }),
    ];
}
