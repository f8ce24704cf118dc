using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>The shape ids on one slide, for connectors to name what they are glued to.</summary>
internal sealed class ShapeIds
{
    private readonly Dictionary<ElementKey, (long Id, Geometry? Geometry)> byKey = [];

    /// <summary>The highest id given or seen; 1 is the shape tree's own.</summary>
    public long Highest { get; private set; } = 1;

    /// <summary>Notes a shape that is there.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="id">Its id.</param>
    /// <param name="geometry">Its outline; <see langword="null"/> when it is not known.</param>
    public void Note(ElementKey key, long id, Geometry? geometry)
    {
        byKey.TryAdd(key, (id, geometry));
        See(id);
    }

    /// <summary>Notes an id that is taken.</summary>
    public void See(long id) => Highest = Math.Max(Highest, id);

    /// <summary>A fresh id for a shape.</summary>
    public long Next(ElementKey key, Geometry? geometry)
    {
        Note(key, Highest + 1, geometry);
        return Highest;
    }

    /// <summary>The shape with a key.</summary>
    public (long Id, Geometry? Geometry)? Find(ElementKey key) => byKey.TryGetValue(key, out var shape) ? shape : null;
}
