using System.Text;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Whole parts that are exchanged, gone, empty, or something else.</summary>
internal static class MutantPart
{
    public static byte[] Change(byte[] bytes, Random random)
    {
        var file = new OfficeFile(bytes);
        var (one, other) = (Any(file, random), Any(file, random));
        switch (random.Next(6))
        {
            case 0:
                var content = file.Bytes(one);
                file.Replace(one, file.Bytes(other));
                file.Replace(other, content);
                break;
            case 1: file.Replace(one, []); break;
            case 2: file.Replace(one, Noise(random)); break;
            case 3 when one != "[Content_Types].xml": file.Remove(one); break;
            case 4: file.Replace(one, file.Bytes(one)[..random.Next(file.Bytes(one).Length)]); break;
            default: file.Replace(one, MutantXml.Damaged(file.Bytes(one), random)); break;
        }

        return file.Save();
    }

    public static string Any(OfficeFile file, Random random, string end = "")
    {
        var parts = file.PartNames.Where(part => part.EndsWith(end, StringComparison.Ordinal)).ToList();
        return parts[random.Next(parts.Count)];
    }

    private static byte[] Noise(Random random)
    {
        var noise = new byte[random.Next(1, 5000)];
        random.NextBytes(noise);
        return random.Next(2) == 0 ? noise : Encoding.UTF8.GetBytes("<a/>");
    }
}
