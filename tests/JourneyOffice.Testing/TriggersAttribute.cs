namespace JourneyOffice.Testing;

/// <summary>Says which error code a test triggers; a test over all codes asks that each is triggered somewhere.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TriggersAttribute(string code) : PropertyAttribute("Triggers", code)
{
    /// <summary>The code: "JO1001".</summary>
    public string Code { get; } = code;
}
