using JourneyOffice.FakeGraph.Running;

return await RunCommand.Create().Parse(args).InvokeAsync();
