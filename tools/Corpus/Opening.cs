using JourneyOffice.Look;

namespace JourneyOffice.Corpus;

/// <summary>Opens files in LibreOffice, which is shown by the PDF that it makes of them.</summary>
internal static class Opening
{
    /// <summary>Whether each result opens; where it does not, the file that it was made of must fail to open, too.</summary>
    public static IReadOnlyList<Verdict> Of(IReadOnlyList<Result> results)
    {
        var folder = Directory.CreateTempSubdirectory("corpus-").FullName;
        try
        {
            var files = results.Select((result, index) => Save(folder, $"{index}{Extension(result)}", result.Bytes)).ToList();
            Convert(folder, files);
            return [.. results.Select((result, index) => Verdict(folder, result, files[index]))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Verdict Verdict(string folder, Result result, string file)
    {
        if (!Opens(folder, file) && Opens(folder, Save(folder, $"was-{Path.GetFileName(file)}", result.Original)))
            return new Verdict(result.File, "open", Outcome.Failed, $"LibreOffice does not open what '{result.Task}' made.");
        return new Verdict(result.File, "open", Outcome.Right, "");
    }

    // One by one what one run could not do: a file on which LibreOffice ends takes the rest of its run along.
    private static bool Opens(string folder, string file)
    {
        if (!File.Exists(PdfOf(file)))
            Convert(folder, [file]);
        return File.Exists(PdfOf(file));
    }

    private static void Convert(string folder, List<string> files)
    {
        if (files.Count == 0)
            return;
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        try
        {
            ExternalProgram.Run("soffice", ["--headless", $"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", folder, .. files]);
        }
        catch (InvalidOperationException)
        {
            // Which files it did not get to shows in what is missing.
        }
    }

    private static string Save(string folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static string PdfOf(string file) => Path.ChangeExtension(file, ".pdf");

    // A deck that was made in a template's look is a deck.
    private static string Extension(Result result) => result.Task == "theme" ? ".pptx" : Path.GetExtension(result.File);
}
