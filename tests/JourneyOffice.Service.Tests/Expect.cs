namespace JourneyOffice.Service.Tests;

/// <summary>What a caller is told when something goes wrong.</summary>
internal static class Expect
{
    public static async Task ProblemAsync(Task<HttpResponseMessage> sent, int status, string code)
    {
        var response = await sent;
        Assert.That(((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType), Is.EqualTo((status, "application/problem+json")), await response.Content.ReadAsStringAsync());
        var problem = await RunningService.JsonAsync(response);
        Assert.Multiple(() =>
        {
            Assert.That((string?)problem["code"], Is.EqualTo(code));
            Assert.That((string?)problem["title"], Is.Not.Empty);
            Assert.That((string?)problem["detail"], Is.Not.Empty);
        });
    }
}
