using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Slides;
using JourneyOffice.Surfaces;
using JourneyOffice.Workbooks;

namespace JourneyOffice.Carriers;

/// <summary>A file that carries a map, recognised by its content and never by its extension.</summary>
public sealed class Carrier
{
    private const string SignatureFolder = "_xmlsignatures/";

    private Carrier(string fileName, ReadOnlyMemory<byte> bytes, CarrierKind kind)
    {
        FileName = fileName;
        Bytes = bytes;
        Kind = kind;
    }

    /// <summary>The name by which messages call the file.</summary>
    public string FileName { get; }

    /// <summary>The file's content.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>What it is.</summary>
    public CarrierKind Kind { get; }

    /// <summary>The package of a deck or workbook.</summary>
    public OfficePackage? Package { get; private init; }

    /// <summary>The fields that the file holds by itself, without the map that we keep inside it; others count as unchanged.</summary>
    public FieldHolding Holds => Kind switch
    {
        CarrierKind.Deck => FieldHolding.Deck,
        CarrierKind.Workbook => FieldHolding.Workbook,
        _ => FieldHolding.Everything,
    };

    internal MapReadResult? MapFile { get; private init; }

    /// <summary>Whether it is a document that a program has open, of which only a snapshot is there: nothing is made of it.</summary>
    internal bool IsOpen { get; private init; }

    /// <summary>The open deck.</summary>
    internal LiveDeck? Live { get; private init; }

    /// <summary>The maps that the file carries.</summary>
    internal IReadOnlyList<MapPartContent> MapParts
    {
        get => Package is null ? field : MapPart.ReadAll(Package);
        private init;
    } = [];

    /// <summary>Gives up what is worked out of the file.</summary>
    internal CancellationToken Cancellation => Limits?.Cancellation ?? CancellationToken.None;

    private PackageLimits? Limits { get; init; }

    /// <summary>The same file with other content.</summary>
    internal Carrier Holding(byte[] bytes) => Open(bytes, FileName, Limits);

    /// <summary>Opens a file.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="fileName">The name by which messages call it.</param>
    /// <param name="limits">The bounds on decks and workbooks; <see cref="PackageLimits.Default"/> where none are given.</param>
    /// <exception cref="JourneyException">The file is of no known kind, damaged, protected or unsafe.</exception>
    public static Carrier Open(ReadOnlyMemory<byte> bytes, string fileName, PackageLimits? limits = null)
    {
        if (LooksLikeMap(bytes.Span, fileName))
            return new Carrier(fileName, bytes, CarrierKind.Map) { Limits = limits, MapFile = Maps.MapFile.Read(bytes, fileName) };
        if (!LooksLikeOffice(bytes.Span, fileName))
            throw UnknownKind(fileName);

        var package = OfficePackage.Open(bytes, fileName, limits);
        var kind = package.Kind.IsPresentation() ? CarrierKind.Deck
            : package.Kind.IsWorkbook() ? CarrierKind.Workbook
            : throw UnknownKind(fileName);
        return new Carrier(fileName, bytes, kind) { Limits = limits, Package = package };
    }

    /// <summary>
    /// An open document of which a snapshot was sent: it is read and compared like any other. It has no bytes, so nothing is written into it; what
    /// an update would do is planned.
    /// </summary>
    /// <param name="snapshot">The snapshot, as <see cref="LiveJson.Read"/> gave it.</param>
    /// <param name="limits">The bounds on slides that came as files; <see cref="PackageLimits.Default"/> where none are given.</param>
    /// <exception cref="JourneyException">A part of ours in it is damaged or was written by a newer version.</exception>
    public static Carrier Open(LiveSnapshot snapshot, PackageLimits? limits = null)
    {
        var fileName = snapshot.Name is { Length: > 0 } name ? name : snapshot.Kind == LiveKind.Deck ? "deck" : "workbook";
        var parts = snapshot.CustomXmlParts.Select((xml, number) => MapPart.ReadText(xml, fileName, FormattableString.Invariant($"$.customXmlParts[{number}]"))).OfType<MapPartContent>().ToList();
        limits ??= PackageLimits.Default;
        if (snapshot.Kind == LiveKind.Deck)
            return new Carrier(fileName, ReadOnlyMemory<byte>.Empty, CarrierKind.Deck) { Limits = limits, IsOpen = true, Live = new LiveDeck(snapshot, fileName, limits), MapParts = parts };
        var bytes = LiveBook.Compose(snapshot, parts);
        return new Carrier(fileName, bytes, CarrierKind.Workbook) { Limits = limits, IsOpen = true, Package = OfficePackage.Open(bytes, fileName, limits) };
    }

    /// <summary>What the deck or workbook shows.</summary>
    /// <param name="carried">What it carries, where that is known: what still says so need not be read.</param>
    /// <param name="forPlanning">Whether every table of ours in a workbook is needed, changed or not.</param>
    internal Snapshot Read(CarriedMap? carried, bool forPlanning) => Live is { } live ? live.Read(carried)
        : Kind == CarrierKind.Deck ? DeckReader.Read(Package!, carried?.Ledger)
        : forPlanning || carried is null ? WorkbookReader.Read(Package!, carried?.Ledger) : WorkbookReader.ReadChanged(Package!, carried.Ledger);

    /// <summary>Refuses to change a signed file: the signature would no longer hold, and Office would say so to every reader.</summary>
    internal void RequireWritable()
    {
        if (IsOpen)
            throw new JourneyException(CarriersErrors.OnlySnapshot, new Place(FileName), FileName);
        if (Package is not null && Package.Parts.Any(part => part.Name.StartsWith(SignatureFolder, StringComparison.OrdinalIgnoreCase)))
            throw new JourneyException(CarriersErrors.NotWritable, new Place(FileName), FileName);
    }

    private static JourneyException UnknownKind(string fileName) => new(CarriersErrors.UnknownKind, new Place(fileName), fileName);

    private static bool LooksLikeMap(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        bytes = bytes.TrimStart(" \t\r\n"u8);
        // A damaged map is told what is wrong with it as a map, so the extension decides where the content does not.
        return bytes.StartsWith("{"u8) || (fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !IsArchive(bytes));
    }

    private static bool LooksLikeOffice(ReadOnlySpan<byte> bytes, string fileName) =>
        IsArchive(bytes)
        || Path.GetExtension(fileName).ToUpperInvariant() is ".PPTX" or ".PPTM" or ".POTX" or ".PPSX" or ".XLSX" or ".XLSM" or ".XLTX";

    // Zip, or the compound file in which Office keeps protected and old files (MS-CFB 2.2).
    private static bool IsArchive(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
}
