using System.Diagnostics;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Lets LibreOffice open a workbook and save it again.</summary>
internal static class OtherPrograms
{
    /// <summary>The workbook as LibreOffice writes it; the running test is skipped where it is not installed.</summary>
    public static byte[] LibreOffice(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("journeyoffice-roundtrip-");
        try
        {
            var source = Path.Combine(folder.FullName, "map.xlsx");
            File.WriteAllBytes(source, workbook);
            var arguments = new[]
            {
                "--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", "xlsx", "--outdir", Path.Combine(folder.FullName, "out"), source,
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

            return File.ReadAllBytes(Path.Combine(folder.FullName, "out", "map.xlsx"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
