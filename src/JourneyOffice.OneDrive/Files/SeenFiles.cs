using JourneyOffice.Libraries;

namespace JourneyOffice.OneDrive;

/// <summary>
/// What was seen of files, for all users together: each gets it only by naming the tag that Graph told them for that file just now. Contents are
/// not kept.
/// </summary>
/// <param name="most">How many are remembered of each kind.</param>
internal sealed class SeenFiles(int most)
{
    private readonly BoundedMemory<(string Drive, string Item, string Tag, string Name), SeenFile> contents = new(most);
    private readonly BoundedMemory<(string Drive, string Item, string Version), string> marks = new(most);
    private readonly BoundedMemory<(string Drive, string Item, string Key), KeptSave> saves = new(most);
    private readonly BoundedMemory<(string Drive, string Item, string Version), SaveNote> notes = new(most);
    private readonly BoundedMemory<(string Drive, string Item, string Tag), IReadOnlyList<string>> names = new(most);

    /// <summary>What a content holds, by Graph's tag of it.</summary>
    public SeenFile? Content(string drive, string item, string tag, string name) => contents.TryGet((drive, item, tag, name), out var seen) ? seen : null;

    /// <summary>Remembers what a content holds.</summary>
    public void Remember(string drive, string item, string tag, string name, SeenFile seen) => contents.Set((drive, item, tag, name), seen);

    /// <summary>The names in a user's list of taken-up files, by Graph's tag of that list.</summary>
    public IReadOnlyList<string>? Names(string drive, string item, string tag) => names.TryGet((drive, item, tag), out var known) ? known : null;

    /// <summary>Remembers the names in a user's list.</summary>
    public void RememberNames(string drive, string item, string tag, IReadOnlyList<string> known) => names.Set((drive, item, tag), known);

    /// <summary>The mark of a version.</summary>
    public string? Mark(string drive, string item, string version) => marks.TryGet((drive, item, version), out var mark) ? mark : null;

    /// <summary>Remembers the mark of a version, which does not change any more.</summary>
    public void RememberMark(string drive, string item, string version, string mark) => marks.Set((drive, item, version), mark);

    /// <summary>The save that was made under a key.</summary>
    public KeptSave? Save(string drive, string item, string key) => saves.TryGet((drive, item, key), out var save) ? save : null;

    /// <summary>Why a version was saved, and under which key.</summary>
    public SaveNote? Note(string drive, string item, string version) => notes.TryGet((drive, item, version), out var note) ? note : null;

    /// <summary>Remembers a save.</summary>
    public void RememberSave(string drive, string item, string? version, SaveNote note, KeptSave save)
    {
        if (note.Key is { } key)
            saves.Set((drive, item, key), save);
        if (version is not null)
            notes.Set((drive, item, version), note);
    }
}

/// <summary>What was seen of a content.</summary>
/// <param name="Summary">What lists and searches need.</param>
/// <param name="Mark">Its mark.</param>
internal sealed record SeenFile(CarrierSummary Summary, string Mark);

/// <summary>A save that was made.</summary>
/// <param name="Mark">The mark of what was saved.</param>
/// <param name="Version">What it became.</param>
internal sealed record KeptSave(string Mark, LibraryVersion Version);
