import { sharing } from "./sharing/en";
import { templates } from "./templates/en";

const plural = new Intl.PluralRules("en");
const count = (n: number, one: string, many: string): string => `${n} ${plural.select(n) === "one" ? one : many}`;

/** Everything that the pane says, in English. The other languages have the type of this object, so that a missing text does not compile. */
export const en = {
  languageName: "English",
  listSeparator: ", ",
  colon: ": ",
  app: {
    skip: "To the fields", more: "More: account, settings, help", undo: "Undo", redo: "Redo", back: "Back", loading: "Loading",
    draftKept: (time: string) => `Draft kept ${time}`, draftNotKept: "Draft not kept on this device", notYetNamed: "Untitled map", unnamed: "Not named yet", places: "Places",
    start: "Start", map: "Map", files: "Files", share: "Share", mapMenu: "Menu of the map: switch, rename, close",
    rename: "Rename", newName: "Name of the map", switchTo: "Open another map", closeMap: "Close the map", save: "Save", cancel: "Cancel",
    undone: "Undone", redone: "Done again", removed: (n: number) => `${count(n, "item", "items")} removed.`,
    example: "Example", exampleData: "Example data", readOnly: "Read-only", previous: "Previous", next: "Next", remove: "Remove", add: "Add",
  },
  fields: {
    choices: "Choices", calendarIcon: "Calendar", inMap: "In this map", usualChannels: "Usual channels", noDate: "Type a day as 2027-12-31, or choose it from the calendar.", datePlaceholder: "2027-12-31", calendarFor: (label: string) => `Calendar for “${label}”`,
    calendar: {
      goToToday: "Go to today", prevMonthAriaLabel: "Previous month", nextMonthAriaLabel: "Next month", prevYearAriaLabel: "Previous year", nextYearAriaLabel: "Next year", prevYearRangeAriaLabel: "Previous years", nextYearRangeAriaLabel: "Next years",
      monthPickerHeaderAriaLabel: "{0}, choose a year", yearPickerHeaderAriaLabel: "{0}, choose a month", closeButtonAriaLabel: "Close the calendar", weekNumberFormatString: "Week {0}", selectedDateFormatString: "Chosen: {0}", todayDateFormatString: "Today: {0}", dayMarkedAriaLabel: "marked",
    },
  },
  settings: {
    title: "Settings", language: "Language", colours: "Colours", asSystem: "As on this device", light: "Light", dark: "Dark", highContrast: "High contrast",
    examples: "Show examples in steps", drafts: "Drafts on this device", draftsKept: (n: number) => `${count(n, "draft", "drafts")}, kept 30 days`, deleteDrafts: "Delete all drafts",
    deleteSure: "Delete all drafts of this device? Files that you saved stay.", works: "What works here",
    canDownload: "Download decks and workbooks", canRead: "Read edits of a file that you drop", cannotInPlace: "Changing an open file in place needs PowerPoint or Excel",
    sent: "What is sent, and where", sentSays: "Maps and files go to the JourneyOffice service at this address, which lays out the slides and keeps nothing of them. Drafts stay in this browser.",
  },
  problems: {
    offline: "The service does not answer.", offlineSays: "You can go on filling in. Picture, checks and files need the service.", tryAgain: "Try again", code: "Code", nothingLost: "Nothing is lost.",
    readOnlyWhy: (theirs: number, ours: number) => `This map was saved by a newer JourneyOffice (schema ${theirs}). This one reads up to schema ${ours}.`, readOnlyWay: "Ask who runs JourneyOffice here for the update, or work in a copy: fields that this version does not know stay in it untouched.", copyDetails: "Copy details", detailsCopied: "The details are copied.",
    readOnly: "You can look, not change.", makeCopy: "Make a copy to work in", unexpected: "This did not work.", where: "Where",
  },
  start: {
    headline: "See where your customers get stuck", intro: "Draw their journey in six short steps. Slides and sheets stay in step with it, and keep what you change in them.",
    chooseTemplate: "Choose a template", funnel: "Start from your funnel", funnelSays: "Paste its steps, rename each in the customer’s words", open: "Open a map", openSays: "From a file or the library",
    segment: "For another segment", segmentSays: "Copy the open map, with everything marked as unproven", empty: "Start with an empty map", emptySays: "Eight stages, ready to fill in",
    withoutSignIn: "Works without signing in.", lowestPoint: "lowest point", recent: "Go on with", pictureOfMap: "A journey map: stages, a curve of feelings with its lowest point, and cards below",
  },
  gallery: {
    title: "Choose a template", search: "Search: checkout, course, clinic", none: "No template has these words.", use: "Use this template", stages: "Stages", holds: "Holds", language: "Language of the map",
    exampleData: "Marked “Example” until you replace it", touchpoints: (n: number) => count(n, "touchpoint", "touchpoints"), obstacles: (n: number) => count(n, "obstacle", "obstacles"),
    opportunities: (n: number) => count(n, "opportunity", "opportunities"), picture: (name: string) => `Picture of “${name}”`, list: "Templates",
    found: (n: number, all: number) => (n === all ? count(n, "template", "templates") : `${n} of ${count(all, "template", "templates")}`), showAll: "Show all templates", filter: "Which templates", industry: "Industry", shows: "What it shows",
    goal: "What it is for", stageCount: (n: number) => count(n, "stage", "stages"), people: (n: number) => count(n, "person", "people"), everyEmotion: "a feeling at every stage", emptyMap: "Empty map", fromFunnel: "From your funnel",
  },
  open: {
    title: "Open a map", drop: "Drop a file here, or", choose: "Choose a file", kinds: "A deck (.pptx), a workbook (.xlsx) or a map (.journey.json)", library: "In the library", search: "Find a map",
    empty: "No map is in the library yet. Maps that are saved there appear here.", version: (n: number) => `Version ${n}`, several: (name: string) => `“${name}” holds several maps. Which one?`, reading: (name: string) => `Reading “${name}”`, conflictsWait: (n: number) => `In this file ${count(n, "conflict waits", "conflicts wait")}. Decide them first, under Files.`,
  },
  funnel: {
    title: "Start from your funnel", paste: "Steps of your funnel, one a line", pasteExample: "Lead\nQualified lead\nOpportunity\nClosed won", take: "Take these steps", rename: "What does the customer do at each step?",
    renameSays: "Say it as the customer would: “I compare”, not “Lead”.", inFunnel: (name: string) => `In the funnel: ${name}`, after: "After the purchase", afterSays: "A funnel ends at the purchase. The journey goes on.", stage: (n: number) => `Stage ${n}`,
    create: "Make the map", missing: (n: number) => `${count(n, "stage still needs", "stages still need")} the customer’s words.`, nothing: "Paste at least one step.", removeStage: (name: string) => `Leave out “${name}”`,
  },
  segment: {
    title: "For another segment", says: "The copy keeps stages, touchpoints and texts as a starting point. Everything in it counts as an assumption until there is evidence of the new segment.",
    known: "Segment", another: "Another one", name: "Name of the segment", create: "Make the copy", nothing: "Choose a segment or name one.", noMap: "Open a map first.",
  },
  guided: {
    steps: { goal: "Goal", segments: "Customer segments", touchpoints: "Touchpoints", emotions: "Emotions", draw: "Draw the map", validate: "Validate and improve" },
    questions: {
      goal: "What is this map for, and which business objective does it serve?", segments: "What marks the customers that you want to serve?", touchpoints: "In which ways, through which channels, do customers meet us?",
      emotions: "How do they feel at each stage, where are they let down, where relieved, and how do we know?", draw: "Can a stranger see in ten seconds who sets out, where to, and where they get stuck?",
      validate: "Which departments and customers confirmed it; who corrects what by when?",
    },
    examples: {
      goal: "a retailer wants fewer carts abandoned at checkout", segments: "an online school tells beginners, advanced learners and industry experts apart by age, occupation and interest", touchpoints: "social media, e-mail and telephone advice",
      emotions: "a learner feels lost and under pressure", draw: "from the course enquiry, over homework and feedback, to completing the course", validate: "a test shows that an app’s navigation confuses people, so experience drops",
    },
    criteria: {
      goal: "It says what the map is for", scenario: "The scenario is there", measure: "A measure has a baseline and a target", owner: "Somebody owns the map", shared: "The goal is not one department’s only",
      segment: "One segment is chosen", traits: "Its traits are there", persona: "A persona of it sets out", ownEvidence: "The evidence is of this segment", stageTouchpoints: "Every stage has a touchpoint",
      departmentTouchpoints: "Every department that faces customers has one", touchpointOwners: "Every touchpoint has an owner", scored: "Every stage has a score", explained: "The lowest and the highest are explained",
      quoted: "The lowest point has a customer’s words", evidenced: "Every feeling rests on evidence", shown: "Nothing is hidden", stageNames: "Stages are in the customer’s words", afterPurchase: "It goes on after the purchase",
      answered: "Every obstacle has an opportunity", reviewed: "Every department with a touchpoint has reviewed this version", findingsOwned: "Open findings have an owner and a date", ownData: "Example data is replaced",
    },
    stepOf: (step: number) => `Step ${step} of 6`, done: "done", doneCount: (done: number, all: number) => `${done} of ${all} done`, doneWhen: "Done when",
    toFix: (n: number) => `${n} to fix`, nextStep: (name: string) => `Next: ${name}`, backStep: "Back", takeOut: "Download deck", checking: "Checking", rail: "The six steps", views: "How to work on the map", guidedView: "Guided", gridView: "Grid", workshopView: "Workshop",
  },
  goal: {
    goal: "What the map is for", objective: "Business objective", scenario: "Scenario: what the customer sets out to do", period: "Where and when it holds", owner: "Owner of the map", measures: "Measures", measure: "What is measured",
    baseline: "Today", target: "Target", by: "By when", addMeasure: "Add a measure", removeMeasure: (name: string) => `Remove measure “${name}”`, title: "Title: the finding in one line", state: "State", current: "Current", future: "Future",
  },
  segments: {
    choose: "The segment of this map", add: "Add a segment", name: "Name of the segment", traits: "Traits, one a line", criteria: "What tells them apart, one a line", size: "How many", persona: "Persona who sets out", addPersona: "Add a persona",
    personaName: "Name", portrait: "In one sentence", quote: "In their words", none: "None yet", noSegments: "A map is about one kind of customer. Name it, for example “First-time mobile buyers”.", noPersona: "A persona is one person who stands for the segment, with a name.",
  },
  touchpoints: {
    add: "Add a touchpoint", inStage: (name: string) => `Add a touchpoint to “${name}”`, channel: "Channel", owner: "Owner", noOwner: "no owner", place: "Where", online: "Online", offline: "Offline", thirdParty: "Third party", name: "Name",
    edit: (name: string) => `Change “${name}”`, remove: (name: string) => `Remove “${name}”`, setOwner: (name: string) => `Set ${name}`, otherOwner: "Other owner", lifecycle: "Plan", existing: "Stays", change: "Change", new: "New", retire: "Give up",
    noStages: "There are no stages yet.", firstStage: "Say what the customer does first, for example “I notice”.", addStage: "Add a stage", stageName: "What does the customer do?",
  },
  emotions: {
    words: ["Very bad", "Bad", "Neutral", "Good", "Very good"], scored: (done: number, all: number) => `${done} of ${all} scored`, hint: "Drag a marker, or use the arrow keys: ↑ ↓ change it, ← → go to the next stage.", stageOf: (n: number, all: number) => `Stage ${n} of ${all}`,
    feels: "How it feels", feeling: "Words for it", why: "Why", quote: "Quote", lowest: "Lowest point", highest: "Highest point", notScored: "Not scored", curve: "Curve of feelings", atStage: (score: string, n: number, all: number) => `${score}, stage ${n} of ${all}`,
    evidence: "Evidence", evidenced: "Evidenced", assumption: "Assumption", basis: "How do we know?", addEvidence: "Name the evidence", relief: "Moment of relief",
  },
  draw: { inGrid: "Put it right in the grid", picture: "Live picture", close: "Close the picture", asAt: (time: string) => `As at ${time}`, pictureSays: "As the overview slide will look", noPicture: "The picture comes when the map has a stage.", drawing: "Drawing the picture", lanes: "Lanes", hidden: "hidden", showLane: (name: string) => `Show lane “${name}”`, of: (title: string) => `Overview of “${title}”`, moveUp: (name: string) => `Move “${name}” up`, moveDown: (name: string) => `Move “${name}” down` },
  validate: { reviews: "Reviews by department", noReviews: "A department that owns a touchpoint confirms its part here.", addReview: (name: string) => `Add the review of ${name}`, person: "Who", when: "When", verdict: "What they say", open: "Not answered", confirmed: "It is so", changes: "Not quite so", rejected: "It is not so", findings: "Findings", addFinding: "Add a finding", finding: "What is not so", owner: "Who puts it right", due: "By when", reviewDate: "Next review of the map", sample: "This map still holds example data", sampleDone: "It is all ours now" },
  grid: {
    stages: (from: number, to: number, all: number) => (from === to ? `Stage ${from} of ${all}` : `Stages ${from} to ${to} of ${all}`), previousStages: "Previous stages", nextStages: "Next stages", lane: "Lane", addTo: (lane: string, stage: string) => `Add to ${lane}, ${stage}`, add: "Add",
    assumption: "Assumption", severity: "Severity", impact: "Impact", effort: "Effort", status: "Status", low: "Low", medium: "Medium", high: "High", notSet: "–", owner: "Owner", text: "Text", moment: "Moment of truth", basis: "Evidenced", edit: (name: string) => `Change “${name}”`, done: "Done",
    keys: "Arrows: next cell · Enter: change or add · Ctrl+arrow: move the card · Delete: remove · Esc: leave the cell", legend: "Solid edge: evidenced. Dashed edge: assumption.", table: "Stages and lanes", moved: (lane: string, stage: string) => `Moved to ${lane}, ${stage}`, proposed: "Proposed", decided: "Decided", inProgress: "In progress", doneStatus: "Done", parked: "Parked",
    stageMenu: (name: string) => `Stage “${name}”: rename, move, remove`, renameStage: "Rename", earlier: "Move earlier", later: "Move later", removeStage: "Remove with its cards", addStage: "Add a stage after it",
  },
  workshop: {
    board: "Cards, stage by stage", lane: "Lane", card: "Card", addTo: (stage: string) => `Add a card to “${stage}”`, newCard: (stage: string) => `New card in “${stage}”`, changeCard: (stage: string) => `Card in “${stage}”`, noLanes: "There is no lane for cards on this map. Step 5 shows hidden ones.",
    dots: (n: number) => (n === 0 ? "no dots" : count(n, "dot", "dots")), placed: (n: number) => `${count(n, "dot", "dots")} placed`, addDot: (card: string) => `Add a dot to “${card}”`, takeDot: (card: string) => `Take a dot from “${card}”`,
    mostDots: "Most dots", noDots: "Go to a card and press + for each dot, − takes one back.", group: "Dots belong to the group. They stay with the draft on this device and go into no file.", clear: "Take all dots back", cleared: "All dots are taken back.",
    keys: "Enter: change or add · + and −: dots · arrows: next card · Ctrl+arrow: move the card · Delete: remove", typingKeys: "Enter: next card · Tab: next stage · Shift+Tab: stage before · pasted lines: one card each · Esc: leave typing, after which Tab is Tab again",
  },
  lanes: {
    custom: "Own lane", goal: "Customer’s goal", action: "Actions", thought: "Thoughts", question: "Questions", informationNeed: "Information needed", expectation: "Expectations", perception: "Perception", touchpoint: "Touchpoints", emotion: "Emotions", quote: "Quotes",
    relief: "Moments of relief", obstacle: "Obstacles", decisionDriver: "Decision drivers", opportunity: "Opportunities", solution: "Solutions", physicalEvidence: "Physical evidence", frontstage: "Frontstage", backstage: "Backstage", support: "Support processes", image: "Images", note: "Notes", metricValue: "Metrics",
  },
  files: {
    title: "Files of this map", takeOut: "Take the map out", language: "Language of the file", deck: "Download deck", workbook: "Download workbook", mapFile: "Download map file", making: (what: string) => `Making ${what}`, madeDeck: "the deck", madeWorkbook: "the workbook", madeMap: "the map file", downloaded: (name: string) => `“${name}” is downloaded.`,
    bringIn: "Bring edits in", drop: "Drop a deck or workbook of this map here, or", choose: "Choose a file", state: { inStep: "In step", edited: "Edited here", newer: "Newer map", both: "Edited and newer", copied: "Copied" },
    otherMap: "This file holds another map.", openOther: "Open that map", edits: (n: number) => count(n, "edit", "edits"), onVersion: (n: number) => `on version ${n}`, inFile: "In this file", inMap: "In the map", changes: (n: number) => count(n, "change", "changes"),
    whatUpdate: "What an update does", goesIn: (n: number) => `${count(n, "change goes", "changes go")} into the file`, editsStay: (n: number) => count(n, "edit of the file stays", "edits of the file stay"), bothChanged: (n: number) => `${count(n, "text", "texts")} changed on both sides: you decide`, removals: (n: number) => `${count(n, "removal is", "removals are")} proposed in the file and not taken`,
    seeAll: "See all changes", readEdits: "Read edits", editsRead: (n: number) => `${count(n, "edit is", "edits are")} in the map now.`, noEdits: "Nothing was edited in this file.", update: "Download updated copy", decide: (n: number) => `Decide ${count(n, "conflict", "conflicts")}`, nothingToDo: "This file says the same as the map.", another: "Take another file", version: (n: number) => `Version ${n}`,
    added: "new", removed: "taken out", changed: "changed", moved: "moved",
  },
  document: {
    place: { deck: "This deck", workbook: "Workbook" }, needsYou: "needs you", title: { deck: "Maps in this deck", workbook: "Maps in this workbook" }, refresh: "Read again", readAt: (time: string) => `read at ${time}`,
    maps: (n: number) => count(n, "map", "maps"), mapsOn: (n: number, slides: number) => `${count(n, "map", "maps")} on ${count(slides, "slide", "slides")}`, slides: (numbers: string) => `Slides ${numbers}`, slide: (n: string) => `Slide ${n}`,
    reading: { deck: (done: number, of: number) => `Reading slide ${done} of ${of}`, workbook: (done: number, of: number) => `Reading sheet ${done} of ${of}` }, working: (done: number, of: number) => `Step ${done} of ${of}`, starting: "Reading", asking: "Working out what changes", stop: "Stop", slow: "This takes longer than usual.",
    none: { deck: "No map is in this deck yet.", workbook: "No map is in this workbook yet." }, notThis: { deck: "This map is not in this deck yet. Its slides come after the slide that is selected, in this deck’s theme, and keep what people change in them.", workbook: "This map is not in this workbook yet. Its tables come as sheets of their own and keep what people change in them." },
    insertCopy: { deck: "Get a copy with the slides", workbook: "Get a copy with the tables" }, forgets: "This PowerPoint can’t keep a map in the open deck. Slides that are inserted here show it, but the deck does not remember it: what people change is known by the names of shapes alone. A copy with the slides remembers it.",
    begun: "Inserting this map was interrupted. The slides that are here stay, with what people changed in them; insert it again, and those that are missing come.",
    insert: { deck: "Insert slides", workbook: "Insert tables" }, which: "Which slides", sets: { overview: "Overview", board: "For the board", team: "For the team", all: "All" }, inserted: { deck: "The slides are in this deck.", workbook: "The tables are in this workbook." },
    here: { deck: "In this deck", workbook: "In this workbook" }, openThis: "Open this map", takeUp: { deck: "Go on with the map of this deck", workbook: "Go on with the map of this workbook" },
    review: "Review and update", reviewTitle: "What the update does", update: { deck: "Update this deck", workbook: "Update this workbook" }, updated: { deck: "This deck says what the map says.", workbook: "This workbook says what the map says." },
    wordsWritten: "The new words are written. The slides that you left alone wait for the next update.", comes: (title: string) => `A slide comes: ${title}`, inPlace: (n: number) => `${count(n, "slide is", "slides are")} changed in place`,
    choice: "What about slides that are inserted anew?", replace: "Insert them anew", leave: "Leave them as they are", leaveSays: "Only new words are written, on the other slides. The rest waits.", copyInstead: "Get a copy instead", copySays: "A new window opens with everything in it. This file stays as it is.",
    copy: "Get an updated copy", copied: "The copy is open in a window of its own.", openSource: "Open source", relink: "Relink", breakLink: "Break link", freeze: "Freeze a copy", more: "More for this map",
    sure: { deck: "This deck forgets the map. Slides stay as they are and are not updated any more.", workbook: "This workbook forgets the map. Tables stay as they are and are not updated any more." }, broken: "The link is broken.", needs: (version: string) => `Changing an open file in place needs ${version}. Here you get an updated copy.`, oneMap: "A workbook holds one map, and this one holds another. Open that one, or give this map a workbook of its own.", needsReads: (version: string) => `Changing an open file in place needs ${version}. Here what people change in it is read into the map.`,
    changedMeanwhile: "The file was changed meanwhile. Look at it once more.", cutOff: "Office did not answer, so the pane works as in a browser: files are downloaded and dropped.", decided: (n: number) => `${count(n, "conflict is", "conflicts are")} decided and not written yet.`,
    useThis: { deck: "Use this deck’s text", workbook: "Use this workbook’s text" }, worksIn: { powerPoint: "In PowerPoint", excel: "In Excel", browser: "In a browser" }, canInsert: { deck: "Insert slides into this deck", workbook: "Insert tables into this workbook" }, canRead: "Read edits of the open file", canUpdate: "Update the open file in place", canCopy: "Get an updated copy in a new window", needsVersion: (version: string) => `needs ${version}`,
    problems: { slow: "Office did not answer in time.", slowSays: "What was done so far stays. Read the file again, then go on.", unsupported: "This program can’t do that.", unsupportedSays: "Get an updated copy instead.", readOnly: "Nobody may change this file here.", readOnlySays: "Make a copy to work in.", stopped: "Stopped.", stoppedSays: "What was done so far stays, and the next update goes on from there.", failed: "Office refused a step.", failedSays: "What was done so far stays, and the next update goes on from there. Or get an updated copy." },
  },
  sheet: {
    came: (n: number) => `${count(n, "edit", "edits")} from the sheet ${n === 1 ? "is" : "are"} in the map.`, mark: "From the sheet", differ: (n: number) => `${count(n, "field says", "fields say")} one thing in the sheet and another here.`, decide: "Decide in Workbook", putAway: "Put this note away",
    show: "Show in the sheet", notThere: "This row is not in the sheet any more.", publish: "Update and publish", published: "The workbook is up to date, and the map is saved in the library.",
  },
  conflict: {
    title: (n: number) => `Decide ${count(n, "conflict", "conflicts")}`, numberOf: (n: number, all: number) => `${n} of ${all}`, before: "Before both changes", nothingBefore: "There was nothing here.", file: "This file", map: (version: number) => `Map, version ${version}`, own: "Write it yourself", ownSays: "Starts with this file’s text",
    ownText: "Your text", newWords: "new words", takenOut: "taken out", chooseText: "Choose a text", useFile: "Use this file’s text", useMap: "Use the map’s text", useOwn: "Use my text", later: "Decide later", taken: (left: number) => (left === 0 ? "All conflicts are decided." : `Decided. ${count(left, "conflict is", "conflicts are")} left.`), removedThere: "Taken out", choices: "Which text counts?",
  },
  share: { title: "Share and review", signedOut: "You are not signed in", says: "To save to OneDrive, share a link and ask departments for a review, sign in with your work, school or Microsoft account. This comes with a service that has sign-in set up; this one works for this machine alone.", instead: "Save a file instead", history: "Until then, send the deck or the workbook: what people change in it flows back under Files." },
  ...sharing,
  ...templates,
};

/** What the pane says in a language. */
export type Words = typeof en;
