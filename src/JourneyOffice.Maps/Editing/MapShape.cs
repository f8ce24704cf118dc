namespace JourneyOffice.Maps;

/// <summary>
/// How a part of the map's JSON is compared, merged and addressed. Declared as data in <see cref="MapShapes"/>; what is not declared
/// (unknown fields too) is <see cref="Whole"/>.
/// </summary>
internal abstract record MapShape
{
    /// <summary>A value that is only ever replaced as a whole.</summary>
    public static MapShape Whole { get; } = new WholeShape();

    /// <summary>A number of which the greater one wins when both sides raised it.</summary>
    public static MapShape Greatest { get; } = new GreatestShape();

    /// <summary>A localized text: each language by itself.</summary>
    public static MapShape Text { get; } = new TextShape();

    /// <summary>A list of plain strings whose members count, not their order: merged member by member.</summary>
    public static MapShape Words { get; } = new WordsShape();
}

/// <inheritdoc cref="MapShape.Whole"/>
internal sealed record WholeShape : MapShape;

/// <inheritdoc cref="MapShape.Greatest"/>
internal sealed record GreatestShape : MapShape;

/// <inheritdoc cref="MapShape.Text"/>
internal sealed record TextShape : MapShape;

/// <inheritdoc cref="MapShape.Words"/>
internal sealed record WordsShape : MapShape;

/// <summary>An object, merged field by field.</summary>
/// <param name="Fields">The shapes of its fields; the others are whole.</param>
internal sealed record ObjectShape(IReadOnlyDictionary<string, MapShape> Fields) : MapShape
{
    /// <summary>Fields that only make sense together: they are merged as one.</summary>
    public IReadOnlyList<string> Together { get; init; } = [];

    /// <summary>Fields that an entry can't be without.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The shape of a field.</summary>
    public MapShape Of(string field) => Fields.GetValueOrDefault(field, Whole);
}

/// <summary>A list of entries that are told apart by a key: by their id, or as a set by several fields.</summary>
/// <param name="Key">The fields that make the key.</param>
/// <param name="Entry">The entries' shape.</param>
internal sealed record ListShape(IReadOnlyList<string> Key, ObjectShape Entry) : MapShape;
