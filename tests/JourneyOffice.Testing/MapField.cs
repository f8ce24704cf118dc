using JourneyOffice.Maps;

namespace JourneyOffice.Testing;

/// <summary>A field of a map that people in tests change.</summary>
/// <param name="Path">How paths of it begin.</param>
/// <param name="Get">What it says, in all languages.</param>
/// <param name="Set">The map with another text in it.</param>
public sealed record MapField(string Path, Func<JourneyMap, string> Get, Func<JourneyMap, string, JourneyMap> Set)
{
    /// <summary>Few, so that people who change one of them at random meet: the title, the first stage's name, an item's text.</summary>
    /// <param name="sample">The map, as it is at the beginning.</param>
    public static IReadOnlyList<MapField> Few(JourneyMap sample)
    {
        var item = sample.Items.First(item => item.Touchpoint is null && item.Text is not null).Id;
        return
        [
            new("/title", map => Text(map.Title), (map, value) => map with { Title = value }),
            new("/stages/", map => Text(map.Stages[0].Name), (map, value) => map with { Stages = [map.Stages[0] with { Name = value }, .. map.Stages.Skip(1)] }),
            new("/items/", map => Text(map.Items.First(one => one.Id == item).Text), (map, value) => map with { Items = [.. map.Items.Select(one => one.Id == item ? one with { Text = value } : one)] }),
        ];
    }

    /// <summary>A text in all its languages.</summary>
    public static string Text(LocalizedText? text) => text is null ? "" : string.Join('|', text.Texts.Select(one => $"{one.Key}={one.Value}").Order(StringComparer.Ordinal));
}
