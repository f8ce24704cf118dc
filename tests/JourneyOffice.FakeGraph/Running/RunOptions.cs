namespace JourneyOffice.FakeGraph.Running;

/// <summary>How the world is started by hand.</summary>
/// <param name="Port">Where it listens on 127.0.0.1.</param>
/// <param name="CertificateFile">Where the certificate to trust is written.</param>
/// <param name="Files">A folder whose files lie in Ada's drive from the start; null: an empty drive.</param>
/// <param name="Rewrites">Whether Office files change after an upload, as SharePoint does it.</param>
/// <param name="Trouble">How likely a request fails, from 0 to 1.</param>
/// <param name="Seed">The same seed brings the same trouble.</param>
/// <param name="Delay">How long every answer takes at least, in milliseconds.</param>
/// <param name="Log">Whether every request is printed.</param>
internal sealed record RunOptions(int Port, string CertificateFile, string? Files, bool Rewrites, double Trouble, int Seed, int Delay, bool Log);
