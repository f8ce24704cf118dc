using System.Globalization;
using System.Resources;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace JourneyOffice.Manifests;

/// <summary>
/// Writes the manifest as add-in only XML, the one form that every PowerPoint and Excel takes. No set of functions is required, since none is in
/// both programs: what a program can't do the pane finds out by itself. Order of elements: the schemas OfficeAppManifestV1_1 and
/// TaskPaneAppVersionOverridesV1_0.
/// </summary>
public static class AddinManifestXml
{
    private const string DefaultLanguage = "en";

    private static readonly XNamespace App = "http://schemas.microsoft.com/office/appforoffice/1.1";
    private static readonly XNamespace Basic = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
    private static readonly XNamespace Overrides = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly ResourceManager Texts = new("JourneyOffice.Manifests.Resources.Texts", typeof(AddinManifestXml).Assembly);

    /// <summary>Where Office speaks one of our languages.</summary>
    private static readonly (string Locale, string Language)[] Locales =
        [("zh-CN", "zh-Hans"), ("zh-SG", "zh-Hans"), ("zh-TW", "zh-Hant"), ("zh-HK", "zh-Hant"), ("zh-MO", "zh-Hant")];

    private static readonly int[] IconSizes = [16, 32, 80];

    /// <summary>The manifest's file.</summary>
    public static byte[] Write(AddinManifest manifest)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
            new XDocument(Root(manifest)).Save(writer);
        return bytes.ToArray();
    }

    private static XElement Root(AddinManifest manifest) => new(
        App + "OfficeApp",
        new XAttribute(XNamespace.Xmlns + "xsi", Instance.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "bt", Basic.NamespaceName),
        new XAttribute(Instance + "type", "TaskPaneApp"),
        new XElement(App + "Id", manifest.Id.ToString("D", CultureInfo.InvariantCulture)),
        new XElement(App + "Version", (typeof(AddinManifestXml).Assembly.GetName().Version ?? new Version(1, 0, 0, 0)).ToString(4)),
        new XElement(App + "ProviderName", manifest.Provider),
        new XElement(App + "DefaultLocale", "en-US"),
        Text(App + "DisplayName", App, "Addin.Name"),
        Text(App + "Description", App, "Addin.Description"),
        new XElement(App + "IconUrl", new XAttribute("DefaultValue", Icon(manifest, 32))),
        new XElement(App + "HighResolutionIconUrl", new XAttribute("DefaultValue", Icon(manifest, 64))),
        new XElement(App + "SupportUrl", new XAttribute("DefaultValue", manifest.Support)),
        new XElement(App + "AppDomains", new XElement(App + "AppDomain", manifest.Address.GetLeftPart(UriPartial.Authority))),
        new XElement(App + "Hosts", HostNames.Select(host => new XElement(App + "Host", new XAttribute("Name", host)))),
        new XElement(App + "DefaultSettings", new XElement(App + "SourceLocation", new XAttribute("DefaultValue", Pane(manifest)))),
        new XElement(App + "Permissions", "ReadWriteDocument"),
        Commands(manifest));

    private static IEnumerable<string> HostNames => ["Presentation", "Workbook"];

    private static XElement Commands(AddinManifest manifest) => new(
        Overrides + "VersionOverrides",
        new XAttribute(Instance + "type", "VersionOverridesV1_0"),
        new XElement(Overrides + "Hosts", HostNames.Select(host => new XElement(
            Overrides + "Host",
            new XAttribute(Instance + "type", host),
            new XElement(Overrides + "DesktopFormFactor", GetStarted(), Ribbon())))),
        new XElement(
            Overrides + "Resources",
            new XElement(Basic + "Images", IconSizes.Select(size => Resource("Image", "Icon." + Number(size), Icon(manifest, size)))),
            new XElement(Basic + "Urls", Resource("Url", "Pane", Pane(manifest)), Resource("Url", "Help", manifest.Support.AbsoluteUri)),
            new XElement(Basic + "ShortStrings", ShortTexts.Select(name => Text(Basic + "String", Basic, name, name))),
            new XElement(Basic + "LongStrings", LongTexts.Select(name => Text(Basic + "String", Basic, name, name)))));

    private static IEnumerable<string> ShortTexts => ["Start.Title", "Group.Label", "Open.Label"];

    private static IEnumerable<string> LongTexts => ["Start.Description", "Open.Description"];

    private static XElement GetStarted() => new(
        Overrides + "GetStarted",
        Refer("Title", "Start.Title"),
        Refer("Description", "Start.Description"),
        Refer("LearnMoreUrl", "Help"));

    private static XElement Ribbon() => new(
        Overrides + "ExtensionPoint",
        new XAttribute(Instance + "type", "PrimaryCommandSurface"),
        new XElement(
            Overrides + "OfficeTab",
            new XAttribute("id", "TabHome"),
            new XElement(
                Overrides + "Group",
                new XAttribute("id", "JourneyOffice.Group"),
                Refer("Label", "Group.Label"),
                Icons(),
                new XElement(
                    Overrides + "Control",
                    new XAttribute(Instance + "type", "Button"),
                    new XAttribute("id", "JourneyOffice.Open"),
                    Refer("Label", "Open.Label"),
                    new XElement(Overrides + "Supertip", Refer("Title", "Open.Label"), Refer("Description", "Open.Description")),
                    Icons(),
                    new XElement(
                        Overrides + "Action",
                        new XAttribute(Instance + "type", "ShowTaskpane"),
                        new XElement(Overrides + "TaskpaneId", "JourneyOffice.Pane"),
                        Refer("SourceLocation", "Pane"))))));

    private static XElement Icons() => new(
        Overrides + "Icon", IconSizes.Select(size => new XElement(Basic + "Image", new XAttribute("size", Number(size)), new XAttribute("resid", "Icon." + Number(size)))));

    private static XElement Refer(string element, string id) => new(Overrides + element, new XAttribute("resid", id));

    private static XElement Resource(string element, string id, string value) => new(Basic + element, new XAttribute("id", id), new XAttribute("DefaultValue", value));

    // Only what is said otherwise than in English is repeated.
    private static XElement Text(XName element, XNamespace overriding, string name, string? id = null) => new(
        element,
        id is null ? null : new XAttribute("id", id),
        new XAttribute("DefaultValue", In(name, DefaultLanguage)),
        from locale in Locales
        let text = In(name, locale.Language)
        where text != In(name, DefaultLanguage)
        select new XElement(overriding + "Override", new XAttribute("Locale", locale.Locale), new XAttribute("Value", text)));

    private static string In(string name, string language) =>
        Texts.GetString(name, CultureInfo.GetCultureInfo(language)) ?? throw new InvalidOperationException($"There is no text {name}.");

    private static string Pane(AddinManifest manifest) => new Uri(manifest.Address, "addin/office.html").AbsoluteUri;

    private static string Icon(AddinManifest manifest, int size) => new Uri(manifest.Address, $"addin/icons/icon-{Number(size)}.png").AbsoluteUri;

    private static string Number(int size) => size.ToString(CultureInfo.InvariantCulture);
}
