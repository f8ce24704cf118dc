using System.Text;
using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>Tells a package from the other files that people bring under its extension.</summary>
internal static class FileSignature
{
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Refuses what is no zip file, each with its own code.</summary>
    public static void Check(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (bytes.StartsWith("PK"u8))
            return;
        var code = PackagesErrors.NotAPackage;
        // A password turns a package into a compound file that holds a stream "EncryptedPackage" (MS-OFFCRYPTO 2.3.2).
        if (bytes.StartsWith(CompoundFile))
            code = bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? PackagesErrors.Encrypted : PackagesErrors.OldBinary;
        throw new JourneyException(code, new Place(fileName), fileName);
    }
}
