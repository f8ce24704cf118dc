namespace JourneyOffice.Packages;

/// <summary>
/// The namespaces of a package's XML: those of ECMA-376 first edition (Transitional) or those of ISO 29500 Strict. Code that
/// reads or writes parts asks here and so does both.
/// </summary>
public sealed record XmlNamespaces
{
    private const string TransitionalRoot = "http://schemas.openxmlformats.org/";
    private const string StrictRoot = "http://purl.oclc.org/ooxml/";

    /// <summary>Those of Transitional files, which all programs write by default.</summary>
    public static XmlNamespaces Transitional { get; } = new(isStrict: false);

    /// <summary>Those of Strict files.</summary>
    public static XmlNamespaces Strict { get; } = new(isStrict: true);

    private XmlNamespaces(bool isStrict)
    {
        IsStrict = isStrict;
        string Form(string transitional) => isStrict ? ToStrict(transitional)! : transitional;
        Presentation = Form(TransitionalRoot + "presentationml/2006/main");
        Spreadsheet = Form(TransitionalRoot + "spreadsheetml/2006/main");
        Drawing = Form(TransitionalRoot + "drawingml/2006/main");
        Chart = Form(TransitionalRoot + "drawingml/2006/chart");
        SpreadsheetDrawing = Form(TransitionalRoot + "drawingml/2006/spreadsheetDrawing");
        Diagram = Form(TransitionalRoot + "drawingml/2006/diagram");
        Relationships = Form(TransitionalRoot + "officeDocument/2006/relationships");
        CustomXml = Form(TransitionalRoot + "officeDocument/2006/customXml");
        ExtendedProperties = Form(TransitionalRoot + "officeDocument/2006/extended-properties");
        CustomProperties = Form(TransitionalRoot + "officeDocument/2006/custom-properties");
        DocumentPropertyTypes = Form(TransitionalRoot + "officeDocument/2006/docPropsVTypes");
    }

    /// <summary>The namespaces that a package uses.</summary>
    public static XmlNamespaces For(OfficePackage package) => package.IsStrict ? Strict : Transitional;

    /// <summary>Whether these are the Strict ones.</summary>
    public bool IsStrict { get; }

    /// <summary>PresentationML (prefix p).</summary>
    public string Presentation { get; }

    /// <summary>SpreadsheetML (no prefix, or x).</summary>
    public string Spreadsheet { get; }

    /// <summary>DrawingML (prefix a).</summary>
    public string Drawing { get; }

    /// <summary>Charts (prefix c).</summary>
    public string Chart { get; }

    /// <summary>Drawings on sheets (prefix xdr).</summary>
    public string SpreadsheetDrawing { get; }

    /// <summary>SmartArt (prefix dgm).</summary>
    public string Diagram { get; }

    /// <summary>Relationship ids in parts (prefix r).</summary>
    public string Relationships { get; }

    /// <summary>Properties of custom XML parts (prefix ds).</summary>
    public string CustomXml { get; }

    /// <summary>docProps/app.xml.</summary>
    public string ExtendedProperties { get; }

    /// <summary>docProps/custom.xml.</summary>
    public string CustomProperties { get; }

    /// <summary>Values in document properties (prefix vt).</summary>
    public string DocumentPropertyTypes { get; }

    /// <summary>
    /// The Strict form of a namespace or relationship type; the same text where both forms share it (Microsoft's extensions, OPC's
    /// own); <see langword="null"/> where Strict has none (VML and what belongs to it).
    /// </summary>
    public static string? ToStrict(string transitional)
    {
        if (transitional is "urn:schemas-microsoft-com:vml" or "urn:schemas-microsoft-com:office:office"
            || transitional.EndsWith("/relationships/vmlDrawing", StringComparison.Ordinal)
            || transitional.EndsWith("/relationships/legacyDrawing", StringComparison.Ordinal))
        {
            return null;
        }

        if (!transitional.StartsWith(TransitionalRoot, StringComparison.Ordinal))
            return transitional;
        var rest = transitional[TransitionalRoot.Length..];
        return rest switch
        {
            _ when rest.StartsWith("package/", StringComparison.Ordinal) || rest.StartsWith("markup-compatibility/", StringComparison.Ordinal) => transitional,
            "officeDocument/2006/relationships/extended-properties" => StrictRoot + "officeDocument/relationships/extendedProperties",
            "officeDocument/2006/relationships/custom-properties" => StrictRoot + "officeDocument/relationships/customProperties",
            "officeDocument/2006/extended-properties" => StrictRoot + "officeDocument/extendedProperties",
            "officeDocument/2006/custom-properties" => StrictRoot + "officeDocument/customProperties",
            _ => StrictRoot + rest.Replace("/2006/", "/", StringComparison.Ordinal),
        };
    }

    /// <summary>The Transitional form of a namespace or relationship type; the same text where it is no Strict one.</summary>
    public static string ToTransitional(string uri)
    {
        if (!uri.StartsWith(StrictRoot, StringComparison.Ordinal))
            return uri;
        var rest = uri[StrictRoot.Length..];
        rest = rest switch
        {
            "officeDocument/relationships/extendedProperties" => "officeDocument/relationships/extended-properties",
            "officeDocument/relationships/customProperties" => "officeDocument/relationships/custom-properties",
            "officeDocument/extendedProperties" => "officeDocument/extended-properties",
            "officeDocument/customProperties" => "officeDocument/custom-properties",
            _ => rest,
        };
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? uri : $"{TransitionalRoot}{rest[..slash]}/2006{rest[slash..]}";
    }
}
