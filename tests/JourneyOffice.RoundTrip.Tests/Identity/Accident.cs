using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Something that happens to a file in an office after somebody edited it.</summary>
/// <param name="Program">The program, or who does it.</param>
/// <param name="What">What happens.</param>
/// <param name="Happens">The file afterwards; the argument is the edited file.</param>
internal sealed record Accident(string Program, string What, Func<byte[], byte[]> Happens)
{
    /// <summary>The map that is asked for, where a file may be taken for that of another.</summary>
    public string? MapId { get; init; }

    /// <summary>The words of a card that it brings.</summary>
    public string? Brings { get; init; }

    public override string ToString() => $"{Program}: {What}";
}

/// <summary>A kind of file in which accidents happen: how it is edited, and how to see what is left.</summary>
internal abstract class AccidentScene
{
    /// <summary>What the person wrote.</summary>
    protected const string Words = "In my own words";

    /// <summary>What the next map brings elsewhere.</summary>
    protected const string News = "What the next map says";

    protected static readonly JourneyMap Mine = CompareSlideTests.Starter("retailer-checkout") with { Id = "mmine" };

    protected static readonly JourneyMap Other = CompareSlideTests.Starter("support-case") with { Id = "mother" };

    private static readonly IReadOnlyList<Item> Cards =
        [.. Mine.Items.Where(item => item.Basis == Basis.Evidenced && Mine.Lanes.First(lane => lane.Id == item.Lane).Kind == LaneKind.Action).Take(2)];

    /// <summary>The item whose text the person changes.</summary>
    protected static Item Edited => Cards[0];

    /// <summary>The item whose text the next map changes.</summary>
    protected static Item Changed => Cards[1];

    /// <summary>The map that comes in after the accident.</summary>
    public static JourneyMap Next { get; } = Files.Later(Mine, Mine with { Items = [.. Mine.Items.Select(item => item.Id == Changed.Id ? item with { Text = News } : item)] });

    /// <summary>The accidents, in the order of the table.</summary>
    public abstract IReadOnlyList<Accident> Accidents { get; }

    /// <summary>The file after a person wrote into it.</summary>
    public abstract byte[] EditedFile { get; }

    /// <summary>The first and the second mark of ours, in words.</summary>
    public abstract (string First, string Second) Marks(byte[] file);

    /// <summary>What the shape or row of an item says; <see langword="null"/> where it can't be told which it is.</summary>
    protected abstract IReadOnlyList<string> Texts(byte[] file);

    /// <summary>Whether people see their own words.</summary>
    public bool ShowsEdit(byte[] file) => Texts(file).Contains(Words);

    /// <summary>Whether people see what the next map brought.</summary>
    public bool ShowsNews(byte[] file) => Texts(file).Contains(News);

    /// <summary>How the person's words are read.</summary>
    public static string HowRead(JourneyMap map, bool isGuessed) =>
        map.Items.FirstOrDefault(item => item.Id == Edited.Id)?.Text?.For("en", map.Language) == Words ? isGuessed ? "what is shown" : "the edit"
        : map.Items.Any(item => item.Text?.For("en", map.Language) == Words) ? "the edit, as a card of its own"
        : "the map as it was before the edit";

    /// <summary>Whether nothing became an item that nobody meant as one: none, or the one whose words are given.</summary>
    public static bool HasNoMore(JourneyMap map, string? brought, bool isCopied) =>
        map.Items.Where(item => Mine.Items.All(known => known.Id != item.Id)).Select(item => item.Text?.For("en", map.Language))
            .SequenceEqual(brought is not null ? [brought] : isCopied ? [Words] : []);

    /// <summary>Whether the person's words and the map's news both wait for a decision.</summary>
    public static bool AreWaiting(IReadOnlyList<MergeConflict> conflicts) =>
        new[] { Edited, Changed }.All(item => conflicts.Any(conflict => conflict.Path.Segments is ["items", var id, ..] && id == item.Id));

    protected static string HowMany(int found, int before) => found == 0 ? "none" : found < before ? "some" : found == before ? "all" : "all, some twice";
}
