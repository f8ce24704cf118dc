using System.Text.Json.Nodes;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>An add-in's hand on an open workbook, as that shows itself: cells, rows of tables, and the custom XML part. May be interrupted before any operation.</summary>
internal sealed class OfficeBookHand(byte[] snapshot)
{
    private readonly JsonObject book = JsonNode.Parse(snapshot)!.AsObject();

    public byte[] Snapshot() => System.Text.Encoding.UTF8.GetBytes(book.ToJsonString());

    /// <summary>Carries a patch out; as far as it is allowed to.</summary>
    /// <returns>How many operations it took.</returns>
    public int Do(JsonObject patch, int most = int.MaxValue)
    {
        var done = 0;
        foreach (var operation in patch["steps"]!.AsArray().SelectMany(step => Operations(step!.AsObject())))
        {
            if (done == most)
                return done;
            operation();
            done++;
        }

        return done;
    }

    private IEnumerable<Action> Operations(JsonObject step)
    {
        switch ((string)step["do"]!)
        {
            case "editTable":
                var (sheet, table) = Find((string)step["table"]!);
                foreach (var set in step["set"]!.AsArray())
                    yield return () => SetInTable(sheet, table, (int)set!["row"]!, (int)set["column"]!, set["value"]);
                foreach (var row in step["delete"]!.AsArray())
                    yield return () => Delete(sheet, table, (int)row!["row"]!);
                foreach (var row in step["add"]!.AsArray())
                    yield return () => Add(sheet, table, row!.AsObject());
                break;
            case "setCells":
                var other = book["sheets"]!.AsArray().First(known => (string)known!["name"]! == (string)step["sheet"]!)!.AsObject();
                foreach (var cell in step["cells"]!.AsArray())
                    yield return () => Set(other, (int)cell!["row"]!, (int)cell["column"]!, cell["formula"] ?? cell["value"]);
                break;
            case "insertSheets":
                if (step["sheets"]!.AsArray().Count > 0)
                    yield return () => Insert(Convert.FromBase64String((string)step["file"]!));
                foreach (var chart in step["charts"]!.AsArray())
                    yield return () => Draw(chart!.AsObject());
                break;
            case "writeMap":
                yield return () => book["customXmlParts"] = new JsonArray((string)step["text"]!);
                break;
            default:
                throw new InvalidOperationException((string)step["do"]!);
        }
    }

    // Excel would give sheets and tables of names that are taken other ones.
    private void Insert(byte[] file)
    {
        foreach (var sheet in JsonNode.Parse(new OfficeBookView(file).Snapshot())!["sheets"]!.AsArray())
        {
            Assert.That(book["sheets"]!.AsArray().Select(known => (string)known!["name"]!), Does.Not.Contain((string)sheet!["name"]!));
            book["sheets"]!.AsArray().Add(sheet.DeepClone());
        }
    }

    private void Draw(JsonObject chart)
    {
        var sheet = book["sheets"]!.AsArray().First(known => (string)known!["name"]! == (string)chart["sheet"]!)!.AsObject();
        var charts = sheet["charts"] as JsonArray ?? [];
        sheet["charts"] = charts.DeepClone();
        if (!charts.Any(known => (string)known!["name"]! == (string)chart["name"]!))
            sheet["charts"]!.AsArray().Add(chart.DeepClone());
    }

    private (JsonObject Sheet, JsonObject Table) Find(string name) =>
        (from sheet in book["sheets"]!.AsArray() from table in sheet!["tables"]!.AsArray() where (string)table!["name"]! == name select (sheet.AsObject(), table!.AsObject())).First();

    private static void SetInTable(JsonObject sheet, JsonObject table, int row, int column, JsonNode? value)
    {
        var number = (int)table["rowIndex"]! + 1 + row;
        table["rowCount"] = Math.Max((int)table["rowCount"]!, row + 2);
        Set(sheet, number, (int)table["columnIndex"]! + column, value);
    }

    private static void Set(JsonObject sheet, int row, int column, JsonNode? value)
    {
        var (top, left) = ((int)sheet["rowIndex"]!, (int)sheet["columnIndex"]!);
        var width = Math.Max(column - left + 1, sheet["values"]!.AsArray() is [JsonArray first, ..] ? first.Count : 0);
        foreach (var (name, empty) in new[] { ("values", ""), ("formulas", ""), ("numberFormat", "General") })
        {
            var grid = sheet[name]!.AsArray();
            while (grid.Count <= row - top)
                grid.Add(new JsonArray());
            foreach (var line in grid.Select(line => line!.AsArray()))
            {
                while (line.Count < width)
                    line.Add(empty);
            }
        }

        var formula = value is JsonValue text && text.TryGetValue<string>(out var written) && written.StartsWith('=');
        // Excel computes what a formula says; nothing here reads that.
        sheet["values"]![row - top]![column - left] = formula ? "" : value?.DeepClone() ?? "";
        sheet["formulas"]![row - top]![column - left] = value?.DeepClone() ?? "";
    }

    private static void Delete(JsonObject sheet, JsonObject table, int row)
    {
        var (first, last) = ((int)table["rowIndex"]! + 1, (int)table["rowIndex"]! + (int)table["rowCount"]! - 1);
        for (var number = first + row; number <= last; number++)
            Copy(sheet, table, number + 1, number, isEmpty: number == last);
        if (last > first)
            table["rowCount"] = (int)table["rowCount"]! - 1;
    }

    private static void Add(JsonObject sheet, JsonObject table, JsonObject row)
    {
        var (first, count, id) = ((int)table["rowIndex"]! + 1, (int)table["rowCount"]! - 1, row["values"]!.AsArray().ToList().FindIndex(value => value is JsonValue text && text.TryGetValue<string>(out var said) && said == (string)row["id"]!));
        var ids = Enumerable.Range(0, count).Select(number => Get(sheet, first + number, (int)table["columnIndex"]! + id)).ToList();
        if (ids.Contains((string)row["id"]!, StringComparer.Ordinal))
            return;
        var isEmpty = count == 1 && Enumerable.Range(0, (int)table["columnCount"]!).All(column => Get(sheet, first, (int)table["columnIndex"]! + column).Length == 0);
        var at = isEmpty ? 0 : row["after"] is { } after && ids.IndexOf((string)after!) is >= 0 and var place ? place + 1 : count;
        if (!isEmpty)
        {
            table["rowCount"] = count + 2;
            for (var number = first + count; number > first + at; number--)
                Copy(sheet, table, number - 1, number, isEmpty: false);
        }

        for (var column = 0; column < row["values"]!.AsArray().Count; column++)
            Set(sheet, first + at, (int)table["columnIndex"]! + column, row["values"]![column]);
    }

    private static void Copy(JsonObject sheet, JsonObject table, int from, int to, bool isEmpty)
    {
        for (var column = (int)table["columnIndex"]!; column < (int)table["columnIndex"]! + (int)table["columnCount"]!; column++)
        {
            var value = isEmpty ? null : sheet["formulas"]![from - (int)sheet["rowIndex"]!]?[column - (int)sheet["columnIndex"]!]?.DeepClone();
            Set(sheet, to, column, value);
            // A cell that moves keeps what it shows: a text that looks like a formula stays one.
            if (!isEmpty)
                Values(sheet, to)[column - (int)sheet["columnIndex"]!] = Values(sheet, from)[column - (int)sheet["columnIndex"]!]?.DeepClone();
        }

        static JsonArray Values(JsonObject sheet, int row) => sheet["values"]![row - (int)sheet["rowIndex"]!]!.AsArray();
    }

    private static string Get(JsonObject sheet, int row, int column)
    {
        var grid = sheet["values"]!.AsArray();
        return row - (int)sheet["rowIndex"]! < grid.Count ? grid[row - (int)sheet["rowIndex"]!]![column - (int)sheet["columnIndex"]!]?.ToString() ?? "" : "";
    }
}
