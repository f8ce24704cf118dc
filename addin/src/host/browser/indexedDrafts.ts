import { createStore, del, entries, get, set, type UseStore } from "idb-keyval";
import { draftAge, type Draft, type DraftStore } from "../../core/drafts";

/** Drafts in the browser's own database, apart for each partition. */
export class IndexedDrafts implements DraftStore {
  private readonly store: UseStore;

  constructor(partition: string) {
    this.store = createStore(`journeyoffice-${partition}`, "drafts");
  }

  async all(): Promise<readonly Draft[]> {
    const drafts = (await entries<string, Draft>(this.store)).map(([, draft]) => draft);
    const old = drafts.filter((draft) => Date.now() - draft.keptAt > draftAge);
    await Promise.all(old.map((draft) => this.remove(draft.map.id)));
    return drafts.filter((draft) => !old.includes(draft)).sort((left, right) => right.keptAt - left.keptAt);
  }

  get(id: string): Promise<Draft | undefined> {
    return get<Draft>(id, this.store);
  }

  keep(draft: Draft): Promise<void> {
    return set(draft.map.id, draft, this.store);
  }

  remove(id: string): Promise<void> {
    return del(id, this.store);
  }
}
