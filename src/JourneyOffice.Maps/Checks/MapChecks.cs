namespace JourneyOffice.Maps;

/// <summary>Checks a map: its structure (errors, and what will look wrong) and the method (warnings and remarks, never errors).</summary>
public static class MapChecks
{
    /// <summary>The most items that a map may hold, so that a deck or workbook can carry it.</summary>
    public const int MaximumItems = 10_000;

    /// <summary>Everything that is to be said about a map: structure first, then good practice, then the six guided steps.</summary>
    /// <param name="map">The map.</param>
    /// <param name="fileName">The file's name, for the places.</param>
    /// <param name="today">The date for what is overdue; <see langword="null"/>: dates are not looked at.</param>
    public static IReadOnlyList<Finding> Check(JourneyMap map, string fileName = "", DateOnly? today = null)
    {
        var board = new CheckBoard(map, fileName);
        IdentityChecks.Run(board);
        ValueChecks.Run(board);
        CharacterChecks.Run(board);
        PracticeChecks.Run(board, today);
        EvidenceChecks.Run(board);
        StepChecks.Run(board);
        return board.Findings;
    }
}
