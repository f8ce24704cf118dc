using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JourneyOffice.FakeGraph.Contract;

/// <summary>Holds what was asked and answered against the description of Microsoft Graph, and collects what does not fit.</summary>
internal sealed class ContractCheck(ContractDocument contract)
{
    // Real, but not in the metadata that the description was made from.
    private static readonly string[] Undescribed =
        ["@microsoft.graph.conflictBehavior", "@name.conflictBehavior", "token", "$skiptoken", "$deltatoken"];

    private readonly SchemaCheck _schemas = new(contract);
    private readonly ConcurrentQueue<string> _faults = new();

    public IReadOnlyList<string> Faults => [.. _faults];

    /// <summary>Looks at one exchange at an address as the description words it.</summary>
    public void Look(string template, HttpRequest request, byte[] body, int status, JsonObject? answer)
    {
        var at = $"{request.Method} {template}";
        if (contract.Operation(template, request.Method) is not { } found)
        {
            // A method that the description lacks is refused; that is as it should be.
            if (contract.Knows(template) && status < 400)
                _faults.Enqueue($"{at}: was answered with {status}, but is not in the contract");
            return;
        }
        Add(at, ParameterFaults(request, found.Parameters));
        // What was refused as bad may well be bad.
        if (status < 400)
            Add(at, BodyFaults(found.Operation, request, body));
        Add(at, AnswerFaults(found.Operation, request, status, answer));
    }

    private IEnumerable<string> ParameterFaults(HttpRequest request, IReadOnlyList<JsonObject> parameters)
    {
        var known = parameters.Where(p => p["in"]?.ToString() is "query").ToDictionary(p => p["name"]!.ToString(), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Query)
        {
            if (known.TryGetValue(name, out var parameter))
            {
                var isNumber = contract.Followed((JsonObject)parameter["schema"]!)["type"]?.ToString() is "number";
                if (isNumber && !long.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                    yield return $"the parameter {name} is no number";
            }
            else if (!Undescribed.Contains(name, StringComparer.OrdinalIgnoreCase))
                yield return $"the parameter {name} is not in the contract";
        }
        foreach (var missing in known.Where(p => p.Value["required"]?.GetValue<bool>() == true && !request.Query.ContainsKey(p.Key)))
            yield return $"the parameter {missing.Key} is missing";
    }

    private IEnumerable<string> BodyFaults(JsonObject operation, HttpRequest request, byte[] body)
    {
        if (operation["requestBody"] is not JsonObject expected)
            return body.Length == 0 ? [] : ["the request has a body"];
        var content = (JsonObject)contract.Followed(expected)["content"]!;
        if (content["application/json"]?["schema"] is not JsonObject schema)
            return [];
        if (body.Length == 0)
            return expected["required"]?.GetValue<bool>() == true ? ["the request lacks a body"] : [];
        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
            return [$"the request's body is said to be {request.ContentType}"];
        return _schemas.Faults(JsonNode.Parse(body), schema, "request");
    }

    private IEnumerable<string> AnswerFaults(JsonObject operation, HttpRequest request, int status, JsonObject? answer)
    {
        var responses = (JsonObject)operation["responses"]!;
        var exact = status.ToString(CultureInfo.InvariantCulture);
        if ((responses[exact] ?? responses[$"{exact[0]}XX"]) is not JsonObject found)
            return IsRedirectToBytes(responses, status) || IsKnownAlready(request, status) ? [] : [$"the status {status} is not in the contract"];
        return contract.Followed(found)["content"]?["application/json"]?["schema"] is JsonObject schema
            ? answer is null ? ["the answer has no body"] : _schemas.Faults(answer, schema, "answer")
            : answer is null || answer.GetValueKind() is JsonValueKind.Null ? [] : ["the answer has a body"];
    }

    // Bytes are described as the answer itself; what comes is the address of them.
    private bool IsRedirectToBytes(JsonObject responses, int status) =>
        status == 302 && responses["2XX"] is JsonObject success && contract.Followed(success)["content"]?["application/octet-stream"] is not null;

    // Documented for GET with If-None-Match, but not in the metadata.
    private static bool IsKnownAlready(HttpRequest request, int status) => status == 304 && request.Headers.IfNoneMatch.Count > 0;

    private void Add(string at, IEnumerable<string> faults)
    {
        foreach (var fault in faults)
            _faults.Enqueue($"{at}: {fault}");
    }
}
