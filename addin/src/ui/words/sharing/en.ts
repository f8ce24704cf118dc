const plural = new Intl.PluralRules("en");
const count = (n: number, one: string, many: string): string => `${n} ${plural.select(n) === "one" ? one : many}`;

/** What the pane says of signing in, the library, sharing and reviews, in English. */
export const sharing = {
  signIn: {
    enter: "Sign in", again: "Sign in again", leave: "Sign out", account: "Account", signedInAs: (name: string) => `Signed in as ${name}`, out: "You are not signed in",
    outSays: "Pictures, checks, files and the library need it. You can fill in without.", lost: "Your sign-in has ended.", lostSays: "Sign in again to go on. Nothing is lost.", needless: "This service works for this machine alone; nobody signs in.",
    impossible: "This service has no sign-in for this page yet. Who runs it finds under “Running the service for a team” how to set it up.", blocked: "The browser held back the sign-in window. Allow pop-ups for this page and try again.",
    cancelled: "The sign-in was not finished.", failed: "The sign-in did not work.", needed: "This needs you to be signed in.", mapNeeds: "This map is in the library. Sign in to open it.",
  },
  library: {
    notices: "Notices", oneDrive: "OneDrive", library: "the library", saved: (time: string) => `Saved ${time}`, inLibrary: (version: number, where: string) => `Version ${version} in ${where}`, notIn: (where: string) => `Not in ${where} yet`,
    notInSays: "The draft stays in this browser until you save it.", unsaved: (n: number) => `Not saved: ${count(n, "change", "changes")}`, saving: "Saving", waiting: "Waits for the service", waitingSays: (n: number) => `${count(n, "change waits", "changes wait")}. It is saved as soon as the service answers.`,
    save: (where: string) => `Save to ${where}`, why: "What changed (for the history)", savedNow: "The map is saved.", elsewhere: "Somebody else has saved this map.", elsewhereSays: (version: number) => `Version ${version} is in the library. Bring it in: your changes stay.`,
    bringIn: "Bring it in", broughtIn: "Both sides are together.", conflicts: (n: number) => `${count(n, "place", "places")} changed on both sides`, decide: (n: number) => `Decide ${count(n, "conflict", "conflicts")}`, decideFirst: "Before it is saved, decide which text counts.",
    mine: "Yours", theirs: (version: number) => `In the library, version ${version}`, useMine: "Use your text", useTheirs: "Use the library’s text", merging: "Bringing both sides together", recent: "Last changed first", changedAt: (time: string) => `changed ${time}`,
    link: "Paste a link", linkSays: "A link to a deck, workbook or map that somebody shared with you", openLink: "Open the link", shared: "Shared with you", findShared: "Find what others shared", noShared: "Nothing that others shared has these words.", none: "No map has these words.", by: (name: string) => `by ${name}`,
  },
  sharing: {
    history: "History", access: "Who has access", copyMapLink: "Copy link to this map", copied: "The link is copied.", copyThis: "Copy this:", save: (n: number) => `Save ${n}`, whoWhen: (who: string, when: string) => `${who}, ${when}`, somebody: "Somebody",
    noWhy: "No note", now: "as it is now", compare: (n: number) => `Compare save ${n} with the map as it is now`, restore: "Restore this map", restoreSays: "It is saved once more; what was in between stays in the history.", restored: (n: number) => `The map is again as it was at save ${n}.`,
    saveFirst: "Save your changes first.", differences: (n: number) => (n === 0 ? "Nothing differs." : count(n, "difference", "differences")), before: (n: number) => `At save ${n}`, after: "Now", picture: (name: string) => `Overview: ${name}`, comparing: "Comparing", marked: "Cards that differ have a frame.",
    rights: "Allows", view: "Look", edit: "Change", own: "Owner", makeLink: "Copy a link", linkSays: "For everybody in your organisation.", invite: "Invite", people: "E-mail addresses, one a line", invited: (n: number) => `${count(n, "person is", "people are")} invited.`, remove: (name: string) => `Take access from ${name}`,
    link: "Link", noAccess: "Only you so far.", inherited: "from the folder", needPeople: "Name at least one address.", anyone: "anyone", organization: "everybody in your organisation",
  },
  review: {
    title: (version: number) => `Review of version ${version}`, says: "Each department checks its own touchpoints.", start: "Start a review", copyLink: "Copy review link", copyLinks: "Copy review links", copyLinkOf: (name: string) => `Copy the review link of ${name}`, none: "No department owns a touchpoint yet.", setOwners: "Set owners",
    notBegun: "Ask every department that owns a touchpoint whether its part is so.", saveFirst: "A review is of a version in the library. Save your changes first.", answered: (done: number, all: number) => `${done} of ${count(all, "touchpoint", "touchpoints")} answered`, agreed: (n: number) => `${n} agreed`, notSoCount: (n: number) => `${n} not so`, open: (n: number) => `${n} open`,
    ofAgreed: (n: number, all: number) => `${n} of ${all} agreed`, ofNotSo: (n: number, all: number, wrong: number) => `${n} of ${all}, ${wrong} not so`, corrects: (who: string, when: string) => `${who} corrects it by ${when}`, ownerOnly: (who: string) => `${who} corrects it`, noOwner: "No owner, no date", setOwner: "Set owner and date", notSoOf: (name: string) => `${name}: not so`, begun: "The review has begun.",
    of: (name: string) => `Review of ${name}`, mapVersion: (title: string, version: number) => `${title} · Version ${version}`, question: (n: number) => `Your department owns ${n === 1 ? "this touchpoint" : `these ${n} touchpoints`}. Is it what customers meet?`, done: (n: number, all: number) => `${n} of ${all} answered`, agree: "Agree", notSo: "Not so", true: "What is true", who: "Who puts it right", due: "By when",
    comment: "Anything else? (optional)", commentOf: (who: string) => (who === "" ? "Comment" : `Comment by ${who}`), you: "Your name", send: "Send review", sent: "Your review is sent. You can close this page.", sentSays: "You can change it as long as this version is reviewed.", change: "Change my review", missing: (n: number) => `${count(n, "touchpoint still needs", "touchpoints still need")} an answer.`, needText: "Say what is true.", sending: "Sending", noDepartment: "This map has no such department, or it owns no touchpoint any more.", openMap: "Open the map",
    needAccess: "Give them access that allows to change the map first.", elsewhere: "no stage yet", keptHere: "Your answers are kept in this browser until you send them.", offline: "The review is not sent yet. It is sent as soon as the service answers.",
  },
};

export type SharingWords = typeof sharing;
