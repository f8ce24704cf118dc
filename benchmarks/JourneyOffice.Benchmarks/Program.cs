using System.Globalization;
using JourneyOffice.Benchmarks;

var contests = new (string Name, Action<int> Run)[]
{
    ("build", BuildContest.Run), ("workbook", WorkbookContest.Run), ("patch", PatchContest.Run), ("cold", ColdStartContest.Run), ("scale", ScaleContest.Run),
    ("whole", WholeContest.Run), ("many", ManyMapsContest.Run), ("insert", InsertContest.Run), ("beside", BesideContest.Run),
    ("serve", ServeContest.Run),
};
var rounds = args.Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0).FirstOrDefault(number => number > 0, 20);
var asked = args.Where(text => contests.Any(contest => contest.Name == text)).ToHashSet(StringComparer.Ordinal);
if (args.Length > asked.Count + 1)
{
    Console.Error.WriteLine($"benchmarks [{string.Join('|', contests.Select(contest => contest.Name))}]... [rounds]");
    return 2;
}

Report.WriteMachine(rounds);
foreach (var contest in contests.Where(contest => asked.Count == 0 || asked.Contains(contest.Name)))
    contest.Run(rounds);
return 0;
