using System.Text.Json;
using JourneyOffice.Carriers;
using Microsoft.Data.Sqlite;

namespace JourneyOffice.Libraries;

/// <summary>
/// What is known of the files of a library, so that a list need not open them all. Only a memory: it may be deleted at any time, and where it
/// is damaged or of another version it is made anew.
/// </summary>
internal sealed class FolderIndex
{
    // Counts up with what is kept of a file.
    private const int Schema = 1;
    private const int NotADatabase = 26;
    private const int Damaged = 11;

    private readonly string path;

    public FolderIndex(string root)
    {
        path = Path.Combine(root, FolderNames.Own, "index.db");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    }

    /// <summary>All that is known, by name.</summary>
    public Dictionary<string, IndexedFile> Load() => Try([], connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, length, modified, seen, tag, kind, maps, words FROM file";
        using var reader = command.ExecuteReader();
        var files = new Dictionary<string, IndexedFile>(StringComparer.Ordinal);
        while (reader.Read())
        {
            var maps = JsonSerializer.Deserialize(reader.GetString(6), LibrariesJson.Default.IReadOnlyListMapSummary) ?? [];
            var kind = reader.IsDBNull(5) ? (CarrierKind?)null : (CarrierKind)reader.GetInt32(5);
            files[reader.GetString(0)] = new IndexedFile(
                reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetString(4), new CarrierSummary(kind, maps, reader.GetString(7), null));
        }

        return files;
    });

    /// <summary>Takes in what changed.</summary>
    public void Store(IReadOnlyCollection<IndexedFile> changed, IReadOnlyCollection<string> removed)
    {
        if (changed.Count + removed.Count == 0)
            return;
        Try(false, connection =>
        {
            using var transaction = connection.BeginTransaction();
            foreach (var name in removed)
                Execute(connection, "DELETE FROM file WHERE name = $name", ("$name", name));
            foreach (var file in changed)
            {
                Execute(connection, "INSERT OR REPLACE INTO file (name, length, modified, seen, tag, kind, maps, words) VALUES ($name, $length, $modified, $seen, $tag, $kind, $maps, $words)",
                    ("$name", file.Name), ("$length", file.Length), ("$modified", file.Modified), ("$seen", file.Seen), ("$tag", file.Tag),
                    ("$kind", file.Summary.Kind is { } kind ? (int)kind : DBNull.Value),
                    ("$maps", JsonSerializer.Serialize(file.Summary.Maps, LibrariesJson.Default.IReadOnlyListMapSummary)), ("$words", file.Summary.Words));
            }

            transaction.Commit();
            return true;
        });
    }

    // Without a memory it only takes longer: a full disk or a locked index must neither fail a save that was done nor hide files.
    private T Try<T>(T otherwise, Func<SqliteConnection, T> work)
    {
        try
        {
            return OpenOrMakeAnew(work);
        }
        catch (Exception problem) when (problem is SqliteException or IOException or UnauthorizedAccessException)
        {
            return otherwise;
        }
    }

    private T OpenOrMakeAnew<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            return Open(work);
        }
        catch (Exception problem) when (problem is SqliteException { SqliteErrorCode: NotADatabase or Damaged } or JsonException)
        {
            SqliteConnection.ClearAllPools();
            foreach (var file in new[] { path, path + "-wal", path + "-shm" })
                File.Delete(file);
            return Open(work);
        }
    }

    private T Open<T>(Func<SqliteConnection, T> work)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 20 }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        using (var version = connection.CreateCommand())
        {
            version.CommandText = "PRAGMA user_version";
            if (Convert.ToInt32(version.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) != Schema)
                Create(connection);
        }

        return work(connection);
    }

    private static void Create(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        Execute(connection, "DROP TABLE IF EXISTS file");
        Execute(connection, """
            CREATE TABLE file (name TEXT PRIMARY KEY, length INTEGER NOT NULL, modified INTEGER NOT NULL, seen INTEGER NOT NULL,
            tag TEXT NOT NULL, kind INTEGER, maps TEXT NOT NULL, words TEXT NOT NULL) WITHOUT ROWID
            """);
        Execute(connection, $"PRAGMA user_version = {Schema}");
        transaction.Commit();
    }

    private static void Execute(SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}

/// <summary>A file as the index knows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Modified">When it was written, in ticks of UTC.</param>
/// <param name="Seen">When it was looked into, in ticks of UTC.</param>
/// <param name="Tag">Its content's tag.</param>
/// <param name="Summary">What it carries.</param>
internal sealed record IndexedFile(string Name, long Length, long Modified, long Seen, string Tag, CarrierSummary Summary)
{
    /// <summary>
    /// Whether a file of this length and time must be the one that was seen. One that was written just before it was looked into may have been
    /// written again within the same tick of the file system's clock.
    /// </summary>
    public bool Is(long length, long modified) => Length == length && Modified == modified && Seen - Modified > TimeSpan.TicksPerSecond * 2;
}
