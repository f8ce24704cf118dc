using System.Text;
using FsCheck;
using FsCheck.Fluent;
using JourneyOffice.Testing;

namespace JourneyOffice.Slides.Tests;

internal sealed class TextSpliceTests
{
    private static readonly PartSource Source = new("deck.pptx", "slide");

    [Test]
    public void Splicing_a_body_splices_its_plain_text() => Laws.Check(
        "splice of a body = splice of its text",
        Cases().ToArbitrary(),
        (Case sample) => Text(Apply(sample)) == Text(sample.Body).Remove(sample.Start, sample.Delete).Insert(sample.Start, sample.Insert));

    [Test]
    public void Splicing_leaves_the_look_of_all_other_characters() => Laws.Check(
        "splice keeps formatting",
        Cases().ToArbitrary(),
        (Case sample) =>
        {
            var before = Looks(sample.Body);
            var after = Looks(Apply(sample));
            var end = sample.Start + sample.Delete;
            return before.Take(sample.Start).SequenceEqual(after.Take(sample.Start))
                && before.Skip(end).SequenceEqual(after.Skip(sample.Start + sample.Insert.Length));
        });

    [Test]
    public void New_characters_take_the_look_of_those_that_they_replace()
    {
        var body = Body("<a:p><a:r><a:rPr b=\"1\"/><a:t>71 %</a:t></a:r><a:r><a:rPr/><a:t> of carts</a:t></a:r></a:p>");
        Assert.That(
            Apply(new Case(body, 0, 4, "60 %")),
            Is.EqualTo(Body("<a:p><a:r><a:rPr b=\"1\"/><a:t>60 %</a:t></a:r><a:r><a:rPr/><a:t> of carts</a:t></a:r></a:p>")));
    }

    [Test]
    public void Typing_in_the_middle_of_a_run_leaves_one_run()
    {
        var body = Body("<a:p>\n <a:r x=\"1\"><a:rPr lang=\"en\"/><a:t>Pay now</a:t></a:r></a:p>");
        Assert.That(Apply(new Case(body, 4, 0, "it ")), Does.Contain("<a:r x=\"1\"><a:rPr lang=\"en\"/><a:t>Pay it now</a:t></a:r>"));
    }

    [Test]
    public void An_emptied_paragraph_remembers_its_look()
    {
        var emptied = Apply(new Case(Body("<a:p><a:r><a:rPr b=\"1\"><a:solidFill/></a:rPr><a:t>Pay</a:t></a:r></a:p>"), 0, 3, ""));
        Assert.That(emptied, Is.EqualTo(Body("<a:p><a:endParaRPr b=\"1\"><a:solidFill/></a:endParaRPr></a:p>")));
        Assert.That(Apply(new Case(emptied, 0, 0, "Go")), Does.Contain("<a:r><a:rPr b=\"1\"><a:solidFill/></a:rPr><a:t>Go</a:t></a:r>"));
    }

    private static string Body(string paragraphs) => $"<p:txBody><a:bodyPr/>{paragraphs}</p:txBody>";

    private static XmlIndex Index(string body)
    {
        var scope = new XmlScope();
        scope.Bind("a"u8, XmlVocabulary.Drawing, -1);
        scope.Bind("p"u8, XmlVocabulary.Presentation, -1);
        return XmlIndex.Parse(Encoding.UTF8.GetBytes(body), Source, scope);
    }

    private static string Text(string body) => ShapeText.Read(Index(body), 0);

    private static string Apply(Case sample) => Encoding.UTF8.GetString(TextContentWriter.Write(
        TextSplice.Apply(TextContentReader.Read(Index(sample.Body), 0), sample.Start, sample.Delete, sample.Insert)));

    // The properties of the run that each character stands in; ends of paragraphs and line breaks have none.
    private static List<string> Looks(string body)
    {
        var looks = new List<string>();
        var paragraphs = TextContentReader.Read(Index(body), 0).Paragraphs;
        for (var number = 0; number < paragraphs.Count; number++)
        {
            var paragraph = paragraphs[number];
            if (number > 0)
                looks.Add("");
            foreach (var piece in paragraph.Pieces)
                looks.AddRange(piece.Text.Select(_ => piece.Template is null ? "" : Encoding.UTF8.GetString(piece.Template.Properties)));
        }

        return looks;
    }

    private static Gen<Case> Cases()
    {
        var texts = Gen.Elements("Pay", "two minutes", "a & b <c>", "付款", "😀", "x");
        var piece = from kind in Gen.Choose(0, 7)
                    from text in texts
                    from size in Gen.Choose(1, 3)
                    select kind switch
                    {
                        0 => "<a:br/>",
                        1 => $"<a:fld id=\"1\"><a:rPr sz=\"{size}\"/><a:t>{Escape(text)}</a:t></a:fld>",
                        2 => "<a14:m xmlns:a14=\"urn:x\"/>",
                        3 => $"\n<a:r><a:t>{Escape(text)}</a:t></a:r>",
                        _ => $"<a:r><a:rPr sz=\"{size}\"/><a:t>{Escape(text)}</a:t></a:r>",
                    };
        var paragraph = from pieces in piece.ArrayOf(3)
                        from ending in Gen.Elements("", "<a:endParaRPr sz=\"9\"/>")
                        select $"<a:p><a:pPr/>{string.Concat(pieces)}{ending}</a:p>";
        return from paragraphs in paragraph.ArrayOf(3).Where(all => all.Length > 0)
               let body = Body("<a:p/>" + string.Concat(paragraphs))
               let length = Text(body).Length
               from start in Gen.Choose(0, length)
               from delete in Gen.Choose(0, length - start)
               from insert in Gen.Elements("", "new", "a\nb", "\n", "c\vd", "新")
               where IsWhole(Text(body), start) && IsWhole(Text(body), start + delete)
               select new Case(body, start, delete, insert);
    }

    private static bool IsWhole(string text, int position) =>
        position <= 0 || position >= text.Length || !char.IsSurrogatePair(text[position - 1], text[position]);

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    internal sealed record Case(string Body, int Start, int Delete, string Insert);
}
