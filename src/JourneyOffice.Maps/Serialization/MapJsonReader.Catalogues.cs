namespace JourneyOffice.Maps;

/// <summary>The catalogues.</summary>
internal static partial class MapJsonReader
{
    private static Segment Segment(JsonFields json) => new()
    {
        Id = json.RequiredId("id"u8),
        Name = json.Text("name"u8),
        Criteria = json.Texts("criteria"u8),
        Traits = json.Texts("traits"u8),
        Size = json.Text("size"u8),
        Strategy = json.Text("strategy"u8),
        ExternalKeys = json.List("externalKeys"u8, ExternalKey),
        Unknown = json.Rest(),
    };

    private static Persona Persona(JsonFields json) => new()
    {
        Id = json.RequiredId("id"u8),
        Name = json.Text("name"u8),
        Segment = json.Id("segment"u8),
        Portrait = json.Text("portrait"u8),
        BuyingRole = json.Text("buyingRole"u8),
        Traits = json.Texts("traits"u8),
        Goals = json.Texts("goals"u8),
        Needs = json.Texts("needs"u8),
        Frustrations = json.Texts("frustrations"u8),
        Quote = json.Text("quote"u8),
        ExternalKeys = json.List("externalKeys"u8, ExternalKey),
        Unknown = json.Rest(),
    };

    private static Department Department(JsonFields json) => new()
    {
        Id = json.RequiredId("id"u8),
        Name = json.Text("name"u8),
        FacesCustomers = json.Flag("facesCustomers"u8),
        ExternalKeys = json.List("externalKeys"u8, ExternalKey),
        Unknown = json.Rest(),
    };

    private static Channel Channel(JsonFields json) => new()
    {
        Id = json.RequiredId("id"u8),
        Name = json.Text("name"u8),
        Icon = json.Id("icon"u8),
        ExternalKeys = json.List("externalKeys"u8, ExternalKey),
        Unknown = json.Rest(),
    };

    private static Touchpoint Touchpoint(JsonFields json) => new()
    {
        Id = json.RequiredId("id"u8),
        Name = json.Text("name"u8),
        Channel = json.Id("channel"u8),
        Place = (TouchpointPlace)json.Choice("place"u8, ChoiceNames.TouchpointPlace),
        Department = json.Id("department"u8),
        Responsible = json.Text("responsible"u8),
        Lifecycle = (TouchpointLifecycle)json.Choice("lifecycle"u8, ChoiceNames.TouchpointLifecycle),
        Url = json.Id("url"u8),
        Image = json.Id("image"u8),
        Icon = json.Id("icon"u8),
        ExternalKeys = json.List("externalKeys"u8, ExternalKey),
        Unknown = json.Rest(),
    };

    private static Metric Metric(JsonFields json) => new()
    {
        Id = json.RequiredId("id"u8),
        Name = json.Text("name"u8),
        Kind = json.Id("kind"u8),
        Unit = json.Text("unit"u8),
        Formula = json.Id("formula"u8),
        BetterWhen = (BetterWhen?)json.ChoiceOrNone("betterWhen"u8, ChoiceNames.BetterWhen),
        Target = json.Number("target"u8),
        ExternalKeys = json.List("externalKeys"u8, ExternalKey),
        Unknown = json.Rest(),
    };

    private static Actor Actor(JsonFields json) => new()
    {
        Id = json.RequiredId("id"u8),
        Name = json.Text("name"u8),
        ExternalKeys = json.List("externalKeys"u8, ExternalKey),
        Unknown = json.Rest(),
    };
}
