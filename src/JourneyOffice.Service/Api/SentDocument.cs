using System.Text;
using System.Text.Json;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Service;

/// <summary>An open document as a caller sends it: alone, or with what it is compared with or brought up to date with.</summary>
/// <param name="Document">The document.</param>
/// <param name="Beside">What was sent with it.</param>
internal sealed record SentDocument(Carrier Document, Carrier? Beside)
{
    private const string Snapshot = "snapshot";

    /// <summary>Reads what was sent.</summary>
    /// <param name="body">The body: a snapshot, or an object with a snapshot and something beside it.</param>
    /// <param name="limits">The bounds on files in it.</param>
    /// <param name="beside">The field of what is beside it; <see langword="null"/>: nothing may be.</param>
    /// <param name="isNeeded">Whether that has to be there.</param>
    /// <exception cref="JourneyException">It is none of that, with the place in the JSON.</exception>
    public static SentDocument Read(ReadOnlyMemory<byte> body, PackageLimits limits, string? beside, bool isNeeded)
    {
        if (beside is null)
            return new SentDocument(Carrier.Open(LiveJson.Read(body.Span), limits), null);
        using var json = Parse(body, beside);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object || (isNeeded && (!root.TryGetProperty(Snapshot, out _) || !root.TryGetProperty(beside, out _))))
            throw Unfit(beside, "$");
        if (!root.TryGetProperty(Snapshot, out var snapshot))
            return new SentDocument(Carrier.Open(LiveJson.Read(body.Span), limits), null);
        var document = Carrier.Open(LiveJson.Read(Encoding.UTF8.GetBytes(snapshot.GetRawText()), "$." + Snapshot), limits);
        return new SentDocument(document, root.TryGetProperty(beside, out var other) ? Open(other, beside, limits) : null);
    }

    private static Carrier Open(JsonElement other, string beside, PackageLimits limits) => other.ValueKind switch
    {
        JsonValueKind.Object => Carrier.Open(Encoding.UTF8.GetBytes(other.GetRawText()), beside + ".journey.json", limits),
        JsonValueKind.String when other.TryGetBytesFromBase64(out var bytes) => Carrier.Open(bytes, beside, limits),
        _ => throw Unfit(beside, "$." + beside),
    };

    private static JsonDocument Parse(ReadOnlyMemory<byte> body, string beside)
    {
        try
        {
            return JsonDocument.Parse(body, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException problem)
        {
            throw new JourneyException(Unfit(beside, FormattableString.Invariant($"{problem.LineNumber + 1}:{problem.BytePositionInLine + 1}")).Finding, problem);
        }
    }

    private static JourneyException Unfit(string beside, string place) => new(ServiceErrors.SnapshotExpected, new Place("", place), $"{Snapshot}, {beside}", place);
}
