using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace JourneyOffice.Cli.Tests;

/// <summary>Files made to do harm, given to the program as a process: refused in one message, soon, in little memory, and nothing is written.</summary>
public sealed class HostileFileTests
{
    private const long MostMemory = 256L << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>""";
    private const string Root = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="ppt/presentation.xml"/></Relationships>""";

    private static readonly Dictionary<string, (string Code, Func<byte[]> Make)> Files = new(StringComparer.Ordinal)
    {
        ["bomb of zeros"] = ("JO2005", () => Zip(("ppt/presentation.xml", stream => Fill(stream, " "u8, 700 << 20)))),
        ["bomb below the ratio"] = ("JO2005", () => Zip(("ppt/presentation.xml", stream => Fill(stream, Noisy(), 300 << 20)))),
        ["bomb of many parts"] = ("JO2005", () => Zip([.. Enumerable.Range(0, 25).Select(number => ($"ppt/media/{number}.bin", (Action<Stream>)(stream => Fill(stream, Noisy(), 100 << 20))))])),
        ["bomb of tags"] = ("JO2005", () => Zip(("ppt/presentation.xml", stream => Fill(stream, "<a/>"u8, 60 << 20)))),
        ["tags up to the bound"] = ("JO", () => Zip(("ppt/presentation.xml", stream => { stream.Write("<a>"u8); Fill(stream, "<b/>"u8, 4 * 399_000); stream.Write("</a>"u8); }))),
        ["many entries"] = ("JO2005", () => Zip([.. Enumerable.Range(0, 30_000).Select(number => ($"ppt/{number}.xml", (Action<Stream>)(_ => { })))])),
        ["way out of the folder"] = ("JO2006", () => Zip(("../../evil.xml", stream => stream.WriteByte(1)))),
        ["entities"] = ("JO", () => Zip(("ppt/presentation.xml", stream => stream.Write("<!DOCTYPE a [<!ENTITY b \"cccccccccc\"><!ENTITY d \"&b;&b;&b;&b;&b;&b;\">]><a>&d;</a>"u8)))),
        ["file from outside"] = ("JO", () => Zip(("ppt/presentation.xml", stream => stream.Write("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"u8)))),
        ["endless nesting"] = ("JO2005", () => Zip(("ppt/presentation.xml", stream => Fill(stream, "<a>"u8, 3 << 20)))),
        ["password"] = ("JO2002", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")]),
        ["cut off"] = ("JO2004", () => Zip(("ppt/presentation.xml", stream => stream.Write("<a/>"u8)))[..^30]),
    };

    private Journey journey = null!;

    [SetUp]
    public void Open() => journey = new Journey();

    [TearDown]
    public void Close() => journey.Dispose();

    [Test]
    public void It_is_refused_soon_in_little_memory_and_nothing_is_written([ValueSource(nameof(Names))] string name)
    {
        if (!OperatingSystem.IsLinux())
            Assert.Ignore("Skipped: memory is measured as Linux counts it.");
        var map = journey.NewMap();
        File.WriteAllBytes(journey.At("hostile.pptx"), Files[name].Make());
        var before = Directory.GetFiles(journey.Folder);
        var (exitCode, error, memory, time) = Measured(name, "update", "hostile.pptx", "--with", map);
        if (time > Longest)
            (exitCode, error, memory, time) = Measured(name, "update", "hostile.pptx", "--with", map);
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(3), error);
            Assert.That(error, Does.Contain(Files[name].Code));
            Assert.That(error.Split("→"), Has.Length.EqualTo(2), "one message");
            Assert.That(time, Is.LessThan(Longest));
            Assert.That(memory, Is.LessThan(MostMemory));
            Assert.That(Directory.GetFiles(journey.Folder), Is.EquivalentTo(before));
        });
    }

    [Test]
    public void A_file_without_end_is_left_at_the_bound()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Ignore("Skipped: there is no such file elsewhere.");
        journey.Environment["JOURNEY_MAX_FILE_MB"] = "1";
        Assert.That(journey.Run("read", "/dev/zero").Error, Does.Contain("JO2005"));
    }

    [Test]
    public void Bounds_come_from_the_environment()
    {
        var (_, deck, _) = journey.Build();
        journey.Environment["JOURNEY_MAX_ENTRIES"] = "5";
        var small = journey.Run("status", deck);
        journey.Environment["JOURNEY_MAX_ENTRIES"] = "5000";
        Assert.Multiple(() =>
        {
            Assert.That(small.ExitCode, Is.EqualTo(3));
            Assert.That(small.Error, Does.Contain("JO2005"));
            Assert.That(journey.Run("status", deck).ExitCode, Is.Zero);
        });
    }

    [Test, Triggers("JO7015")]
    public void A_bound_that_is_no_number_is_wrong_use([Values("JOURNEY_MAX_FILE_MB", "JOURNEY_MAX_PART_MB", "JOURNEY_MAX_TOTAL_MB", "JOURNEY_MAX_ENTRIES", "JOURNEY_MAX_TAGS")] string variable, [Values("much", "0", "-5", "99999999999")] string value)
    {
        var map = journey.NewMap();
        journey.Environment[variable] = value;
        var run = journey.Run("check", map);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("JO7015").And.Contain(variable));
    }

    [Test, Triggers("JO7016")]
    public void Too_little_memory_is_said()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new StringReader("");
        var invocation = new Invocation(new Terminal { Input = input, Output = output, Error = error }, "en", Json: false, default);
        Assert.That(CommandRunner.Run("read", invocation, (_, _) => GC.AllocateUninitializedArray<byte>(int.MaxValue)), Is.EqualTo(3));
        Assert.That(error.ToString(), Does.Contain("JO7016"));
    }

    private static string[] Names() => [.. Files.Keys];

    private (int ExitCode, string Error, long Memory, TimeSpan Time) Measured(string name, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = journey.Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var memory = 0L;
        while (!process.WaitForExit(10))
            memory = Math.Max(memory, Peak(process.Id));
        TestContext.Out.WriteLine($"{name}: {memory >> 20} MB, {watch.ElapsedMilliseconds} ms");
        output.Wait();
        return (process.ExitCode, error.Result, memory, watch.Elapsed);
    }

    private static long Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6).Trim().TrimEnd("kB "), System.Globalization.CultureInfo.InvariantCulture) << 10;
        }
        catch (IOException)
        {
            // The process has ended.
            return 0;
        }
    }

    private static byte[] Zip(params (string Name, Action<Stream> Write)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in parts.Prepend(("_rels/.rels", stream => stream.Write(Encoding.UTF8.GetBytes(Root)))).Prepend(("[Content_Types].xml", stream => stream.Write(Encoding.UTF8.GetBytes(Types)))))
            {
                using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                write(stream);
            }
        }

        return bytes.ToArray();
    }

    private static void Fill(Stream stream, ReadOnlySpan<byte> pattern, int length)
    {
        var block = new byte[pattern.Length * Math.Max(1, 100_000 / pattern.Length)];
        for (var at = 0; at < block.Length; at += pattern.Length)
            pattern.CopyTo(block.AsSpan(at));
        for (var left = length; left > 0; left -= block.Length)
            stream.Write(block.AsSpan(0, Math.Min(left, block.Length)));
    }

    // Text that deflate presses to a hundredth, and no further.
    private static byte[] Noisy()
    {
        var noise = new byte[100_000];
        noise.AsSpan().Fill((byte)' ');
        new Random(5).NextBytes(noise.AsSpan(0, 900));
        return noise;
    }
}
