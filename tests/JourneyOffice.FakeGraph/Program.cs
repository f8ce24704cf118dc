using JourneyOffice.FakeGraph;

await using var world = await FakeWorld.StartAsync(new FakeWorldOptions { Port = 8543 });
Console.WriteLine(world.GraphAddress);
await Task.Delay(Timeout.Infinite);
