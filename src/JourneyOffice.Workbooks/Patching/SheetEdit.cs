using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>
/// A worksheet that is being changed. The XML is kept as a tree with its white space, so that everything that is not touched is
/// written as it was; the namespace is the file's own, Strict or Transitional.
/// </summary>
internal sealed class SheetEdit
{
    private readonly XElement data;
    private readonly SortedDictionary<int, XElement> rows = [];
    private readonly SharedTexts strings;

    /// <summary>A sheet from its XML.</summary>
    public SheetEdit(WorkbookSheet sheet, XDocument document, SharedTexts strings)
    {
        (Sheet, Document, this.strings) = (sheet, document, strings);
        Namespace = document.Root!.Name.Namespace;
        data = document.Root.Element(Namespace + "sheetData") ?? throw new XmlException("A worksheet has sheetData.");
        var number = 0;
        foreach (var row in data.Elements(Namespace + "row"))
        {
            number = Whole(row.Attribute("r")) ?? number + 1;
            row.SetAttributeValue("r", number);
            rows.TryAdd(number, row);
            Name(row, number);
        }
    }

    /// <summary>Which sheet it is.</summary>
    public WorkbookSheet Sheet { get; }

    /// <summary>The XML.</summary>
    public XDocument Document { get; }

    /// <summary>SpreadsheetML as the file writes it.</summary>
    public XNamespace Namespace { get; }

    /// <summary>Whether anything was changed.</summary>
    public bool IsChanged { get; set; }

    /// <summary>Numbers of the rows that are there.</summary>
    public IEnumerable<int> RowNumbers => rows.Keys;

    /// <summary>The cells of a row.</summary>
    public IEnumerable<XElement> Cells(int row) => rows.TryGetValue(row, out var element) ? element.Elements(Namespace + "c") : [];

    /// <summary>A cell, if it is there.</summary>
    public XElement? Cell(CellAddress address) =>
        Cells(address.Row).FirstOrDefault(cell => AddressOf(cell).Column == address.Column);

    /// <summary>A row's element, if it is there.</summary>
    public XElement? Row(int number) => rows.GetValueOrDefault(number);

    /// <summary>Where a cell stands.</summary>
    public static CellAddress AddressOf(XElement cell) =>
        CellAddress.TryParse((string?)cell.Attribute("r"), out var address) ? address : default;

    /// <summary>Whether a cell shows or computes anything.</summary>
    public static bool HasContent(XElement cell) => cell.Elements().Any(child => child.Name.LocalName is "v" or "f" or "is");

    /// <summary>Whether a cell holds a formula.</summary>
    public static bool HasFormula(XElement? cell) => cell?.Elements().Any(child => child.Name.LocalName == "f") == true;

    /// <summary>The text of a cell as it stands in the file; a number's digits.</summary>
    public string TextOf(XElement? cell)
    {
        if (cell is null)
            return "";
        var value = (string?)cell.Element(Namespace + "v") ?? "";
        return (string?)cell.Attribute("t") switch
        {
            "s" => int.TryParse(value, CultureInfo.InvariantCulture, out var index) ? strings.Get(index) : "",
            "inlineStr" => CellText.Unescape(string.Concat((cell.Element(Namespace + "is")?.Descendants(Namespace + "t") ?? []).Where(text => text.Parent!.Name.LocalName != "rPh").Select(text => text.Value))),
            "str" => CellText.Unescape(value),
            _ => value,
        };
    }

    /// <summary>Sets a text; a formula that people put there stays.</summary>
    public void SetText(CellAddress address, string text, int? style = null)
    {
        var cell = Cell(address);
        if (HasFormula(cell) || (TextOf(cell) == text && (string?)cell?.Attribute("t") is not (null or "n" or "b" or "e")) || (text.Length == 0 && (cell is null || !HasContent(cell))))
            return;
        cell ??= Ensure(address, style);
        var runs = RichContent(cell) is { } rich ? RichText.Splice(rich, text) : null;
        Clear(cell);
        if (text.Length > 0)
        {
            cell.SetAttributeValue("t", "inlineStr");
            cell.AddFirst(new XElement(Namespace + "is", runs ?? (object)new XElement(
                Namespace + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), CellText.Escape(text))));
        }

        IsChanged = true;
    }

    private XElement? RichContent(XElement cell) => (string?)cell.Attribute("t") switch
    {
        "s" => int.TryParse((string?)cell.Element(Namespace + "v"), CultureInfo.InvariantCulture, out var index) ? strings.Element(index) : null,
        "inlineStr" => cell.Element(Namespace + "is"),
        _ => null,
    };

    /// <summary>Sets a number; a formula that people put there stays.</summary>
    public void SetNumber(CellAddress address, decimal number, int? style = null)
    {
        var (cell, text) = (Cell(address), CellText.Number(number));
        if (HasFormula(cell) || (TextOf(cell) == text && (string?)cell?.Attribute("t") is null or "n"))
            return;
        cell ??= Ensure(address, style);
        Clear(cell);
        cell.AddFirst(new XElement(Namespace + "v", text));
        IsChanged = true;
    }

    /// <summary>Sets a formula and its value.</summary>
    public void SetFormula(GridCell value, int? style)
    {
        var cell = Ensure(value.Address, style);
        Clear(cell);
        var formula = new XElement(Namespace + "f", CellText.Escape(value.Formula!));
        if (value.IsArray)
            formula.Add(new XAttribute("t", "array"), new XAttribute("ref", value.Address.ToString()));
        cell.AddFirst(formula, new XElement(Namespace + "v", value.Text is null ? value.Number!.Value.ToString("R", CultureInfo.InvariantCulture) : CellText.Escape(value.Text)));
        if (value.Text is not null)
            cell.SetAttributeValue("t", value.IsError ? "e" : "str");
        IsChanged = true;
    }

    /// <summary>Takes a cell's content away; its format stays.</summary>
    public void Empty(XElement cell)
    {
        Clear(cell);
        IsChanged = true;
    }

    /// <summary>The cell, made where it is missing, in the order of columns.</summary>
    public XElement Ensure(CellAddress address, int? style)
    {
        if (Cell(address) is { } known)
            return known;
        var row = EnsureRow(address.Row);
        var cell = new XElement(Namespace + "c", new XAttribute("r", address.ToString()));
        if (style is > 0)
            cell.SetAttributeValue("s", style);
        var next = row.Elements(Namespace + "c").FirstOrDefault(other => AddressOf(other).Column > address.Column);
        if (next is not null)
            next.AddBeforeSelf(cell);
        else if (row.Elements(Namespace + "c").LastOrDefault() is { } last)
            last.AddAfterSelf(cell);
        else
            row.AddFirst(cell);
        row.Attribute("spans")?.Remove();
        IsChanged = true;
        return cell;
    }

    /// <summary>The row, made where it is missing.</summary>
    public XElement EnsureRow(int number)
    {
        if (rows.TryGetValue(number, out var known))
            return known;
        var row = new XElement(Namespace + "row", new XAttribute("r", number));
        var before = rows.LastOrDefault(other => other.Key < number).Value;
        if (before is null)
            data.AddFirst(row);
        else
            before.AddAfterSelf(row);
        rows[number] = row;
        IsChanged = true;
        return row;
    }

    /// <summary>Makes a row high enough; a height that people set stays.</summary>
    public void RaiseRow(int number, double height)
    {
        var row = EnsureRow(number);
        var now = double.TryParse((string?)row.Attribute("ht"), CultureInfo.InvariantCulture, out var given) ? given : 15;
        if ((string?)row.Attribute("customHeight") is "1" or "true" || now >= height)
            return;
        row.SetAttributeValue("ht", height.ToString("0.##", CultureInfo.InvariantCulture));
        IsChanged = true;
    }

    /// <summary>Gives a row a height of its own, or none, and hides or shows it.</summary>
    public void Reshape(int number, double height, bool isHidden)
    {
        var row = EnsureRow(number);
        row.SetAttributeValue("ht", height > 0 ? height.ToString("0.##", CultureInfo.InvariantCulture) : null);
        row.SetAttributeValue("customHeight", height > 0 ? "1" : null);
        row.SetAttributeValue("hidden", isHidden ? "1" : null);
        IsChanged = true;
    }

    /// <summary>Renumbers rows and cells for a row that comes or goes.</summary>
    public void Renumber(RowShift shift)
    {
        var before = rows.ToArray();
        rows.Clear();
        foreach (var (number, row) in before)
        {
            if (shift.Row(number) is not { } renumbered)
            {
                row.Remove();
                continue;
            }

            rows[renumbered] = row;
            if (renumbered == number)
                continue;
            row.SetAttributeValue("r", renumbered);
            Name(row, renumbered);
        }

        IsChanged = true;
    }

    /// <summary>The part's bytes.</summary>
    public byte[] ToBytes() => XmlBytes.Of(Document);

    private void Name(XElement row, int number)
    {
        var column = 0;
        foreach (var cell in row.Elements(Namespace + "c"))
        {
            column = CellAddress.TryParse((string?)cell.Attribute("r"), out var address) ? address.Column : column + 1;
            cell.SetAttributeValue("r", new CellAddress(number, column).ToString());
        }
    }

    private static void Clear(XElement cell)
    {
        cell.Elements().Where(child => child.Name.LocalName is "f" or "v" or "is").Remove();
        cell.Attribute("t")?.Remove();
        // Metadata of a value (linked data types, dynamic arrays) goes with the value.
        cell.Attribute("vm")?.Remove();
        cell.Attribute("cm")?.Remove();
    }

    private static int? Whole(XAttribute? attribute) =>
        int.TryParse(attribute?.Value, CultureInfo.InvariantCulture, out var number) ? number : null;
}
