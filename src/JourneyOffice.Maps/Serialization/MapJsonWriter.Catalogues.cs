namespace JourneyOffice.Maps;

/// <summary>The catalogues.</summary>
internal static partial class MapJsonWriter
{
    private static void Segment(JsonFieldWriter json, Segment segment)
    {
        json.Id("id"u8, segment.Id);
        json.Text("name"u8, segment.Name);
        json.Texts("criteria"u8, segment.Criteria);
        json.Texts("traits"u8, segment.Traits);
        json.Text("size"u8, segment.Size);
        json.Text("strategy"u8, segment.Strategy);
        json.List("externalKeys"u8, segment.ExternalKeys, ExternalKey);
        json.Rest(segment.Unknown);
    }

    private static void Persona(JsonFieldWriter json, Persona persona)
    {
        json.Id("id"u8, persona.Id);
        json.Text("name"u8, persona.Name);
        json.Id("segment"u8, persona.Segment);
        json.Text("portrait"u8, persona.Portrait);
        json.Text("buyingRole"u8, persona.BuyingRole);
        json.Texts("traits"u8, persona.Traits);
        json.Texts("goals"u8, persona.Goals);
        json.Texts("needs"u8, persona.Needs);
        json.Texts("frustrations"u8, persona.Frustrations);
        json.Text("quote"u8, persona.Quote);
        json.List("externalKeys"u8, persona.ExternalKeys, ExternalKey);
        json.Rest(persona.Unknown);
    }

    private static void Department(JsonFieldWriter json, Department department)
    {
        json.Id("id"u8, department.Id);
        json.Text("name"u8, department.Name);
        json.Flag("facesCustomers"u8, department.FacesCustomers);
        json.List("externalKeys"u8, department.ExternalKeys, ExternalKey);
        json.Rest(department.Unknown);
    }

    private static void Channel(JsonFieldWriter json, Channel channel)
    {
        json.Id("id"u8, channel.Id);
        json.Text("name"u8, channel.Name);
        json.Id("icon"u8, channel.Icon);
        json.List("externalKeys"u8, channel.ExternalKeys, ExternalKey);
        json.Rest(channel.Unknown);
    }

    private static void Touchpoint(JsonFieldWriter json, Touchpoint touchpoint)
    {
        json.Id("id"u8, touchpoint.Id);
        json.Text("name"u8, touchpoint.Name);
        json.Id("channel"u8, touchpoint.Channel);
        json.Choice("place"u8, (int)touchpoint.Place, ChoiceNames.TouchpointPlace);
        json.Id("department"u8, touchpoint.Department);
        json.Text("responsible"u8, touchpoint.Responsible);
        json.Choice("lifecycle"u8, (int)touchpoint.Lifecycle, ChoiceNames.TouchpointLifecycle);
        json.Id("url"u8, touchpoint.Url);
        json.Id("image"u8, touchpoint.Image);
        json.Id("icon"u8, touchpoint.Icon);
        json.List("externalKeys"u8, touchpoint.ExternalKeys, ExternalKey);
        json.Rest(touchpoint.Unknown);
    }

    private static void Metric(JsonFieldWriter json, Metric metric)
    {
        json.Id("id"u8, metric.Id);
        json.Text("name"u8, metric.Name);
        json.Id("kind"u8, metric.Kind);
        json.Text("unit"u8, metric.Unit);
        json.Id("formula"u8, metric.Formula);
        json.ChoiceOrNone("betterWhen"u8, (int?)metric.BetterWhen, ChoiceNames.BetterWhen);
        json.Number("target"u8, metric.Target);
        json.List("externalKeys"u8, metric.ExternalKeys, ExternalKey);
        json.Rest(metric.Unknown);
    }

    private static void Actor(JsonFieldWriter json, Actor actor)
    {
        json.Id("id"u8, actor.Id);
        json.Text("name"u8, actor.Name);
        json.List("externalKeys"u8, actor.ExternalKeys, ExternalKey);
        json.Rest(actor.Unknown);
    }
}
