import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { TakeAnswer } from "../../src/api/answers";
import type { Service } from "../../src/api/service";
import type { LiveSnapshot } from "../../src/core/live";
import { entries, type JourneyMap } from "../../src/core/map";
import { MapSession } from "../../src/core/session";
import { excelDocument } from "../../src/host/excel/excelDocument";
import { nothing, SheetReader, type Come } from "../../src/ui/sheet/reader";
import { wordsOf } from "../../src/ui/words";
import { hasOfficeHost, openBook, type FakeWorkbook } from "./excelhost";
import { fill, partOf } from "./workbook";

const words = wordsOf("en");
const map: JourneyMap = { schemaVersion: 1, id: "map1", version: 1, language: "en", stages: [{ id: "s2bb", name: "Compare" }] };

interface Heard {
  readonly book: FakeWorkbook;
  readonly document: ReturnType<typeof excelDocument>;
  readonly session: MapSession;
  readonly said: readonly { readonly text: string; readonly at: number }[];
  readonly come: () => Come;
  readonly stop: () => void;
}

/** The stage as the sheet says it: what the service would make of it, without any time that it takes. */
const takeOpen = (snapshot: LiveSnapshot, before: JourneyMap): Promise<TakeAnswer> => {
  const name = String(snapshot.sheets?.[0]?.values?.find(([id]) => id === "s2bb")?.[1]);
  const [stage] = entries(before, "stages");
  const incoming = stage === undefined || stage.name === name ? [] : [{ path: "$.stages[s2bb].name" }];
  return Promise.resolve({ map: stage === undefined ? before : { ...before, stages: [{ ...stage, name }] }, incoming, edits: [], conflicts: [], proposedRemovals: [], findings: [] } as unknown as TakeAnswer);
};

async function hear(version: string): Promise<Heard> {
  const { book, program } = await openBook(undefined, version);
  fill(book);
  const document = excelDocument(program);
  const session = new MapSession(map);
  const said: { text: string; at: number }[] = [];
  let come = nothing;
  const around = { service: { takeOpen } as unknown as Service, session, state: undefined, route: { place: "start" } as const, go: () => undefined, words, announce: (text: string) => void said.push({ text, at: Date.now() }) };
  const reader = new SheetReader(document, () => around, (change) => {
    come = change(come);
  });
  const stop = document.onChange((change) => reader.hear(change));
  await vi.advanceTimersByTimeAsync(500);
  return { book, document, session, said, come: () => come, stop: () => {
    stop();
    reader.stop();
  } };
}

/** Office.js waits for its own timers. */
async function meanwhile(work: Promise<unknown>): Promise<void> {
  await vi.advanceTimersByTimeAsync(1_000);
  await work;
}

const stageOf = ({ session }: Heard): unknown => entries(session.current(), "stages")[0]?.name;

describe.skipIf(!hasOfficeHost)("cells that somebody types while the pane listens", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each(["1.9", "1.17"])("are waited for less than a second with ExcelApi %s, and said as a sum, five seconds apart", async (version) => {
    const heard = await hear(version);
    for (let number = 1; number <= 24; number++) {
      heard.book.userEdit("Stages!B7", `Typed ${number}`);
      await vi.advanceTimersByTimeAsync(500);
      expect(stageOf(heard)).toBe(`Typed ${number}`);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard.come()).toMatchObject({ count: 24, open: 0, problem: undefined });
    expect(heard.said.slice(1).every(({ at }, index) => at - (heard.said[index]?.at ?? 0) >= 5_000)).toBe(true);
    // The first at once, then what came in five seconds each time.
    expect(heard.said.map(({ text }) => text)).toEqual([1, 10, 10, 3].map(words.sheet.came));
    heard.stop();
  });

  test.each(["1.9", "1.17"])("are told from what the pane writes itself with ExcelApi %s", async (version) => {
    const heard = await hear(version);
    await meanwhile(heard.document.snapshot());
    await meanwhile(heard.document.carryOut({ version: 1, kind: "workbook", map: "map1", steps: [
      { do: "editTable", table: "Stages", set: [{ row: 1, column: 1, value: "From the pane" }], delete: [], add: [{ id: "s4dd", after: null, values: ["s4dd", "Use", 4, null] }] },
      { do: "writeMap", map: "map1", namespace: "https://journeyoffice.dev/ns/map/1", text: partOf("map1", "after") },
    ] }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard.book.rangeAt("Stages!B7").values).toEqual([["From the pane"]]);
    expect([heard.come(), heard.said, stageOf(heard)]).toEqual([nothing, [], "Compare"]);
    heard.book.userEdit("Stages!B7", "Typed afterwards");
    await vi.advanceTimersByTimeAsync(500);
    expect([stageOf(heard), heard.said.length]).toEqual(["Typed afterwards", 1]);
    heard.stop();
  });
});
