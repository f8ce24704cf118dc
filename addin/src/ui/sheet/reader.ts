import type { Service } from "../../api/service";
import type { Route } from "../../core/route";
import type { MapSession } from "../../core/session";
import { settle, type Taken } from "../../core/sheetEdits";
import { entryAt } from "../../core/sheetRows";
import type { DocumentChange, OpenDocument } from "../../host/openDocument";
import type { DocumentState } from "../document/state";
import { mapIdsIn } from "../document/work";
import type { Words } from "../words";
import { routeTo, showChosen } from "./follow";

// What comes in is said as a sum, this many milliseconds apart at least.
const betweenWords = 5_000;
// The state of the whole document is looked at anew once nobody has typed for so long.
const rest = 2_000;

/** What the reader works with; asked for each time, since it changes. */
export interface Around {
  readonly service: Service;
  readonly session: MapSession | undefined;
  readonly state: DocumentState | undefined;
  readonly route: Route;
  readonly go: (route: Route) => void;
  readonly words: Words;
  readonly announce: (text: string) => void;
}

/** What came from the sheets. */
export interface Come {
  readonly marked: ReadonlySet<string>;
  readonly count: number;
  readonly open: number;
  readonly problem: unknown;
}

export const nothing: Come = { marked: new Set(), count: 0, open: 0, problem: undefined };

/** Takes what people type into the sheets into the open map, one look after another, and follows the row that they choose. */
export class SheetReader {
  readonly #waiting = new Set<string>();
  #isReading = false;
  #of: MapSession | undefined;
  #taken: Taken | undefined;
  #unsaid = 0;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly document: OpenDocument, readonly around: () => Around, readonly tell: (change: (last: Come) => Come) => void) {}

  hear(change: DocumentChange): void {
    if (change.kind === "table") {
      this.#waiting.add(change.table);
      void this.#read();
    } else if (change.kind === "row") this.#follow(change.table, change.id);
    else if (this.#waiting.size > 0) this.again();
  }

  /** Reads once more what could not be read. */
  again(): void {
    void this.#read();
  }

  stop(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#resting);
  }

  #follow(table: string, id: string): void {
    const { session, route, go } = this.around();
    // Only from one place of the map to another: who decides conflicts or shares is not taken away from it.
    if (session === undefined || route.place !== "map") return;
    const target = routeTo(session.current(), table, id, route.view === "grid");
    if (target === undefined) return;
    go(target.route);
    showChosen(target.entry);
  }

  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    let tables: readonly string[] = [];
    try {
      while (this.#waiting.size > 0) {
        tables = [...this.#waiting];
        await this.#take(tables);
      }
    } catch (problem) {
      for (const table of tables) this.#waiting.add(table);
      this.tell((last) => ({ ...last, problem }));
    } finally {
      this.#isReading = false;
    }
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.around().state?.refresh(), rest);
  }

  async #take(tables: readonly string[]): Promise<void> {
    this.#waiting.clear();
    const { session, service } = this.around();
    if (session === undefined) return;
    const snapshot = await this.document.snapshot({ tables });
    const before = session.current();
    if (!mapIdsIn(snapshot).carried.includes(before.id)) return;
    const answer = await service.takeOpen(snapshot, before);
    if (session.current() !== before) {
      // Something was typed in the pane meanwhile: once more, with that.
      for (const table of tables) this.#waiting.add(table);
      return;
    }
    if (this.#of !== session) this.#taken = undefined;
    this.#of = session;
    const settled = settle(answer.map, answer.conflicts, this.#taken);
    for (const conflict of settled.fromPane) this.around().state?.decide(conflict);
    const unsettled = new Set(answer.conflicts.map(({ path }) => path));
    const paths = [...answer.incoming.filter(({ path }) => !unsettled.has(path)), ...settled.fromSheet].map(({ path }) => path);
    if (paths.length > 0) session.edit(() => settled.map);
    this.#taken = { map: settled.map, paths: new Set([...(this.#taken?.paths ?? []), ...paths]) };
    const marked = paths.flatMap((path) => entryAt(path) ?? []).map(({ list, id }) => `${list}/${id}`);
    this.tell((last) => ({ marked: new Set([...last.marked, ...marked]), count: last.count + paths.length, open: settled.open.length, problem: undefined }));
    this.#say(paths.length);
  }

  #say(number: number): void {
    this.#unsaid += number;
    if (this.#unsaid === 0 || this.#quiet !== undefined) return;
    const { words, announce } = this.around();
    announce(words.sheet.came(this.#unsaid));
    this.#unsaid = 0;
    this.#quiet = setTimeout(() => {
      this.#quiet = undefined;
      this.#say(0);
    }, betweenWords);
  }
}
