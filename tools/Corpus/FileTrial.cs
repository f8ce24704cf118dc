using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Corpus;

/// <summary>
/// Tries everything on one file: reading it, putting a map into it, updating that, making a new deck in its look. Each is right, refused
/// with one clear message, or failed.
/// </summary>
internal sealed class FileTrial(string fileName, byte[] bytes, JourneyMap map)
{
    private readonly JourneyMap later = Later(map);
    private readonly List<Result> results = [];

    /// <summary>The files that it made, once it has run.</summary>
    public IReadOnlyList<Result> Results => results;

    /// <summary>What came of it.</summary>
    public IReadOnlyList<Verdict> Run()
    {
        var verdicts = new List<Verdict> { Try("read", Read) };
        if (verdicts[0].Outcome != Outcome.Right)
            return verdicts;
        verdicts.Add(Try("insert", Insert));
        if (verdicts[^1].Outcome == Outcome.Right)
            verdicts.Add(Try("update", Update));
        if (Open().Kind == CarrierKind.Deck)
            verdicts.Add(Try("theme", BuildInItsLook));
        return verdicts;
    }

    private Verdict Try(string task, Func<string> work)
    {
        try
        {
            var fault = work();
            return new Verdict(fileName, task, fault.Length == 0 ? Outcome.Right : Outcome.Failed, fault);
        }
        catch (JourneyException exception)
        {
            return new Verdict(fileName, task, Outcome.Refused, $"{exception.Finding.Code.Id} {exception.Finding.Message("en")}");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new Verdict(fileName, task, Outcome.Failed, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private Carrier Open() => Carrier.Open(bytes, fileName);

    // A file that carries no map says so; that is right.
    private string Read()
    {
        var carrier = Open();
        try
        {
            CarrierOperations.Read(carrier);
        }
        catch (JourneyException exception) when (exception.Finding.Code == CarriersErrors.NoMap)
        {
            return "";
        }

        return "";
    }

    private string Insert()
    {
        var inserted = Inserted();
        Keep("insert", inserted);
        return Different(OfficePackage.Open(bytes, fileName), inserted) ?? WorseLint(bytes, inserted) ?? WrongMap(inserted, map) ?? "";
    }

    private string Update()
    {
        var inserted = Inserted();
        var updated = CarrierOperations.Update(Carrier.Open(inserted, fileName), Carrier.Open(MapJson.Write(later), "later.journey.json")).Bytes;
        var again = CarrierOperations.Update(Carrier.Open(updated, fileName), Carrier.Open(MapJson.Write(later), "later.journey.json"));
        Keep("update", updated);
        return Different(OfficePackage.Open(bytes, fileName), updated) ?? WorseLint(bytes, updated) ?? WrongMap(updated, later)
            ?? (again.Changed ? "A second update changed something." : "");
    }

    private string BuildInItsLook()
    {
        var built = CarrierOperations.Build(Carrier.Open(MapJson.Write(map), "map.journey.json"), new BuildOptions { Brand = Open(), Formats = [BuildFormat.Pptx] }).Files[0].Bytes;
        Keep("theme", built);
        return WorseLint(bytes, built) ?? WrongMap(built, map) ?? "";
    }

    // What was updated holds what was inserted.
    private void Keep(string task, byte[] made)
    {
        results.RemoveAll(result => task == "update" && result.Task == "insert");
        results.Add(new Result(fileName, task, made, bytes));
    }

    private byte[] Inserted() =>
        CarrierOperations.Insert(Carrier.Open(MapJson.Write(map), "map.journey.json"), Open()).Bytes ?? throw new InvalidOperationException("Nothing was inserted.");

    // All but the lists that name slides, sheets and styles: what was there is there, byte for byte.
    private string? Different(OfficePackage before, byte[] after)
    {
        var now = OfficePackage.Open(after, fileName);
        var lists = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { before.MainPart, PartName.ContentTypes, PartName.RelationshipsOf(before.MainPart) };
        lists.UnionWith(before.Relationships(before.MainPart).Where(relationship => relationship.Type == RelationshipTypes.Styles).Select(relationship => relationship.Target));
        return before.Parts.Where(part => !lists.Contains(part.Name)).FirstOrDefault(part => !now.Contains(part.Name) || now.Checksum(part.Name) != part.Crc32) is { } lost
            ? $"{lost.Name} is not what it was." : null;
    }

    private string? WorseLint(byte[] before, byte[] after)
    {
        var had = PackageLint.Check(OfficePackage.Open(before, fileName)).CountBy(finding => finding.Code.Id).ToDictionary(StringComparer.Ordinal);
        var worse = PackageLint.Check(OfficePackage.Open(after, fileName)).Where(finding => finding.Severity == Severity.Error)
            .GroupBy(finding => finding.Code.Id).FirstOrDefault(group => group.Count() > had.GetValueOrDefault(group.Key));
        return worse is null ? null : $"Lint: {worse.Last().Code.Id} {worse.Last().Message("en")} ({worse.Last().Place.Path})";
    }

    private string? WrongMap(byte[] file, JourneyMap expected)
    {
        var read = CarrierOperations.Read(Carrier.Open(file, fileName), new ReadOptions { MapId = expected.Id }).Map;
        var changes = MapDiff.Compare(expected, read);
        return changes.Count == 0 ? null : $"It reads back otherwise: {changes[0].Path}";
    }

    // New words, a new card, a card less, another score, another order.
    private static JourneyMap Later(JourneyMap map)
    {
        var card = map.Items.First(item => item.Text is not null && item.Score is null);
        var score = map.Items.First(item => item.Score is not null);
        return map with
        {
            Version = map.Version + 1,
            Items =
            [
                .. map.Items.Where(item => item != map.Items[^1]).Select(item => item == card ? item with { Text = "Other words" } : item == score ? item with { Score = -item.Score } : item),
                card with { Id = "added-card", Text = "Something new" },
            ],
        };
    }
}
