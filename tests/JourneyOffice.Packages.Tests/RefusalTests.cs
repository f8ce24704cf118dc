using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Packages.Tests;

/// <summary>What is no package, damaged, hostile or beyond the bounds is refused, each with its own code.</summary>
public sealed class RefusalTests
{
    [Test, Triggers("JO2001")]
    public void Other_files_are_no_package() => Refused("JO2001", () => Fixtures.Open(Fixtures.Bytes("<html/>")));

    [Test, Triggers("JO2001")]
    public void An_empty_file_is_no_package() => Refused("JO2001", () => Fixtures.Open([]));

    [Test, Triggers("JO2002")]
    public void A_file_with_password_says_so() =>
        Refused("JO2002", () => Fixtures.Open([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")]));

    [Test, Triggers("JO2003")]
    public void An_old_binary_file_says_so() =>
        Refused("JO2003", () => Fixtures.Open([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("PowerPoint Document")]));

    [Test, Triggers("JO2004")]
    public void A_file_cut_off_anywhere_is_damaged()
    {
        var bytes = Fixtures.SmallDeck();
        for (var length = 2; length < bytes.Length; length++)
            Refused("JO2004", () => Fixtures.Open(bytes[..length]));
    }

    [Test, Triggers("JO2004")]
    public void Entries_that_share_bytes_are_refused()
    {
        var bytes = Fixtures.SmallDeck();
        var entries = Fixtures.Open(bytes).Entries;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(entries[1].CentralOffset + 42), entries[0].LocalOffset);
        Refused("JO2004", () => Fixtures.Open(bytes));
    }

    [Test, Triggers("JO2005")]
    public void Each_bound_holds()
    {
        var bytes = Fixtures.SmallDeck(editor => editor.SetPart("zeros.bin", new byte[100_000]));
        foreach (var limits in new[]
        {
            new PackageLimits { FileLength = 100 }, new PackageLimits { Entries = 2 }, new PackageLimits { PartLength = 99_999 },
            new PackageLimits { TotalLength = 99_999 }, new PackageLimits { Ratio = 50, RatioFrom = 1000 },
        })
        {
            Refused("JO2005", () => OfficePackage.Open(bytes, "deck.pptx", limits));
        }
    }

    [Test, Triggers("JO2005")]
    [TestCase("bytes")]
    [TestCase("tags")]
    [TestCase("levels")]
    [TestCase("levels in two bytes")]
    public void What_would_take_too_much_memory_is_refused_before_it_is_parsed(string what)
    {
        var nested = Fixtures.Xml + string.Concat(Enumerable.Repeat("<a b='/>'>", 40)) + string.Concat(Enumerable.Repeat("</a>", 40));
        var content = what == "levels in two bytes" ? Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(nested.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))).ToArray() : Fixtures.Bytes(nested);
        var limits = what switch
        {
            "bytes" => new PackageLimits { ReadLength = content.Length - 1 },
            "tags" => new PackageLimits { Tags = 80 },
            _ => new PackageLimits { Depth = 38 },
        };
        var bytes = Fixtures.SmallDeck(editor => editor.SetPart("part.xml", content));
        Refused("JO2005", () => OfficePackage.Open(bytes, "deck.pptx", limits).ReadPart("part.xml"));
        Assert.That(OfficePackage.Open(bytes, "deck.pptx", new PackageLimits { ReadLength = content.Length, Tags = 81, Depth = 40 }).ReadPart("part.xml"), Is.EqualTo(content));
    }

    [Test]
    public void Only_elements_that_stay_open_count_as_levels()
    {
        var flat = Fixtures.Bytes("<a>" + string.Concat(Enumerable.Repeat("<!-- <b> --><?c <d>?><![CDATA[<e>]]><f g=\"h>\" i='>'/><j k='<l>'></j>", 20)) + "</a>");
        var bytes = Fixtures.SmallDeck(editor => editor.SetPart("part.xml", flat));
        Assert.That(OfficePackage.Open(bytes, "deck.pptx", new PackageLimits { Depth = 2 }).ReadPart("part.xml"), Is.EqualTo(flat));
    }

    [Test, Triggers("JO2006")]
    [TestCase("../evil.xml")]
    [TestCase("ppt/..\\../evil.xml")]
    [TestCase("C:/evil.xml")]
    [TestCase("ppt//evil.xml")]
    public void Names_that_lead_out_of_the_file_are_refused(string name) =>
        Refused("JO2006", () => Fixtures.Open(Fixtures.SmallDeck(editor => editor.SetPart(name, new byte[1]))));

    [Test, Triggers("JO2007")]
    public void Two_entries_with_one_name_are_refused() =>
        Refused("JO2007", () => Fixtures.Open(CleanDeck.Make().Add("PPT/Presentation.xml", "<a/>").ToBytes()));

    [Test, Triggers("JO2008")]
    public void A_part_with_other_bytes_than_its_checksum_is_refused()
    {
        var bytes = Fixtures.SmallDeck();
        var entry = Fixtures.Open(bytes).Entries.Single(part => part.Name == "ppt/presentation.xml");
        bytes[entry.CentralOffset + 16] ^= 1;
        Refused("JO2008", () => Fixtures.Open(bytes).ReadPart("ppt/presentation.xml"));
        Refused("JO2008", () => Fixtures.Open(bytes).Mentions("ppt/presentation.xml", "needle"));
    }

    [Test, Triggers("JO2008")]
    public void A_part_longer_or_shorter_than_said_is_refused([Values(-1, 1)] int change)
    {
        var bytes = Fixtures.SmallDeck();
        var entry = Fixtures.Open(bytes).Entries.Single(part => part.Name == "ppt/presentation.xml");
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(entry.CentralOffset + 24), (int)entry.Length + change);
        Refused("JO2008", () => Fixtures.Open(bytes).ReadPart("ppt/presentation.xml"));
    }

    [Test, Triggers("JO2009")]
    [TestCase(10, 12)]
    [TestCase(8, 1)]
    public void Unknown_methods_and_encrypted_entries_are_refused(int position, int value)
    {
        var bytes = Fixtures.SmallDeck();
        var entry = Fixtures.Open(bytes).Entries.Single(part => part.Name == "ppt/presentation.xml");
        bytes[entry.CentralOffset + position] = (byte)value;
        Refused("JO2009", () => Fixtures.Open(bytes).ReadPart("ppt/presentation.xml"));
    }

    [Test, Triggers("JO2010")]
    public void A_zip_file_that_is_no_office_file_says_so()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("readme.txt").Open().Dispose();
        Refused("JO2010", () => Fixtures.Open(file.ToArray()));
        Refused("JO2010", () => Fixtures.Open(CleanDeck.Make().Remove(CleanDeck.Main).ToBytes()));
    }

    [Test, Triggers("JO2011")]
    public void A_part_that_is_not_there_is_named() => Refused("JO2011", () => Fixtures.Open(Fixtures.SmallDeck()).ReadPart("ppt/none.xml"));

    [Test, Triggers("JO2012")]
    public void Wrong_xml_is_named_with_its_line() =>
        Refused("JO2012", () => Fixtures.Open(CleanDeck.Make().Replace(CleanDeck.Types, "<Types", "\n<Types<").ToBytes()));

    [Test]
    public void Random_damage_is_refused_or_harmless()
    {
        var bytes = CleanDeck.Make().ToBytes();
        var random = new Random(7);
        for (var round = 0; round < 1000; round++)
        {
            var copy = bytes.ToArray();
            for (var change = random.Next(1, 5); change > 0; change--)
                copy[random.Next(copy.Length)] = (byte)random.Next(256);
            try
            {
                PackageLint.Check(OfficePackage.Open(copy, "deck.pptx"));
            }
            catch (JourneyException)
            {
                // Refused with a code: as it should be.
            }
        }
    }

    [Test]
    public void Zip64_fields_and_data_descriptors_are_read_and_copied()
    {
        var deck = Fixtures.SmallDeck();
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(new Unseekable(file), ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in Fixtures.Open(deck).Parts)
            {
                using var entry = archive.CreateEntry(part.Name).Open();
                entry.Write(Fixtures.Open(deck).ReadPart(part.Name));
            }
        }

        var package = Fixtures.Open(file.ToArray());
        Assert.That(package.Entries.All(entry => entry.HasDescriptor));
        var editor = new PackageEditor(package);
        editor.SetPart("x.xml", Fixtures.Bytes("<x/>"));
        using var second = new ZipArchive(new MemoryStream(editor.Save()));
        foreach (var entry in second.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Assert.That(reader.ReadToEnd(), Is.Not.Empty);
        }
    }

    private static void Refused(string code, Action act)
    {
        var refusal = Assert.Throws<JourneyException>(() => act());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal!.Finding.Code.Id, Is.EqualTo(code));
            foreach (var language in new[] { "en", "zh-Hans", "zh-Hant" })
            {
                Assert.That(refusal.Finding.Message(language), Does.Contain("deck.pptx").Or.Contain("/"), language);
                Assert.That(refusal.Finding.WayOut(language), Is.Not.Empty, language);
            }
        }
    }

    private sealed class Unseekable(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
