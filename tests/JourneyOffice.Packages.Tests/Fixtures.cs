using System.Text;

namespace JourneyOffice.Packages.Tests;

/// <summary>Packages made in code.</summary>
internal static class Fixtures
{
    public const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// <summary>The smallest package that opens as a deck.</summary>
    public static byte[] SmallDeck(Action<PackageEditor>? more = null)
    {
        var editor = PackageEditor.Create();
        editor.SetPart("ppt/presentation.xml", Bytes($"<p:presentation xmlns:p=\"{XmlNamespaces.Transitional.Presentation}\"/>"), ContentTypes.Presentation);
        editor.AddRelationship("", RelationshipTypes.OfficeDocument, "ppt/presentation.xml");
        more?.Invoke(editor);
        return editor.Save();
    }

    public static OfficePackage Open(byte[] bytes) => OfficePackage.Open(bytes, "deck.pptx");

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
