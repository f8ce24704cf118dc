using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Texts that lists of several kinds of slides have in common.</summary>
internal static class KindText
{
    /// <summary>The look of column heads.</summary>
    public static TextStyle Head { get; } = new(ColorSlot.Accent6, Bold: true);

    /// <summary>The look of what is missing.</summary>
    public static TextStyle Missing { get; } = new(ColorSlot.Accent5, Bold: true);

    /// <summary>
    /// A localized field, or words that say it is missing. These stand in the field's own place: who types over them fills the field in.
    /// </summary>
    public static TextComposer FieldOr(this TextComposer text, Sketch sketch, LocalizedText? value, FieldPath field, string missing, TextStyle style) =>
        value is null ? text.Value(missing, field.Language(sketch.Language), FieldFormat.Text, Missing) : text.Field(value, field, style);

    /// <summary>A number up to ten as a sentence begins with it, above in digits; Chinese keeps to digits.</summary>
    public static string Count(Words words, int count)
    {
        var spelt = words["NumberWords"].Split('|');
        return count < spelt.Length ? spelt[count] : count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A phrase for one thing or for several: "Key.one", "Key.many", the spelt number its first place.</summary>
    public static string Counted(Words words, string key, int count, params object[] more) =>
        words.Format(key + (count == 1 ? ".one" : ".many"), [Count(words, count), .. more]);

    /// <summary>A title's words with what they are about behind a colon, where both together keep to two lines.</summary>
    public static string WithSubject(Sketch sketch, string title, string subject)
    {
        if (subject.Length == 0)
            return title;
        var whole = title + sketch.Words["Colon"] + subject;
        var body = KindPage.DerivedTitle(sketch, whole);
        var width = sketch.Options.Format.Width - (2 * Measures.Margin);
        return sketch.Measurer.Height(body, width) <= 2 * Measures.TitleLeading ? whole : title;
    }
}
