using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Drawing.Tests;

/// <summary>The pictures by which people choose a starter show what the program draws today.</summary>
public sealed class StarterPictureTests
{
    private const string RegenerateVariable = "JOURNEYOFFICE_REGENERATE";

    private static IEnumerable<string> Names => Directory.EnumerateFiles(SharedFiles.InRepository("templates", "maps"), "*.journey.json")
        .Select(file => Path.GetFileName(file)[..^".journey.json".Length]).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Names))]
    public void Each_starter_has_the_picture_of_its_first_slide(string name)
    {
        var file = SharedFiles.InRepository("templates", "pictures", name + ".svg");
        var map = MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", name + ".journey.json")));
        var picture = SvgWriter.Write(Drawings.Draw(map)[0], Theme.Calm);
        if (Environment.GetEnvironmentVariable(RegenerateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, picture);
        }

        // Compared as a whole: a picture of thousands of letters says nothing in a message.
        Assert.That(File.Exists(file) && File.ReadAllText(file) == picture, Is.True,
            $"Draw the pictures anew: {RegenerateVariable}=1 dotnet test tests/JourneyOffice.Drawing.Tests --filter {nameof(StarterPictureTests)}");
    }

    [Test]
    public void No_picture_is_left_of_a_starter_that_is_gone()
    {
        var pictures = Directory.EnumerateFiles(SharedFiles.InRepository("templates", "pictures")).Select(Path.GetFileNameWithoutExtension);
        Assert.That(pictures, Is.EquivalentTo(Names));
    }
}
