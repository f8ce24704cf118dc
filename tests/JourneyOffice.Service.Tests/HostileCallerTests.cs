using System.Net;
using System.Net.Sockets;
using System.Text;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JourneyOffice.Service.Tests;

/// <summary>Callers that misspell, repeat, hold on, come again and never let go.</summary>
internal sealed class HostileCallerTests
{
    private static readonly JourneyMap Map = RunningService.Map;
    private static readonly byte[] Body = MapJson.Write(Map);

    private RunningService service = null!;

    [SetUp]
    public async Task Begin() => service = await RunningService.StartAsync("--Journey:AllowedOrigins:0=https://addin.example", "--Journey:AtOnce=1", "--Journey:Waiting=0");

    [TearDown]
    public async Task End() => await service.DisposeAsync();

    [TestCase("/v1/maps/none")]
    [TestCase("/v1/nothing")]
    [TestCase("/v1/maps?take=9999")]
    public async Task An_allowed_page_can_read_refusals_too_and_no_browser_takes_them_for_more(string path)
    {
        var answer = await service.SendAsync("GET", path, null, "Origin: https://addin.example");
        Assert.Multiple(() =>
        {
            Assert.That((int)answer.StatusCode, Is.GreaterThanOrEqualTo(400));
            Assert.That(answer.Headers.Contains("Access-Control-Allow-Origin"), Is.True);
            Assert.That(answer.Headers.Contains("X-Content-Type-Options"), Is.True);
            Assert.That(answer.Headers.Contains("Content-Security-Policy"), Is.True);
            Assert.That(answer.Headers.Vary, Does.Contain("Origin"));
        });
    }

    [TestCase("/v1/events/")]
    [TestCase("/V1/Events")]
    public async Task Who_follows_keeps_nobody_from_working(string path)
    {
        using var following = await service.Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        Assert.That((await service.SendAsync("POST", "/v1/check", Body)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Health_is_told_when_callers_have_used_up_their_requests()
    {
        await using var small = await RunningService.StartAsync("--Journey:RequestsPerMinute=1");
        for (var request = 0; request < 5; request++)
            await small.SendAsync("GET", "/v1/templates/none");
        Assert.That((await small.SendAsync("GET", "/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test, Triggers("JO9012")]
    public async Task An_option_that_there_is_not_is_refused([Values(
        "GET /v1/maps?word=x", "GET /v1/maps/m?lang=en", "PUT /v1/maps/mservice?reason=x", "POST /v1/render?format=pptx", "POST /v1/check?prefer=map", "GET /v1/events?since=1",
        "POST /v1/render?to=svg&to=pptx", "GET /v1/templates?lang=en", "GET /v1/files/a.pptx?download=1")] string asked)
    {
        var (method, path) = (asked.Split(' ')[0], asked.Split(' ')[1]);
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await Expect.ProblemAsync(service.SendAsync(method, path, method == "GET" ? null : Body, "If-None-Match: *"), 400, "JO9012");
    }

    [Test]
    public async Task A_form_has_each_part_once_and_no_others()
    {
        var (file, with) = (("file", "a.journey.json", Body), ("with", "b.journey.json", Body));
        await Expect.ProblemAsync(service.SendPartsAsync("/v1/update", null, file, file, with), 400, "JO9015");
        await Expect.ProblemAsync(service.SendPartsAsync("/v1/update", null, file, with, ("wiht", "c", Body)), 400, "JO9015");
        await Expect.ProblemAsync(service.SendPartsAsync("/v1/status", null, file, ("agianst", "c", Body)), 400, "JO9015");
        await Expect.ProblemAsync(service.SendPartsAsync("/v1/update", null, [.. Enumerable.Repeat(file, 500)]), 400, "JO9015");
        await Expect.ProblemAsync(FormAsync("multipart/form-data", "--x--"), 400, "JO9015");
        await Expect.ProblemAsync(FormAsync("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=file\r\n\r\n{ \"id\""), 400, "JO9015");
        await Expect.ProblemAsync(FormAsync("multipart/form-data; boundary=x", $"--x\r\nContent-Disposition: form-data; name=file; filename={new string('a', 40_000)}\r\n\r\n{{}}\r\n--x--"), 400, "JO9015");
    }

    [Test]
    public async Task A_name_that_is_given_can_t_add_headers()
    {
        var deck = CarrierOperations.Build(Carrier.Open(Body, "m"), new BuildOptions { Formats = [BuildFormat.Pptx] }).Files[0].Bytes;
        var answer = await service.SendAsync("POST", "/v1/freeze?name=a%0d%0aSet-Cookie:%20x%22%3b.pptx", deck);
        var parts = await service.SendAsync("POST", "/v1/freeze?name=a%0d%0aSet-Cookie:%20x%22%3b.pptx", deck, "Accept: multipart/form-data");
        Assert.Multiple(async () =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
            Assert.That(parts.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(Encoding.Latin1.GetString(await parts.Content.ReadAsByteArrayAsync()), Does.Not.Contain("\nSet-Cookie"));
        });
    }

    [Test]
    public async Task Heads_are_answered_as_gets_without_a_body()
    {
        var put = await service.SendAsync("PUT", "/v1/maps/mservice", Body, "If-None-Match: *");
        var head = await service.SendAsync("HEAD", "/v1/maps/mservice");
        var missing = await service.SendAsync("HEAD", "/v1/maps/none");
        var followed = await service.SendAsync("HEAD", "/v1/events");
        var any = await service.SendAsync("GET", "/v1/maps/mservice", null, "If-None-Match: *");
        var weak = await service.SendAsync("GET", "/v1/maps/mservice", null, $"If-None-Match: \"x\", W/{put.Headers.ETag}");
        Assert.Multiple(async () =>
        {
            Assert.That((head.StatusCode, head.Headers.ETag), Is.EqualTo((HttpStatusCode.OK, put.Headers.ETag)));
            Assert.That(await head.Content.ReadAsByteArrayAsync(), Is.Empty);
            Assert.That(head.Content.Headers.ContentLength, Is.GreaterThan(1000));
            Assert.That(missing.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(followed.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
            Assert.That(any.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(weak.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        });
    }

    [Test]
    public async Task It_stops_at_once_although_somebody_follows()
    {
        using var following = await service.Client.GetAsync("/v1/events", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await following.Content.ReadAsStreamAsync();
        var stopped = service.StopAsync();
        Assert.That(await Task.WhenAny(stopped, Task.Delay(TimeSpan.FromSeconds(10))), Is.SameAs(stopped));
    }

    [Test]
    public async Task Half_a_request_that_is_given_up_leaves_nothing()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, service.Client.BaseAddress!.Port);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes("PUT /v1/maps/mservice HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: *\r\nContent-Length: 5000\r\n\r\n{ \"id\""));
        }

        Assert.That((await service.SendAsync("POST", "/v1/check", Body)).StatusCode, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(Directory.Exists(Path.Combine(service.Folder, "maps")), Is.False);
    }

    [Test, Triggers("JO9014")]
    public async Task Who_sends_drop_by_drop_does_not_keep_a_place()
    {
        await using var small = await RunningService.StartAsync("--Journey:SecondsAtMost=1", "--Journey:AtOnce=1");
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, small.Client.BaseAddress!.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\n{ \"id\""));
        var after = small.SendAsync("POST", "/v1/check", Body);
        using var reader = new StreamReader(socket.GetStream());
        Assert.Multiple(async () =>
        {
            Assert.That(await reader.ReadLineAsync(), Does.Contain("504"));
            Assert.That((await after).StatusCode, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.GatewayTimeout), "it was heard after the other was given up");
        });
    }

    [Test]
    public async Task As_many_requests_a_minute_as_are_allowed_and_no_more()
    {
        await using var small = await RunningService.StartAsync("--Journey:RequestsPerMinute=2");
        var answers = new List<HttpResponseMessage>();
        for (var request = 0; request < 3; request++)
            answers.Add(await small.SendAsync("GET", "/v1/templates/none"));
        Assert.That(answers[2].Headers.RetryAfter?.Delta?.TotalSeconds, Is.GreaterThan(10), "two in a minute are one in thirty seconds");
    }

    [Test]
    public async Task The_log_does_not_tell_what_is_searched_for()
    {
        using var log = new Recorder();
        await using (var logging = await RunningService.StartAsync(services => services.AddSingleton<ILoggerProvider>(log)))
            await logging.SendAsync("GET", "/v1/maps?words=rosebud");
        Assert.That(log.Lines, Has.None.Contains("rosebud"));
    }

    private sealed class Recorder : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }

    [TestCase("http://x@localhost:5180")]
    public void An_address_that_only_looks_like_this_machines_own_is_refused(string address) =>
        Assert.That(() => ServiceHost.Build(["--urls", address]), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(ServiceErrors.OpenToOthers));

    private Task<HttpResponseMessage> FormAsync(string type, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/update") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return service.Client.SendAsync(request);
    }
}
