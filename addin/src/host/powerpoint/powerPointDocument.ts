import { asBase64 } from "../../core/base64";
import { common, documentBytes, nameOf } from "../office/bytes";
import { within } from "../office/waiting";
import { DocumentProblem, type Abilities, type Ability, type DocumentChange, type OpenDocument } from "../openDocument";
import { carryOut } from "./carryOut";
import { mapOf, mapParts } from "./mapParts";
import { talk, type Program } from "./program";
import { readDeck } from "./readDeck";

const fallbackName = "deck.pptx";

/** The deck that is open in PowerPoint. */
export function powerPointDocument(program: Program): OpenDocument {
  return {
    kind: "deck",
    abilities: abilitiesOf(program),
    isReadOnly: (program.document?.mode as string | undefined) === "readOnly",
    snapshot: (work) => readDeck(program, work),
    carryOut: (patch, work) => carryOut(program, patch, work),
    place: () => place(program),
    bytes: async (work) => {
      if (program.document === undefined) throw new DocumentProblem("unsupported", "CompressedFile");
      return { name: nameOf(program.document.url) ?? fallbackName, bytes: await documentBytes(program.document, program.patience, work) };
    },
    openCopy: async (file) => within(Promise.resolve(program.powerPoint.createPresentation(await asBase64(file.bytes))), program.patience.long),
    show: (target) => show(program, target),
    forget: (map) => forget(program, map),
    onChange,
  };
}

/** What works, by the requirement sets (docs/addin.md says the same in words). Below PowerPointApi 1.8 the deck is read and brought up to date by its bytes. */
function abilitiesOf(program: Program): Abilities {
  const from = (version: string): Ability => (program.has(version) ? { works: true } : { works: false, needs: `PowerPointApi ${version}` });
  const bytes: Ability = program.document === undefined ? { works: false, needs: "CompressedFile 1.1" } : { works: true };
  return { insert: from("1.4"), read: program.has("1.8") ? { works: true } : bytes, update: from("1.8"), copy: bytes };
}

/** The last of the slides that are selected; where none is, the deck's last one. */
function place(program: Program): Promise<string | undefined> {
  return talk(program, {}, async ({ presentation, sync }) => {
    const selected = program.has("1.5") ? presentation.getSelectedSlides() : undefined;
    selected?.load("items/id");
    presentation.slides.load("items/id");
    await sync();
    const ids = presentation.slides.items.map((slide) => slide.id);
    const chosen = selected === undefined ? await selectedBelow15(program) : selected.items.map((slide) => slide.id);
    return ids.findLast((id) => chosen.some((other) => other === id || id.startsWith(other))) ?? ids.at(-1);
  });
}

// Before PowerPointApi 1.5 only the Common API knows, by the first half of the ids.
async function selectedBelow15({ document, patience }: Program): Promise<readonly string[]> {
  if (document === undefined) return [];
  try {
    const said = await within(common<{ readonly slides: readonly { readonly id: number }[] }>((done) => document.getSelectedDataAsync("slideRange" as unknown as Office.CoercionType, done as never)), patience.usual);
    return said.slides.map((slide) => `${slide.id}#`);
  } catch {
    // Nothing is selected, as when the outline has the focus.
    return [];
  }
}

async function show(program: Program, target: Parameters<OpenDocument["show"]>[0]): Promise<void> {
  if (!("slide" in target)) throw new DocumentProblem("unsupported", "table");
  if (program.has("1.5")) {
    await talk(program, {}, async ({ presentation, sync }) => {
      presentation.setSelectedSlides([target.slide]);
      await sync();
    });
    return;
  }
  const { document } = program;
  if (document === undefined) throw new DocumentProblem("unsupported", "PowerPointApi 1.5");
  await within(common((done) => document.goToByIdAsync(target.slide.split("#")[0] ?? "", "slide" as unknown as Office.GoToType, done as never)), program.patience.usual);
}

function forget(program: Program, map: string): Promise<void> {
  if (!program.has("1.7")) return Promise.reject(new DocumentProblem("unsupported", "PowerPointApi 1.7"));
  return talk(program, {}, async (talking) => {
    for (const part of await mapParts(talking, program)) if (mapOf(part.text) === map) part.proxy.delete();
    await talking.sync();
  });
}

// PowerPoint tells of no change (no event but the selection's): somebody who comes back to the pane may have made some.
function onChange(listener: (change: DocumentChange) => void): () => void {
  const look = (): void => {
    if (document.visibilityState === "visible") listener({ kind: "perhaps" });
  };
  addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
  };
}
