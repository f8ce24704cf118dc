using System.Xml;
using System.Xml.Linq;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>A workbook that is being changed: parts are opened when needed and written only when changed.</summary>
internal sealed class WorkbookEdit
{
    // Up to how many bytes a sheet is looked through for formulas.
    private const int LookedAt = 1 << 20;

    // A grid of ours is shorter, however large the map.
    private const int LongestGrid = 16 << 20;

    private readonly OfficePackage package;
    private readonly Dictionary<string, SheetEdit> opened = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (XDocument Document, bool IsChanged)> documents = new(StringComparer.OrdinalIgnoreCase);
    private readonly SharedTexts strings;

    /// <summary>An edit of a package.</summary>
    /// <param name="package">The workbook.</param>
    /// <param name="written">The parts that we wrote, as far as that is known.</param>
    public WorkbookEdit(OfficePackage package, IEnumerable<string> written)
    {
        var own = written.ToHashSet(StringComparer.OrdinalIgnoreCase);
        this.package = package;
        strings = new SharedTexts(package);
        Sheets = WorkbookSheets.Of(package);
        OwnSheetsFirst = [.. Sheets.OrderByDescending(sheet => own.Contains(sheet.Part))];
        Editor = new PackageEditor(package);
    }

    /// <summary>The worksheets.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    /// <summary>The worksheets, those that we wrote before others: who looks for one of ours need not open a large one of somebody else's.</summary>
    public IReadOnlyList<WorkbookSheet> OwnSheetsFirst { get; }

    /// <summary>Where changed parts go.</summary>
    public PackageEditor Editor { get; }

    /// <summary>The file's name, for messages.</summary>
    public string FileName => package.FileName;

    /// <summary>Whether rows moved or formulas came, so that Excel's chain of calculations no longer fits.</summary>
    public bool FormulasMoved { get; set; }

    /// <summary>A sheet to change.</summary>
    public SheetEdit Sheet(string part)
    {
        if (opened.TryGetValue(part, out var known))
            return known;
        var sheet = Sheets.First(sheet => sheet.Part == part);
        try
        {
            return opened[part] = new SheetEdit(sheet, Load(part), strings);
        }
        catch (XmlException broken)
        {
            throw new JourneyException(new Finding(WorkbooksErrors.PartBroken, new Place(FileName, part), FileName, part), broken);
        }
    }

    /// <summary>Reads a sheet as it is by now, without a tree of it where nothing of it was changed.</summary>
    public T Read<T>(string part, Func<XmlReader, T> read)
    {
        if (!opened.TryGetValue(part, out var sheet))
            return package.ParsePart(part, read);
        using var reader = sheet.Document.CreateReader();
        return read(reader);
    }

    /// <summary>Another part to read or change.</summary>
    public XDocument Document(string part)
    {
        if (!documents.TryGetValue(part, out var known))
            documents[part] = known = (Load(part), false);
        return known.Document;
    }

    /// <summary>Replaces a part as a whole; nothing happens where it says so already.</summary>
    public void Replace(string part, byte[] content)
    {
        documents.Remove(part);
        if (!package.ReadPartToScan(part).AsSpan().SequenceEqual(content))
            Editor.SetPart(part, content);
    }

    /// <summary>Says that a part was changed.</summary>
    public void Changed(string part) => documents[part] = (Document(part), true);

    /// <summary>The parts that a part points to with relationships of a type.</summary>
    public IEnumerable<string> Targets(string part, string type) => package.Relationships(part)
        .Where(relationship => !relationship.IsExternal && relationship.Type.EndsWith(type, StringComparison.Ordinal) && package.Contains(relationship.Target))
        .Select(relationship => relationship.Target);

    /// <summary>Moves a sheet's rows, and everything in the workbook that points to them.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="shift">What comes or goes.</param>
    /// <param name="table">The table's data: rules and names that cover it to its end grow with it.</param>
    public void Shift(SheetEdit sheet, RowShift shift, CellRange table)
    {
        new SheetShift(this, sheet, shift, table).Apply();
        FormulasMoved = true;
    }

    /// <summary>Whether a sheet may be one of our grids, which have this word in their formulas: a cheap look before parsing it.</summary>
    public bool MayBeGrid(string part, string word) => package.Length(part) <= LongestGrid && Mentions(part, word);

    /// <summary>Whether a part holds a word at all: a cheap look before parsing it.</summary>
    public bool Mentions(string part, string text) =>
        opened.ContainsKey(part) || documents.ContainsKey(part)
        || package.Mentions(part, text);

    /// <summary>
    /// Whether a sheet may have formulas. A long one is not inflated: that it has some is assumed, since a recalculation too many harms
    /// nothing.
    /// </summary>
    public bool MayHaveFormulas(string part)
    {
        if (opened.TryGetValue(part, out var sheet))
            return sheet.Document.Descendants().Any(element => element.Name.LocalName == "f");
        if (package.Length(part) >= LookedAt)
            return true;
        var content = new byte[package.Length(part)];
        var text = content.AsSpan(0, package.Peek(part, content));
        return text.IndexOf("<f>"u8) >= 0 || text.IndexOf("<f "u8) >= 0 || text.IndexOf(":f>"u8) >= 0 || text.IndexOf(":f "u8) >= 0;
    }

    /// <summary>All parts of a folder.</summary>
    public IEnumerable<string> PartsIn(string folder) =>
        package.Parts.Select(part => part.Name).Where(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase));

    /// <summary>The main part.</summary>
    public string MainPart => package.MainPart;

    /// <summary>The bytes of the parts changed so far.</summary>
    public void WriteParts()
    {
        foreach (var (part, sheet) in opened.Where(sheet => sheet.Value.IsChanged))
            Editor.SetPart(part, sheet.ToBytes());
        if (FormulasMoved)
            RemoveCalculationChain();
        foreach (var (part, document) in documents.Where(document => document.Value.IsChanged))
            Editor.SetPart(part, XmlBytes.Of(document.Document));
    }

    /// <summary>Excel makes the chain anew; one that does not fit makes it repair the file.</summary>
    private void RemoveCalculationChain()
    {
        foreach (var chain in package.Relationships(MainPart).Where(relationship => relationship.Type == RelationshipTypes.CalculationChain).ToArray())
        {
            Editor.RemoveRelationship(MainPart, chain.Id);
            if (package.Contains(chain.Target))
                Editor.RemovePart(chain.Target);
        }
    }

    /// <summary>Makes programs compute the file's formulas when they open it.</summary>
    public void Recalculate()
    {
        var root = Document(MainPart).Root!;
        var name = root.Name.Namespace + "calcPr";
        var properties = root.Element(name);
        if ((string?)properties?.Attribute("fullCalcOnLoad") is "1" or "true")
            return;
        if (properties is null)
        {
            properties = new XElement(name);
            // calcPr follows definedNames, externalReferences, functionGroups and sheets (CT_Workbook, ECMA-376 part 1, section 18.2.27).
            root.Elements().Last(element => element.Name.LocalName is "sheets" or "functionGroups" or "externalReferences" or "definedNames").AddAfterSelf(properties);
        }

        properties.SetAttributeValue("fullCalcOnLoad", "1");
        Changed(MainPart);
    }

    private XDocument Load(string part) => package.ParsePart(part, reader => XDocument.Load(reader, LoadOptions.PreserveWhitespace));
}
