namespace JourneyOffice.Maps;

/// <summary>Numbers and stories together, of the right segment, where the map says how customers feel and what stands in their way.</summary>
internal static class EvidenceChecks
{
    public static void Run(CheckBoard board)
    {
        var kinds = new Dictionary<string, EvidenceKind>(StringComparer.Ordinal);
        foreach (var evidence in board.Map.Evidence)
            kinds.TryAdd(evidence.Id, evidence.Kind);
        var measured = board.Map.Observations.Select(observation => observation.Place ?? "").ToHashSet(StringComparer.Ordinal);
        for (var stage = 0; stage < board.Map.Stages.Count; stage++)
        {
            CheckNumbersAndStories(board, stage, kinds, measured);
            CheckObstacles(board, stage);
        }

        CheckFirstStage(board);
        CheckSegments(board);
        CheckEmotions(board);
        CheckLowPoint(board);
    }

    /// <summary>Whether items of a kind say something about the customer: plans, remarks, pictures and placements of touchpoints don't.</summary>
    public static bool CanBeEvidenced(LaneKind? kind) =>
        kind is not (null or LaneKind.Opportunity or LaneKind.Solution or LaneKind.Note or LaneKind.Image or LaneKind.Touchpoint);

    private static void CheckNumbersAndStories(CheckBoard board, int stage, Dictionary<string, EvidenceKind> kinds, HashSet<string> measured)
    {
        var numbers = measured.Contains(board.Map.Stages[stage].Id);
        var stories = false;
        foreach (var (item, _) in board.ItemsOf(stage))
        {
            numbers |= board.KindOf(item) == LaneKind.MetricValue || item.Evidence.Any(id => kinds.TryGetValue(id, out var kind) && kind == EvidenceKind.Quantitative);
            stories |= board.KindOf(item) == LaneKind.Quote || item.Evidence.Any(id => kinds.TryGetValue(id, out var kind) && kind == EvidenceKind.Qualitative);
        }

        if (numbers == stories)
            return;
        var words = board.Words(board.Map.Stages[stage]);
        board.Add(numbers ? MapErrors.OnlyNumbers : MapErrors.OnlyStories, CheckBoard.At("stages", stage), words, words);
    }

    private static void CheckObstacles(CheckBoard board, int stage)
    {
        if (board.ItemsOf(stage, LaneKind.Opportunity).Any() || board.ItemsOf(stage, LaneKind.Solution).Any())
            return;
        foreach (var (item, index) in board.ItemsOf(stage, LaneKind.Obstacle))
        {
            // An obstacle over several stages is judged once, where it begins.
            if (board.SpanOf(item).First == stage && !IsAnswered(board, item))
                board.Add(MapErrors.UnansweredObstacle, CheckBoard.At("items", index), board.Words(item), board.Words(item));
        }
    }

    private static bool IsAnswered(CheckBoard board, Item obstacle)
    {
        return board.IsSolved(obstacle.Id)
            || HasOnItsWay(board, obstacle, stage => board.ItemsOf(stage, LaneKind.Opportunity).Any() || board.ItemsOf(stage, LaneKind.Solution).Any());
    }

    private static bool HasOnItsWay(CheckBoard board, Item item, Func<int, bool> has)
    {
        var (first, last) = board.SpanOf(item);
        for (var stage = first; stage <= last; stage++)
        {
            if (has(stage))
                return true;
        }

        return false;
    }

    private static void CheckFirstStage(CheckBoard board)
    {
        if (board.Map.Stages.Count == 0 || board.ItemsOf(0, LaneKind.Expectation).Any())
            return;
        var words = board.Words(board.Map.Stages[0]);
        board.Add(MapErrors.NoFirstExpectation, "$.stages[0]", words, words);
    }

    private static void CheckSegments(CheckBoard board)
    {
        if (board.Map.Segment is not { } segment)
            return;
        for (var index = 0; index < board.Map.Evidence.Count; index++)
        {
            var evidence = board.Map.Evidence[index];
            if (evidence.Segment is not null && evidence.Segment != segment)
                board.Add(MapErrors.EvidenceOfOtherSegment, CheckBoard.At("evidence", index, "segment"), board.Words(evidence), board.Words(evidence));
        }
    }

    private static void CheckEmotions(CheckBoard board)
    {
        for (var index = 0; index < board.Map.Items.Count; index++)
        {
            var item = board.Map.Items[index];
            if (board.KindOf(item) == LaneKind.Emotion && item.Evidence.Count == 0)
                board.Add(MapErrors.EmotionWithoutEvidence, CheckBoard.At("items", index, "evidence"), board.Words(item), board.Words(item));
        }
    }

    private static void CheckLowPoint(CheckBoard board)
    {
        if (board.Scored.Count == 0)
            return;
        var low = board.Scored[0];
        foreach (var place in board.Scored)
        {
            if (place.Item.Score < low.Item.Score || (place.Item.Score == low.Item.Score && board.SpanOf(place.Item).First < board.SpanOf(low.Item).First))
                low = place;
        }

        if (!HasOnItsWay(board, low.Item, stage => board.ItemsOf(stage, LaneKind.Quote).Any()))
            board.Add(MapErrors.LowPointWithoutQuote, CheckBoard.At("items", low.Index), board.Words(low.Item), board.Words(low.Item));
    }
}
