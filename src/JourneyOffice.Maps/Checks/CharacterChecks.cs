using System.Globalization;
using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>Every text can be stored in an Office file: XML 1.0 knows no control characters, and reads a carriage return as a newline.</summary>
internal static class CharacterChecks
{
    private const char LineBreak = '\u000b';

    public static void Run(CheckBoard board) => Look(board, MapJson.ToNode(board.Map), "$");

    private static void Look(CheckBoard board, JsonNode? node, string path)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields)
                    Look(board, value, $"{path}.{name}");
                break;
            case JsonArray list:
                for (var index = 0; index < list.Count; index++)
                    Look(board, list[index], string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"));
                break;
            case JsonValue value when value.TryGetValue<string>(out var text) && Forbidden(text) is { } character:
                board.Add(MapErrors.ForbiddenCharacter, path, PlaceWords.Shortened(text.Replace(character, '?')), ((int)character).ToString("X4", CultureInfo.InvariantCulture));
                break;
        }
    }

    // XML 1.0, production 2, for characters of the first plane.
    private static bool IsXmlCharacter(char character) =>
        character is '\t' or '\n' or '\r' or (>= ' ' and < '\ud800') or (>= '\ue000' and < '\ufffe');

    private static char? Forbidden(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                index++;
            else if (character == '\r' || (character != LineBreak && !IsXmlCharacter(character)))
                return character;
        }

        return null;
    }
}
