using JourneyOffice.Libraries;

namespace JourneyOffice.Service.Tests;

/// <summary>A library that breaks in a way nobody foresaw, with a message that nobody may see.</summary>
internal sealed class BrokenLibrary(string message) : IMapLibrary
{
    public Task<IReadOnlyList<LibraryEntry>> FindAsync(LibrarySearch search, CancellationToken cancellation) => throw Broken();

    public Task<LibraryFile> OpenAsync(string name, CancellationToken cancellation) => throw Broken();

    public Task<LibraryVersion> SaveAsync(string name, ReadOnlyMemory<byte> bytes, SaveCondition condition, SaveNote note, CancellationToken cancellation) => throw Broken();

    public Task<IReadOnlyList<LibraryVersion>> HistoryAsync(string name, CancellationToken cancellation) => throw Broken();

    public Task<LibraryFile> OpenVersionAsync(string name, int number, CancellationToken cancellation) => throw Broken();

    public Task<LibraryFile?> OpenSeenAsync(string name, string tag, CancellationToken cancellation) => throw Broken();

    public IAsyncEnumerable<LibraryChange> ChangesAsync(CancellationToken cancellation) => throw Broken();

    private InvalidOperationException Broken() => new(message);
}
