using JourneyOffice.Look;
using JourneyOffice.Maps;

if (LookArguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(LookArguments.Usage);
    return 2;
}

if (ExternalProgram.Missing() is { Count: > 0 } missing)
{
    Console.Error.WriteLine($"Not installed: {string.Join(", ", missing)}. On Debian: apt-get install libreoffice poppler-utils.");
    return 3;
}

var workFolder = Directory.CreateTempSubdirectory("look-").FullName;
try
{
    var pdf = OfficeRenderer.ToPdf(arguments.File, workFolder);
    Console.WriteLine(DeckLook.WritePictures(pdf, arguments, workFolder));
    if (arguments.Map is null)
        return 0;
    var map = MapJson.Read(File.ReadAllBytes(arguments.Map));
    var findings = DeckLook.Check(arguments.File, pdf, map, arguments.Language, workFolder);
    foreach (var finding in findings)
        Console.WriteLine(finding);
    Console.WriteLine(findings.Count == 0 ? "All checks passed." : $"{findings.Count} findings.");
    return findings.Count == 0 ? 0 : 1;
}
catch (Exception exception) when (exception is InvalidOperationException or IOException or JourneyException)
{
    Console.Error.WriteLine(exception.Message);
    return 3;
}
finally
{
    Directory.Delete(workFolder, recursive: true);
}
