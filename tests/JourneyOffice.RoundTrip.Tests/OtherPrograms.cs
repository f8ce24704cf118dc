using System.Diagnostics;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Lets LibreOffice open a file and save it again.</summary>
internal static class OtherPrograms
{
    /// <summary>The file as LibreOffice writes it; the running test is skipped where it is not installed.</summary>
    /// <param name="content">The file.</param>
    /// <param name="extension">What it is, and becomes again.</param>
    public static byte[] LibreOffice(byte[] content, string extension = "xlsx")
    {
        var folder = Directory.CreateTempSubdirectory("journeyoffice-roundtrip-");
        try
        {
            var source = Path.Combine(folder.FullName, "map." + extension);
            File.WriteAllBytes(source, content);
            var arguments = new[]
            {
                "--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", extension, "--outdir", Path.Combine(folder.FullName, "out"), source,
            };
            try
            {
                using var office = Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
                office.WaitForExit(TimeSpan.FromMinutes(4));
            }
            catch (System.ComponentModel.Win32Exception)
            {
                Assert.Ignore("Skipped: soffice is not on this machine.");
            }

            return File.ReadAllBytes(Path.Combine(folder.FullName, "out", "map." + extension));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
