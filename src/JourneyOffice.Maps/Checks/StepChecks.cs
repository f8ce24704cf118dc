namespace JourneyOffice.Maps;

/// <summary>The six guided steps: what each asks for before it is done.</summary>
internal static class StepChecks
{
    public static void Run(CheckBoard board)
    {
        CheckGoal(board);
        CheckSegment(board);
        CheckTouchpoints(board);
        CheckEmotions(board);
        CheckShown(board);
        CheckReviews(board);
    }

    private static void CheckGoal(CheckBoard board)
    {
        var map = board.Map;
        var words = board.Words(map);
        if (CheckBoard.IsEmpty(map.Goal))
            board.Add(MapErrors.NoGoal, "$.goal", words);
        if (CheckBoard.IsEmpty(map.Scenario))
            board.Add(MapErrors.NoScenario, "$.scenario", words);
        if (map.Measures.All(measure => CheckBoard.IsEmpty(measure.Baseline) || CheckBoard.IsEmpty(measure.Target)))
            board.Add(MapErrors.NoMeasure, "$.measures", words);
        if (CheckBoard.IsEmpty(map.Owner))
            board.Add(MapErrors.NoOwner, "$.owner", words);
    }

    private static void CheckSegment(CheckBoard board)
    {
        var map = board.Map;
        var chosen = 0;
        while (chosen < map.Segments.Count && map.Segments[chosen].Id != map.Segment)
            chosen++;
        if (map.Segment is null)
            board.Add(MapErrors.NoSegment, "$.segment", board.Words(map));
        else if (chosen < map.Segments.Count && map.Segments[chosen] is { Traits.Count: 0 } segment)
            board.Add(MapErrors.SegmentWithoutTraits, CheckBoard.At("segments", chosen, "traits"), board.Words(segment), board.Words(segment));
        if (map.Persona is null)
            board.Add(MapErrors.NoPersona, "$.persona", board.Words(map));
        else if (map.Segment is not null && map.Personas.FirstOrDefault(persona => persona.Id == map.Persona) is { Segment: not null } persona && persona.Segment != map.Segment)
            board.Add(MapErrors.PersonaOfOtherSegment, "$.persona", board.Words(persona), board.Words(persona));
    }

    private static void CheckTouchpoints(CheckBoard board)
    {
        for (var stage = 0; stage < board.Map.Stages.Count; stage++)
        {
            if (!board.ItemsOf(stage, LaneKind.Touchpoint).Any())
                AddForStage(board, MapErrors.StageWithoutTouchpoint, stage);
        }

        for (var index = 0; index < board.Map.Touchpoints.Count; index++)
        {
            var touchpoint = board.Map.Touchpoints[index];
            // A third party's touchpoint may be nobody's here.
            if (touchpoint.Department is null && touchpoint.Place != TouchpointPlace.ThirdParty)
                board.Add(MapErrors.TouchpointWithoutDepartment, CheckBoard.At("touchpoints", index, "department"), board.Words(touchpoint), board.Words(touchpoint));
        }
    }

    private static void CheckEmotions(CheckBoard board)
    {
        for (var stage = 0; stage < board.Map.Stages.Count; stage++)
        {
            if (!board.ItemsOf(stage, LaneKind.Emotion).Any(place => place.Item.Score is not null))
                AddForStage(board, MapErrors.StageWithoutScore, stage);
        }

        if (board.Scored.Count == 0)
            return;
        var (lowest, highest) = (board.Scored[0].Item.Score, board.Scored[0].Item.Score);
        foreach (var place in board.Scored)
        {
            lowest = place.Item.Score < lowest ? place.Item.Score : lowest;
            highest = place.Item.Score > highest ? place.Item.Score : highest;
        }

        CheckExtreme(board, [.. board.Scored.Where(place => place.Item.Score == lowest)]);
        if (lowest != highest)
            CheckExtreme(board, [.. board.Scored.Where(place => place.Item.Score == highest)]);
    }

    private static void CheckExtreme(CheckBoard board, List<PlacedItem> extremes)
    {
        var (item, index) = extremes[0];
        if (extremes.TrueForAll(place => CheckBoard.IsEmpty(place.Item.Why)))
            board.Add(MapErrors.UnexplainedExtreme, CheckBoard.At("items", index, "why"), board.Words(item), board.Words(item));
    }

    private static void CheckShown(CheckBoard board)
    {
        var counts = board.Map.Items.GroupBy(item => item.Lane, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        for (var index = 0; index < board.Map.Lanes.Count; index++)
        {
            var lane = board.Map.Lanes[index];
            if (lane.Hidden && counts.TryGetValue(lane.Id, out var count))
                board.Add(MapErrors.HiddenItems, CheckBoard.At("lanes", index, "hidden"), board.Words(lane), board.Words(lane), count);
        }
    }

    private static void CheckReviews(CheckBoard board)
    {
        var map = board.Map;
        var owners = map.Touchpoints.Select(touchpoint => touchpoint.Department ?? "").ToHashSet(StringComparer.Ordinal);
        var reviewers = map.Reviews.Where(review => review.MapVersion == map.Version && review.Verdict != ReviewVerdict.Open).Select(review => review.Department ?? "").ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < map.Departments.Count; index++)
        {
            var department = map.Departments[index];
            if (owners.Contains(department.Id) && !reviewers.Contains(department.Id))
                board.Add(MapErrors.NotReviewed, CheckBoard.At("departments", index), board.Words(department), board.Words(department), map.Version);
        }

        for (var index = 0; index < map.Reviews.Count; index++)
        {
            for (var number = 0; number < map.Reviews[index].Findings.Count; number++)
            {
                var finding = map.Reviews[index].Findings[number];
                if (finding.Status == FindingStatus.Open && (CheckBoard.IsEmpty(finding.Owner) || finding.Due is null))
                    board.Add(MapErrors.OpenFindingUnowned, CheckBoard.At($"reviews[{index}].findings", number), board.Words(finding), board.Words(finding));
            }
        }
    }

    private static void AddForStage(CheckBoard board, ErrorCode code, int stage)
    {
        var words = board.Words(board.Map.Stages[stage]);
        board.Add(code, CheckBoard.At("stages", stage), words, words);
    }
}
