using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides.Tests;

/// <summary>Building, changing and patching decks in tests.</summary>
internal static class Decks
{
    public const string FirstSlide = "ppt/slides/slide1.xml";

    public static byte[] Build(params Page[] pages) => DeckWriter.Build(SamplePages.Map, pages, SamplePages.Options);

    public static OfficePackage Open(byte[] bytes) => OfficePackage.Open(bytes, "deck.pptx");

    public static SnapshotPage Page(byte[] bytes, int number = 0) => DeckReader.Read(Open(bytes), null).Pages[number];

    public static SnapshotElement Element(byte[] bytes, string element, string role) =>
        Page(bytes).Elements.Single(shape => shape.Key is { } key && key.Element == element && key.Role == role);

    public static string Xml(byte[] bytes, string part = FirstSlide) => System.Text.Encoding.UTF8.GetString(Open(bytes).ReadPart(part));

    /// <summary>A deck in which a person changed the XML of a part.</summary>
    public static byte[] Changed(byte[] bytes, Func<string, string> change, string part = FirstSlide)
    {
        var editor = new PackageEditor(Open(bytes));
        editor.SetPart(part, System.Text.Encoding.UTF8.GetBytes(change(Xml(bytes, part))));
        return editor.Save();
    }

    public static byte[] Apply(byte[] bytes, params PatchOperation[] operations)
    {
        var package = Open(bytes);
        var carried = CarriedMapJson.Read(MapPart.ReadAll(package)[0].Content);
        return DeckPatcher.Apply(package, new Patch(operations, carried.Ledger), carried.Base, SamplePages.Options);
    }

    public static ShapeAddress Address(byte[] bytes, string element, string role) => new(FirstSlide, Element(bytes, element, role).ShapeId);
}
