namespace JourneyOffice.Maps;

/// <summary>The method's good practice: the customer's words, the whole journey, several departments, nothing out of date.</summary>
internal static class PracticeChecks
{
    private const int FewestOwnersToJudge = 3;

    public static void Run(CheckBoard board, DateOnly? today)
    {
        CheckStageNames(board);
        CheckDepartments(board);
        CheckPurchase(board);
        if (board.Map.Sample)
            board.Add(MapErrors.SampleData, "$.sample", board.Words(board.Map));
        if (today is { } date && board.Map.ReviewDate is { } due && due < date)
            CheckOverdue(board, due);
    }

    private static void CheckStageNames(CheckBoard board)
    {
        for (var index = 0; index < board.Map.Stages.Count; index++)
        {
            var stage = board.Map.Stages[index];
            if (MethodWords.IsCompanyName(stage.Name))
                board.Add(MapErrors.CompanyStageName, CheckBoard.At("stages", index, "name"), board.Words(stage), board.Words(stage));
        }
    }

    private static void CheckDepartments(CheckBoard board)
    {
        var map = board.Map;
        var owned = map.Touchpoints.Where(touchpoint => touchpoint.Department is not null).GroupBy(touchpoint => touchpoint.Department!, StringComparer.Ordinal).ToList();
        for (var index = 0; index < map.Departments.Count; index++)
        {
            var department = map.Departments[index];
            if (department.FacesCustomers && owned.TrueForAll(group => group.Key != department.Id))
                board.Add(MapErrors.DepartmentWithoutTouchpoint, CheckBoard.At("departments", index), board.Words(department), board.Words(department));
        }

        var named = map.Departments.Where(department => IsNamed(department, map.Goal)).ToList();
        if (named.Count == 1 && map.Departments.Count > 1)
            board.Add(MapErrors.OneDepartmentOnly, "$.goal", board.Words(named[0]), board.Words(named[0]));
        else if (owned.Count == 1 && owned[0].Count() >= FewestOwnersToJudge && map.Departments.FirstOrDefault(department => department.Id == owned[0].Key) is { } only)
            board.Add(MapErrors.OneDepartmentOnly, "$.touchpoints", board.Words(only), board.Words(only));
    }

    private static bool IsNamed(Department department, LocalizedText? goal) =>
        department.Name is not null && goal is not null
        && department.Name.Texts.Any(name => name.Value.Length > 1 && goal.Texts.TryGetValue(name.Key, out var text) && text.Contains(name.Value, StringComparison.OrdinalIgnoreCase));

    private static void CheckPurchase(CheckBoard board)
    {
        var stages = board.Map.Stages.ToList();
        var purchase = stages.FindIndex(MethodWords.IsPurchase);
        if (purchase < 0)
            purchase = stages.FindIndex(MethodWords.IsChoice);
        if (purchase >= 0 && purchase == stages.Count - 1)
            board.Add(MapErrors.NothingAfterPurchase, CheckBoard.At("stages", purchase), board.Words(stages[purchase]), board.Words(stages[purchase]));
    }

    private static void CheckOverdue(CheckBoard board, DateOnly due)
    {
        board.Add(MapErrors.ReviewOverdue, "$.reviewDate", board.Words(board.Map), due);
        var assumptions = board.Map.Items.Count(item => item.Basis == Basis.Assumption && EvidenceChecks.CanBeEvidenced(board.KindOf(item)));
        if (assumptions > 0)
            board.Add(MapErrors.OldAssumptions, "$.items", board.Words(board.Map), assumptions, due);
    }
}
