using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Contract;

namespace JourneyOffice.FakeGraph.Tests;

/// <summary>The check against the description of Microsoft Graph finds what is wrong. (That it finds nothing else, every other test says.)</summary>
internal sealed class ContractTests : WorldFixture
{
    [SetUp]
    public void NeedContract() => Assume.That(World.ChecksContract, "the description of Microsoft Graph is not beside the repository");

    [Test]
    public async Task A_request_that_Graph_does_not_know_is_found_out()
    {
        ExpectsContractFaults = true;
        await Get(Ada, "/me/drive?$selekt=id");
        await Ask(Ada, HttpMethod.Post, $"/drives/{Ada.DriveId}/root:/a.json:/createUploadSession", new JsonObject { ["item"] = new JsonObject { ["filSize"] = 3, ["name"] = 5 } });
        Assert.That(World.ContractFaults, Is.EqualTo(new[]
        {
            "GET /me/drive: the parameter $selekt is not in the contract",
            "POST /drives/{drive-id}/items/{driveItem-id}/createUploadSession: request.item: has filSize, which is not in the contract",
            "POST /drives/{drive-id}/items/{driveItem-id}/createUploadSession: request.item.name: is 5, not string",
        }));
    }

    [Test]
    public async Task A_test_that_does_not_look_fails_for_it_all_the_same()
    {
        var world = await FakeWorld.StartAsync();
        using var http = new HttpClient(world.CreateHandler());
        http.DefaultRequestHeaders.Authorization = new("Bearer", world.Identity.GraphTokenFor(world.Users.Add("Cleo", "cleo@contoso.example")));
        await http.GetAsync(world.GraphAddress + "/me/drive?$selekt=id");
        Assert.That(async () => await world.DisposeAsync(), Throws.InvalidOperationException.With.Message.Contains("$selekt"));
    }

    [TestCase("""{"id":"1","name":"a","file":{"mimeType":"x"}}""", 0)]
    [TestCase("""{"id":"1","name":null,"file":null}""", 0)]
    [TestCase("""{"id":null}""", 1)]
    [TestCase("""{"id":"1","nam":"a"}""", 1)]
    [TestCase("""{"id":"1","size":"12"}""", 1)]
    [TestCase("""{"id":"1","lastModifiedDateTime":"yesterday"}""", 1)]
    [TestCase("""{"id":"1","file":{"mimeTyp":"x"}}""", 1)]
    [TestCase("""{"id":"1","parentReference":[]}""", 1)]
    [TestCase("""{"@odata.type":"#microsoft.graph.drive","id":"1","driveType":"business"}""", 0)]
    public void An_answer_is_held_against_its_schema(string answer, int faults)
    {
        var contract = ContractDocument.Load(ContractDocument.Find()!);
        var found = new SchemaCheck(contract).Faults(JsonNode.Parse(answer), contract.Schema("microsoft.graph.driveItem")!, "answer");
        Assert.That(found.Count(), Is.EqualTo(faults));
    }
}
