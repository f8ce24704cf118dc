namespace JourneyOffice.Look;

/// <summary>Renders a deck or workbook as LibreOffice shows it.</summary>
internal static class OfficeRenderer
{
    /// <summary>Converts a deck or workbook to PDF and gives the PDF's path.</summary>
    public static string ToPdf(string file, string folder)
    {
        // A profile of its own, so that a LibreOffice that is open, or a second run beside this one, does no harm.
        var profile = new Uri(Path.GetFullPath(Path.Combine(folder, "profile"))).AbsoluteUri;
        ExternalProgram.Run("soffice", "--headless", $"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", folder, file);
        var pdf = Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(file), ".pdf"));
        return File.Exists(pdf) ? pdf : throw new InvalidOperationException($"LibreOffice made no PDF of {file}.");
    }

    /// <summary>Pictures of a PDF's pages, in order.</summary>
    /// <param name="pdf">The PDF.</param>
    /// <param name="dotsPerInch">Resolution.</param>
    /// <param name="folder">A folder for what lies between.</param>
    public static IReadOnlyList<Pixmap> ToPictures(string pdf, int dotsPerInch, string folder)
    {
        var pictures = Directory.CreateDirectory(Path.Combine(folder, "pictures")).FullName;
        ExternalProgram.Run("pdftoppm", "-r", $"{dotsPerInch}", pdf, Path.Combine(pictures, "page"));
        return [.. Directory.GetFiles(pictures, "*.ppm").Order(StringComparer.Ordinal).Select(Pixmap.ReadPpm)];
    }

    /// <summary>The words of a PDF's pages with their places.</summary>
    public static IReadOnlyList<RenderedPage> ToWords(string pdf, string folder)
    {
        var words = Path.Combine(folder, "words.html");
        ExternalProgram.Run("pdftotext", "-bbox-layout", pdf, words);
        using var stream = File.OpenRead(words);
        return RenderedPage.ReadAll(stream);
    }
}
