using JourneyOffice.Maps;

namespace JourneyOffice.Testing;

/// <summary>Does one random edit after another to a map.</summary>
internal sealed class RandomEditor
{
    private readonly Random random;
    private readonly PartMaker maker;

    public RandomEditor(Random random)
    {
        this.random = random;
        maker = new PartMaker(random);
    }

    public JourneyMap Edit(JourneyMap map) => random.Next(16) switch
    {
        0 or 1 or 2 or 3 => EditText(map),
        4 or 5 => MoveItem(map),
        6 or 7 => AddItem(map),
        8 => map.Items.Count == 0 ? map : MapCutter.WithoutItems(map, [Any(map.Items)]),
        9 => map with { Stages = Reordered(map.Stages), Items = [.. map.Items.Select(item => item with { ToStage = null })] },
        10 => map with { Lanes = Reordered(map.Lanes), Items = Reordered(map.Items) },
        11 => map with { Stages = Inserted(map.Stages, maker.Stage()) },
        12 => map with { Lanes = Inserted(map.Lanes, maker.Lane()) },
        13 => RemovePlace(map),
        14 => EditCatalogue(map),
        _ => EditHead(map),
    };

    public JourneyMap EditText(JourneyMap map)
    {
        switch (random.Next(5))
        {
            case 0 when map.Stages.Count > 0:
                return map with { Stages = Changed(map.Stages, stage => stage with { Name = Retyped(stage.Name) }) };
            case 1:
                return map with { Title = Retyped(map.Title), Goal = maker.Chance(3) ? Retyped(map.Goal) : map.Goal };
            case 2 when map.Lanes.Count > 0:
                return map with { Lanes = Changed(map.Lanes, lane => lane with { Name = Retyped(lane.Name) }) };
            default:
                return map.Items.Count == 0 ? map : map with { Items = Changed(map.Items, item => EditItem(item, map)) };
        }
    }

    private Item EditItem(Item item, JourneyMap map) => random.Next(5) switch
    {
        0 when item.Score is not null => item with { Score = maker.Score(map.Scale ?? Scale.Default) },
        1 when item.Frequency is not null => item with { Frequency = random.Next(101) / 100m, Severity = maker.MaybeValue<Level>() },
        2 => item with { Basis = maker.Value<Basis>(), MomentOfTruth = maker.Chance(3) },
        3 when item.Touchpoint is null && item.Value is not null => item with { Value = Retyped(item.Value) },
        _ when item.Touchpoint is null => item with { Text = Retyped(item.Text) },
        _ => item,
    };

    private JourneyMap MoveItem(JourneyMap map)
    {
        if (map.Items.Count == 0 || map.Stages.Count == 0)
            return map;
        var stage = Any(map.Stages).Id;
        return map with { Items = Changed(map.Items, item => item with { Stage = stage, ToStage = null, Step = null }) };
    }

    private JourneyMap AddItem(JourneyMap map) => map.Stages.Count == 0 ? map : map with { Items = Inserted(map.Items, maker.Item(map)) };

    private JourneyMap RemovePlace(JourneyMap map) => random.Next(4) switch
    {
        0 when map.Stages.Count > 1 => MapCutter.WithoutStage(map, Any(map.Stages)),
        1 when map.Lanes.Count > 1 => MapCutter.WithoutLane(map, Any(map.Lanes)),
        2 when map.Touchpoints.Count > 0 => MapCutter.WithoutTouchpoint(map, Any(map.Touchpoints)),
        3 when map.Evidence.Count > 0 => MapCutter.WithoutEvidence(map, Any(map.Evidence)),
        _ => map,
    };

    private JourneyMap EditCatalogue(JourneyMap map) => random.Next(5) switch
    {
        0 => map with { Touchpoints = Inserted(map.Touchpoints, maker.Touchpoint(map)) },
        1 when map.Touchpoints.Count > 0 => map with { Touchpoints = Changed(map.Touchpoints, entry => entry with { Name = Retyped(entry.Name) }) },
        2 => map with { Evidence = Inserted(map.Evidence, maker.Evidence(map)) },
        3 when map.Evidence.Count > 0 && map.Items.Count > 0 =>
            map with { Items = Changed(map.Items, item => item with { Evidence = [.. item.Evidence.Append(Any(map.Evidence).Id).Distinct(StringComparer.Ordinal)] }) },
        _ => map with { Departments = Inserted(map.Departments, maker.Department()) },
    };

    private JourneyMap EditHead(JourneyMap map) => random.Next(5) switch
    {
        0 => map with { Version = map.Version + 1 },
        1 => map with { Status = maker.Value<MapStatus>(), ReviewDate = maker.Date() },
        2 => map with { Tags = [.. map.Tags.Append(maker.Texts.Word()).Distinct(StringComparer.Ordinal)] },
        3 => map with { Unknown = maker.Unknown() },
        _ => map with { Owner = Retyped(map.Owner), Participants = maker.List(2, () => maker.Texts.Text()) },
    };

    /// <summary>A text of which one language was changed, added or taken away.</summary>
    private LocalizedText Retyped(LocalizedText? text)
    {
        var fresh = maker.Texts.Text(multiline: false);
        if (text is null || text.Texts.Count == 0 || maker.Chance(6))
            return fresh;
        var language = Any([.. text.Texts.Keys]);
        return maker.Chance(8) && text.Texts.Count > 1 ? text.With(language, null) : text.With(language, fresh.Texts.Values.First());
    }

    private IReadOnlyList<T> Changed<T>(IReadOnlyList<T> list, Func<T, T> change)
    {
        var index = random.Next(list.Count);
        return [.. list.Take(index), change(list[index]), .. list.Skip(index + 1)];
    }

    private IReadOnlyList<T> Inserted<T>(IReadOnlyList<T> list, T entry)
    {
        var index = random.Next(list.Count + 1);
        return [.. list.Take(index), entry, .. list.Skip(index)];
    }

    private IReadOnlyList<T> Reordered<T>(IReadOnlyList<T> list)
    {
        if (list.Count < 2)
            return list;
        var moved = list.ToList();
        var from = random.Next(list.Count);
        var entry = moved[from];
        moved.RemoveAt(from);
        moved.Insert(random.Next(list.Count), entry);
        return moved;
    }

    private T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
}
