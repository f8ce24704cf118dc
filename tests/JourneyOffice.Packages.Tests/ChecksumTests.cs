namespace JourneyOffice.Packages.Tests;

public sealed class ChecksumTests
{
    [Test]
    public void The_checksum_is_that_of_the_standard() => Assert.That(Crc32.Of("123456789"u8), Is.EqualTo(0xCBF43926));

    [Test]
    public void Content_of_any_length_has_the_same_checksum_on_every_processor_and_in_pieces()
    {
        var random = new Random(7);
        foreach (var length in Enumerable.Range(0, 300).Append(4096).Append(100_003))
        {
            var content = new byte[length];
            random.NextBytes(content);
            var expected = ~Crc32.ByTable(Crc32.Start, content);
            var cut = random.Next(length + 1);
            Assert.That(Crc32.Of(content), Is.EqualTo(expected), $"{length} bytes");
            Assert.That(~Crc32.Continue(Crc32.Continue(Crc32.Start, content.AsSpan(0, cut)), content.AsSpan(cut)), Is.EqualTo(expected), $"{length} bytes, cut at {cut}");
        }
    }
}
