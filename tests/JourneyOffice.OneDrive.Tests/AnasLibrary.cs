namespace JourneyOffice.OneDrive.Tests;

/// <summary>Tests at the library of one person, each as if nothing had been before.</summary>
internal abstract class AnasLibrary
{
    /// <summary>The tenant that is made up.</summary>
    protected TestWorld World { get; private set; } = null!;

    /// <summary>Ana's maps.</summary>
    protected OneDriveLibrary Library { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Open() => World = await TestWorld.StartAsync();

    [OneTimeTearDown]
    public async Task Close() => await World.DisposeAsync();

    [SetUp]
    public void Begin()
    {
        World.Renew();
        Library = World.LibraryOf(World.Ana);
    }
}
