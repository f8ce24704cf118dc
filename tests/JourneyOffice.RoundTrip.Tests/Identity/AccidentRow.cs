using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What an accident left, measured: a row of the table in docs/analysis/identity.md.</summary>
/// <param name="Accident">What happened.</param>
/// <param name="First">What is left of the first marks.</param>
/// <param name="Second">What is left of the second marks.</param>
/// <param name="Map">Whether the map is still in the file.</param>
/// <param name="Read">How the person's words are read.</param>
/// <param name="Update">What an update with the next map does.</param>
/// <param name="Said">The codes that reading gives.</param>
internal sealed record AccidentRow(Accident Accident, string First, string Second, string Map, string Read, string Update, string Said)
{
    /// <summary>Lets it happen and measures.</summary>
    public static AccidentRow Measure(AccidentScene scene, Accident accident)
    {
        var after = accident.Happens(scene.EditedFile);
        var (first, second) = scene.Marks(after);
        var maps = MapPart.ReadAll(OfficePackage.Open(after, "file.office")).Select(part => part.MapId).ToList();
        var map = maps.Contains(AccidentScene.Next.Id) ? "kept" : maps.Count > 0 ? "another's" : "gone";
        var (read, said) = Reading(after, accident);
        return new AccidentRow(accident, first, second, map, read, Updating(scene, after, accident.MapId), said);
    }

    public override string ToString() => $"| {Accident.Program} | {Accident.What} | {First} | {Second} | {Map} | {Read} | {Update} | {Said} |";

    private static (string Read, string Said) Reading(byte[] file, Accident accident)
    {
        try
        {
            var read = CarrierOperations.Read(Files.Open(file), new ReadOptions { MapId = accident.MapId });
            var codes = read.Findings.Select(finding => finding.Code.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var how = AccidentScene.HowRead(read.Map, codes.Contains("JO6011"));
            if (read.Map.Id == AccidentScene.Next.Id)
                Assert.That(AccidentScene.HasNoMore(read.Map, accident.Brings, how.Contains("of its own")), "Cards came of it that nobody wrote.");
            return (how, string.Join(", ", codes));
        }
        catch (JourneyException refusal)
        {
            return ("refused", refusal.Finding.Code.Id);
        }
    }

    private static string Updating(AccidentScene scene, byte[] file, string? mapId)
    {
        try
        {
            var update = CarrierOperations.Update(Files.Open(file), Files.Open(MapJson.Write(AccidentScene.Next)), new UpdateOptions { MapId = mapId ?? (scene is WorkbookAccidents ? AccidentScene.Next.Id : null) });
            Assert.Multiple(() =>
            {
                Assert.That(scene.ShowsEdit(update.Bytes), "The person's words are not on the surface any more.");
                Assert.That(scene.ShowsEdit(file), "The accident itself lost the person's words.");
                Assert.That(PackageLint.Check(OfficePackage.Open(update.Bytes, "file.office")).Except(PackageLint.Check(OfficePackage.Open(file, "file.office")))
                    .Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message("en")), Is.Empty, "Office would repair it.");
            });
            return scene.ShowsNews(update.Bytes) ? update.Conflicts.Count == 0 ? "in place" : "in place, with conflicts"
                : AccidentScene.AreWaiting(update.Conflicts) ? "what differs waits for a decision" : "the slide stays as it is";
        }
        catch (JourneyException refusal)
        {
            return "refused: " + refusal.Finding.Code.Id;
        }
    }
}
