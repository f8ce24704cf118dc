using FsCheck.Fluent;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Slides.Tests;

internal sealed class DeckPatcherTests
{
    private static readonly byte[] Deck = Decks.Build(SamplePages.Page());

    private static readonly string[] FirstCard = ["i1aaaaaaaa", ElementRole.Card];

    [Test]
    public void Nothing_to_do_gives_the_very_same_bytes() => Assert.That(Decks.Apply(Deck), Is.EqualTo(Deck));

    [Test]
    public void A_splice_changes_one_slide_and_nothing_else()
    {
        var after = Decks.Apply(Deck, Splice(Deck, 6, 4, "nine", "Opens nine tabs"));
        Assert.That(Decks.Element(after, "i1aaaaaaaa", ElementRole.Card).Text, Is.EqualTo("Opens nine tabs"));
        Assert.That(Decks.Xml(after), Is.EqualTo(Decks.Xml(Deck).Replace("five", "nine", StringComparison.Ordinal).Replace("Opens nine tabs #", "Opens five tabs #", StringComparison.Ordinal)));
        Assert.That(ChangedParts(Deck, after).Where(name => !name.StartsWith("customXml/", StringComparison.Ordinal)), Is.EqualTo(new[] { Decks.FirstSlide }));
        Assert.That(DeckWriterTests.Validate(after), Is.Empty);
    }

    [Test]
    public void The_checksum_of_a_slide_that_only_we_changed_stays_known()
    {
        var after = Decks.Open(Decks.Apply(Deck, Splice(Deck, 6, 4, "nine", "Opens nine tabs")));
        var ledger = CarriedMapJson.Read(MapPart.ReadAll(after)[0].Content).Ledger;
        Assert.That(DeckReader.Read(after, ledger).Pages[0].AsWritten, Is.True);
    }

    [Test]
    public void The_checksum_of_a_slide_that_a_person_changed_is_not_kept()
    {
        var edited = Decks.Changed(Deck, xml => xml.Replace("address", "street", StringComparison.Ordinal));
        var after = Decks.Open(Decks.Apply(edited, Splice(edited, 6, 4, "nine", "Opens nine tabs")));
        var ledger = CarriedMapJson.Read(MapPart.ReadAll(after)[0].Content).Ledger;
        Assert.That(DeckReader.Read(after, ledger).Pages[0].AsWritten, Is.False);
    }

    [Test]
    public void Every_operation_applied_twice_is_as_applied_once()
    {
        var all = AllKinds();
        var once = Decks.Apply(Deck, all);
        Assert.That(Decks.Apply(once, all), Is.EqualTo(once));
        Assert.That(DeckWriterTests.Validate(once), Is.Empty);
        Laws.Check(
            "a patch applied twice = applied once",
            Gen.Choose(0, (1 << all.Length) - 1).ToArbitrary(),
            (int chosen) =>
            {
                PatchOperation[] some = [.. all.Where((_, number) => (chosen & (1 << number)) != 0)];
                // The second splice starts from what the first one leads to.
                if ((chosen & 2) != 0 && (chosen & 1) == 0)
                    return true;
                var patched = Decks.Apply(Deck, some);
                return Decks.Apply(patched, some).AsSpan().SequenceEqual(patched);
            },
            cases: 200);
    }

    [Test]
    public void Alt_text_follows_unless_a_person_wrote_it()
    {
        var before = SamplePages.Page().Elements.Single(element => element.AltText == "Unsure, 0");
        var set = new SetStyle(Decks.Address(Deck, "i4aaaaaaaa", ElementRole.Marker), before, before with { AltText = "Sure & glad, +1" });
        Assert.That(Decks.Xml(Decks.Apply(Deck, set)), Does.Contain("descr=\"Sure &amp; glad, +1\""));
        var edited = Decks.Changed(Deck, xml => xml.Replace("Unsure, 0", "She hesitates", StringComparison.Ordinal));
        Assert.That(Decks.Xml(Decks.Apply(edited, set)), Does.Contain("descr=\"She hesitates\""));
    }

    [Test]
    public void A_box_in_a_scaled_group_is_set_in_slide_coordinates()
    {
        var grouped = Decks.Changed(Deck, xml => Group(xml, "Opens five tabs #"));
        var now = Decks.Element(grouped, "i1aaaaaaaa", ElementRole.Card);
        Assert.That(now.Box, Is.EqualTo(new Box(3_048_000, 4_572_000, 4_572_000, 762_000)));
        var target = new Box(3_000_000, 4_000_000, 4_000_000, 800_000);
        var after = Decks.Apply(grouped, new SetBox(new ShapeAddress(Decks.FirstSlide, now.ShapeId), target));
        Assert.That(Decks.Element(after, "i1aaaaaaaa", ElementRole.Card).Box, Is.EqualTo(target));
        Assert.That(Decks.Xml(after), Does.Contain("<a:off x=\"1500000\" y=\"2000000\"/>"));
    }

    [Test]
    public void A_card_that_grows_keeps_its_corner_radius()
    {
        var after = Decks.Apply(Deck, new SetBox(Decks.Address(Deck, FirstCard[0], FirstCard[1]), new Box(1_524_000, 2_286_000, 2_286_000, 762_000)));
        Assert.That(Decks.Xml(after), Does.Contain("fmla=\"val 3000\""));
    }

    [Test]
    public void Deleting_a_shape_takes_its_animation_glue_and_empty_group_along()
    {
        var marker = Decks.Element(Deck, "i4aaaaaaaa", ElementRole.Marker).ShapeId;
        var card = Decks.Element(Deck, "i1aaaaaaaa", ElementRole.Card).ShapeId;
        var animated = Decks.Changed(Deck, xml => Group(xml, "Unsure 0 #").Replace("</p:sld>", Timing(marker, card) + "</p:sld>", StringComparison.Ordinal));
        Assert.That(DeckWriterTests.Validate(animated), Is.Empty);
        var after = Decks.Apply(animated, new DeleteShape(new ShapeAddress(Decks.FirstSlide, marker)));
        var xml = Decks.Xml(after);
        Assert.That(xml, Does.Not.Contain("grpSp>\n").And.Not.Contain("Unsure").And.Not.Contain("endCxn").And.Not.Contain($"spid=\"{marker}\""));
        Assert.That(xml, Does.Contain($"spid=\"{card}\"").And.Contain("stCxn"));
        Assert.That(DeckWriterTests.Validate(after), Is.Empty);
        var all = Decks.Apply(after, new DeleteShape(new ShapeAddress(Decks.FirstSlide, card)));
        Assert.That(Decks.Xml(all), Does.Not.Contain("p:timing"));
        Assert.That(DeckWriterTests.Validate(all), Is.Empty);
    }

    [Test]
    public void What_a_person_recoloured_stays_and_what_we_drew_follows()
    {
        var before = SamplePages.Card("i1aaaaaaaa", "Opens five tabs", 1_524_000);
        var wanted = before with
        {
            Fill = new Paint(ColorSlot.Accent2, 10),
            Text = SamplePages.Text(SamplePages.Run("Opens five "), SamplePages.Run("tabs", bold: true, ColorSlot.Accent2)),
        };
        var edited = Decks.Changed(Deck, xml => xml.Replace(
            "<a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:ln", "<a:solidFill><a:srgbClr val=\"FFFF00\"/></a:solidFill><a:ln", StringComparison.Ordinal));
        var after = Decks.Xml(Decks.Apply(edited, new SetStyle(Decks.Address(edited, FirstCard[0], FirstCard[1]), before, wanted)));
        Assert.That(after, Does.Contain("FFFF00").And.Not.Contain("<a:alpha val=\"10000\"/>"));
        Assert.That(after, Does.Contain("<a:t>Opens five </a:t>"));
        Assert.That(after, Does.Match("b=\"1\"><a:solidFill><a:schemeClr val=\"accent2\"/></a:solidFill></a:rPr><a:t>tabs</a:t>"));
    }

    [Test]
    public void Shapes_are_added_with_fresh_ids_behind_their_neighbour_and_glued()
    {
        var card = Decks.Address(Deck, FirstCard[0], FirstCard[1]);
        var curve = SamplePages.Page().Elements[^1] with
        {
            Key = SamplePages.Key("i7aaaaaaaa", ElementRole.Curve),
            Connection = new Connection(SamplePages.Key("i7aaaaaaaa", ElementRole.Card), 2, SamplePages.Key("i4aaaaaaaa", ElementRole.Marker), 1),
        };
        var after = Decks.Apply(
            Deck,
            new AddShape(Decks.FirstSlide, curve, card.ShapeId),
            new AddShape(Decks.FirstSlide, SamplePages.Card("i7aaaaaaaa", "Pays", 6_000_000), card.ShapeId));
        var elements = Decks.Page(after).Elements;
        Assert.That(elements.Select(element => element.ShapeId), Is.Unique);
        Assert.That(elements.Select(element => element.Key!.Value.Element).Skip(4).Take(4), Is.EqualTo(new[] { "i1aaaaaaaa", "i7aaaaaaaa", "i7aaaaaaaa", "i2aaaaaaaa" }));
        Assert.That(Decks.Xml(after), Does.Contain("<a:stCxn id=\"12\" idx=\"2\"/><a:endCxn id=\"9\" idx=\"2\"/>"));
        Assert.That(DeckWriterTests.Validate(after), Is.Empty);
    }

    [Test]
    public void A_page_is_added_behind_its_neighbour_on_the_layout_of_ours()
    {
        var two = Decks.Build(SamplePages.Page(1), SamplePages.Page(2));
        var after = Decks.Apply(two, new AddPage(SamplePages.Page(3), Decks.FirstSlide));
        var package = Decks.Open(after);
        Assert.That(DeckReader.Read(package, null).Pages.Select(page => page.Id), Is.EqualTo(new[] { Decks.FirstSlide, "ppt/slides/slide3.xml", "ppt/slides/slide2.xml" }));
        Assert.That(package.Parts.Count(part => part.Name.StartsWith("ppt/slideLayouts/slide", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(package.Relationships("ppt/slides/slide3.xml").Select(relationship => relationship.Type), Does.Contain(RelationshipTypes.NotesSlide));
        Assert.That(DeckWriterTests.Validate(after), Is.Empty);
    }

    [Test]
    [Triggers("JO4003")]
    public void A_shape_that_is_not_there_is_said() => Assert.That(
        () => Decks.Apply(Deck, new SetBox(new ShapeAddress(Decks.FirstSlide, "999"), default)), Fails("JO4003"));

    [Test]
    [Triggers("JO4004")]
    public void A_text_that_is_not_the_snapshots_is_said() =>
        Assert.That(() => Decks.Apply(Deck, Splice(Deck, 0, 5, "Closes", "Closes six tabs")), Fails("JO4004"));

    [Test]
    [Triggers("JO4006")]
    public void An_operation_on_tables_is_refused() => Assert.That(() => Decks.Apply(Deck, new DeleteRow("Stages", "s1")), Fails("JO4006"));

    [Test]
    [Triggers("JO4005")]
    public void A_deck_without_layout_gets_no_slide()
    {
        var package = Decks.Open(Deck);
        var editor = new PackageEditor(package);
        foreach (var relationship in package.Relationships(Decks.FirstSlide))
            editor.RemoveRelationship(Decks.FirstSlide, relationship.Id);
        editor.RemovePart("ppt/slideLayouts/slideLayout1.xml");
        editor.RemovePart("ppt/slideLayouts/slideLayout2.xml");
        Assert.That(() => Decks.Apply(editor.Save(), new AddPage(SamplePages.Page(2), null)), Fails("JO4005"));
    }

    internal static NUnit.Framework.Constraints.Constraint Fails(string code) =>
        Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").Property("Id").EqualTo(code);

    private static PatchOperation[] AllKinds()
    {
        var card = Decks.Address(Deck, FirstCard[0], FirstCard[1]);
        var before = SamplePages.Card("i1aaaaaaaa", "Opens five tabs", 1_524_000);
        var after = before with { Fill = new Paint(ColorSlot.Accent2, 10), Stroke = new Stroke(new Paint(ColorSlot.Accent6), 1, Dash.Dash) };
        return
        [
            Splice(Deck, 0, 5, "Closes", "Closes five tabs"),
            new SpliceText(card, 16, 0, "!", "Closes five tabs!"),
            new SetBox(card, new Box(1_600_000, 2_300_000, 2_000_000, 500_000)),
            new SetStyle(card, before, after),
            new RenameShape(
                Decks.Address(Deck, "i2aaaaaaaa", ElementRole.Card), $"New #{SamplePages.MapId}/i9aaaaaaaa/card/1", SamplePages.Key("i9aaaaaaaa", ElementRole.Card)),
            new DeleteShape(Decks.Address(Deck, "i4aaaaaaaa", ElementRole.Marker)),
            new AddShape(Decks.FirstSlide, SamplePages.Card("i7aaaaaaaa", "Pays", 6_000_000), card.ShapeId),
            new AddPage(SamplePages.Page(2), Decks.FirstSlide),
        ];
    }

    private static SpliceText Splice(byte[] deck, int start, int delete, string insert, string result) =>
        new(Decks.Address(deck, FirstCard[0], FirstCard[1]), start, delete, insert, result);

    private static IEnumerable<string> ChangedParts(byte[] before, byte[] after)
    {
        var old = Decks.Open(before).Parts.ToDictionary(part => part.Name, StringComparer.Ordinal);
        return Decks.Open(after).Parts.Where(part => !old.TryGetValue(part.Name, out var was) || was != part).Select(part => part.Name);
    }

    // A person groups a shape and makes the group twice as large.
    private static string Group(string xml, string name)
    {
        var at = xml.IndexOf(name, StringComparison.Ordinal);
        var start = xml.LastIndexOf("<p:sp>", at, StringComparison.Ordinal);
        var end = xml.IndexOf("</p:sp>", at, StringComparison.Ordinal) + 7;
        const string Open = """
            <p:grpSp><p:nvGrpSpPr><p:cNvPr id="90" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="2000000"/><a:chOff x="0" y="0"/><a:chExt cx="1000000" cy="1000000"/></a:xfrm></p:grpSpPr>
            """;
        return xml[..start] + Open + xml[start..end] + "</p:grpSp>" + xml[end..];
    }

    private static string Timing(string first, string second) =>
        $"""
        <p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst><p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>{Effect(first, 3)}{Effect(second, 9)}</p:childTnLst></p:cTn></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst><p:bldLst><p:bldP spid="{first}" grpId="0"/><p:bldP spid="{second}" grpId="0"/></p:bldLst></p:timing>
        """;

    private static string Effect(string shape, int id) =>
        $"""
        <p:par><p:cTn id="{id}" fill="hold"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst><p:par><p:cTn id="{id + 1}" fill="hold"><p:childTnLst><p:set><p:cBhvr><p:cTn id="{id + 2}" dur="1" fill="hold"/><p:tgtEl><p:spTgt spid="{shape}"/></p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>
        """;
}
