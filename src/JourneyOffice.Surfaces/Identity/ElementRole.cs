namespace JourneyOffice.Surfaces;

/// <summary>The parts that an element of ours can play on a slide. Written into shape names, so they never change.</summary>
public static class ElementRole
{
    /// <summary>Marks a slide as a page of ours; no placeholder. Element = page kind, such as "overview".</summary>
    public const string Anchor = "anchor";

    /// <summary>The slide's title.</summary>
    public const string Title = "title";

    /// <summary>The line above the title; derived.</summary>
    public const string Kicker = "kicker";

    /// <summary>The pill that says "Example data".</summary>
    public const string Example = "example";

    /// <summary>Background of the strip or panel that sums the map up.</summary>
    public const string Strip = "strip";

    /// <summary>Who sets out.</summary>
    public const string Who = "who";

    /// <summary>Where to.</summary>
    public const string Where = "where";

    /// <summary>Where they get stuck; derived.</summary>
    public const string Stuck = "stuck";

    /// <summary>What should come of it.</summary>
    public const string Outcome = "outcome";

    /// <summary>A stage's chevron. Gives the column's left and right edge. Element = stage id.</summary>
    public const string Stage = "stage";

    /// <summary>A step's name under its stage's chevron. Element = step id.</summary>
    public const string Step = "step";

    /// <summary>A lane's band. Gives the lane's upper and lower edge. Element = lane id.</summary>
    public const string Band = "band";

    /// <summary>A lane's name. Element = lane id.</summary>
    public const string LaneName = "lane";

    /// <summary>The tint through the highlighted column.</summary>
    public const string Highlight = "highlight";

    /// <summary>An item's card; its centre says in which cell it stands. Element = item id.</summary>
    public const string Card = "card";

    /// <summary>An emotion's face; its centre says stage and score. Element = item id.</summary>
    public const string Marker = "marker";

    /// <summary>The word and number beside a face. Element = item id.</summary>
    public const string MarkerLabel = "label";

    /// <summary>A piece of the curve, glued to two faces. Element = item id of its left end.</summary>
    public const string Curve = "curve";

    /// <summary>A blueprint's arrow from a card to what happens next, glued to both. Element = "arrow-" and the ids of both items.</summary>
    public const string Arrow = "arrow";

    /// <summary>The zero line of an emotion lane: its height is the scale's middle. Element = lane id.</summary>
    public const string ScaleZero = "zero";

    /// <summary>The tick at the scale's upper end. Element = lane id.</summary>
    public const string ScaleMax = "max";

    /// <summary>The tick at the scale's lower end. Element = lane id.</summary>
    public const string ScaleMin = "min";

    /// <summary>The words "Moment of truth". Element = item id.</summary>
    public const string Moment = "moment";

    /// <summary>A blueprint line's name or rule; the line's kind is the element.</summary>
    public const string BlueprintLine = "line";

    /// <summary>An opportunity's bubble on the plot of impact and effort; its centre says both. Element = item id.</summary>
    public const string Bubble = "bubble";

    /// <summary>A field of the plot of impact and effort: what lies in it has these levels. Element = "high-low": impact, then effort.</summary>
    public const string PlotCell = "cell";

    /// <summary>The number of a list's row. Element = id of what the row is about.</summary>
    public const string RowNumber = "number";

    /// <summary>What a list's row is about, or what heads a row of a grid. Element = its id.</summary>
    public const string RowName = "name";

    /// <summary>The obstacles that the opportunity of a list's row solves. Element = item id.</summary>
    public const string RowSolves = "solves";

    /// <summary>The stage of a list's row. Element = id of what the row is about.</summary>
    public const string RowStage = "at";

    /// <summary>Who answers for what a list's row is about. Element = its id.</summary>
    public const string RowOwner = "owner";

    /// <summary>By when what a list's row is about is due. Element = its id.</summary>
    public const string RowDue = "due";

    /// <summary>How far what a list's row is about is. Element = its id.</summary>
    public const string RowStatus = "status";

    /// <summary>What a grid says where a row and a column meet; derived. Element = ids of row and column.</summary>
    public const string GridMark = "mark";

    /// <summary>A figure that stands by itself, with what it counts. Element = id of the item that it belongs to.</summary>
    public const string Figure = "figure";

    /// <summary>What an item or entry says on a page that lists it; its place says nothing. Element = its id.</summary>
    public const string Entry = "entry";

    /// <summary>The name of the stage to which a listed item belongs. Element = the item's id.</summary>
    public const string Place = "place";

    /// <summary>What a listed item rests on. Element = the item's id.</summary>
    public const string Source = "source";

    /// <summary>Who a persona is, in a sentence. Element = the persona's id.</summary>
    public const string Portrait = "portrait";

    /// <summary>The segment that a persona belongs to. Element = the persona's id.</summary>
    public const string Segment = "segment";

    /// <summary>A persona's part in a purchase that several people decide. Element = the persona's id.</summary>
    public const string BuyingRole = "buying";

    /// <summary>What persons want to achieve, as a list; derived. Element = the persona's id.</summary>
    public const string Goals = "goals";

    /// <summary>What lets persons down, as a list; derived. Element = the persona's id.</summary>
    public const string Frustrations = "frustrations";

    /// <summary>Somebody's own words. Element = id of who or what they belong to.</summary>
    public const string Quote = "quote";

    /// <summary>Where a measure stands. Element = the measure's id.</summary>
    public const string Baseline = "baseline";

    /// <summary>Where a measure shall be. Element = the measure's id.</summary>
    public const string Target = "target";

    /// <summary>What is done about something, with its status. Element = id of the item that it answers.</summary>
    public const string Response = "response";

    /// <summary>Something assumed that a department is to confirm. Element = the item's id.</summary>
    public const string Confirm = "confirm";

    /// <summary>The lane of what is to be confirmed; derived. Element = the item's id.</summary>
    public const string ConfirmLane = "confirm-lane";

    /// <summary>The stage of what is to be confirmed. Element = the item's id.</summary>
    public const string ConfirmPlace = "confirm-place";

    /// <summary>An icon, a rule, a ring: nothing that is read back.</summary>
    public const string Ornament = "ornament";

    /// <summary>What differs between two maps in a cell. Element = id of the item, or "other-" and its id where only the other map has it.</summary>
    public const string Compared = "compared";

    /// <summary>A native table. Element = what it lists.</summary>
    public const string Table = "table";

    /// <summary>What the role of every cell of a table begins with; the column's id follows. Element = id of the row's entry.</summary>
    public const string CellPrefix = "cell-";

    /// <summary>A native chart. Element = what it shows.</summary>
    public const string Chart = "chart";

    /// <summary>What the role of every datum of a chart begins with; the series' id follows. Element = id of the category.</summary>
    public const string PointPrefix = "point-";

    /// <summary>The footer's text; derived.</summary>
    public const string Footer = "footer";

    /// <summary>"81 % evidenced"; derived.</summary>
    public const string EvidenceShare = "evidenced";

    /// <summary>The page number; derived.</summary>
    public const string PageNumber = "page";

    /// <summary>Whether an element is a cell of a table or a datum of a chart, which have no name and no box of their own.</summary>
    public static bool IsCell(string role) => role.StartsWith(CellPrefix, StringComparison.Ordinal) || IsPoint(role);

    /// <summary>Whether an element is a datum of a chart.</summary>
    public static bool IsPoint(string role) => role.StartsWith(PointPrefix, StringComparison.Ordinal);
}
