import type { JourneyMap } from "../core/map";
import type { Change, LibraryMap, MapMerge, Version } from "./answers";
import { ask, type Asker } from "./request";

/** A map of the library with the ETag that a write takes. */
export interface Shelved {
  readonly map: JourneyMap;
  readonly tag: string;
}

/** A write: what, over which version, and under which key it may be sent again. */
export interface Write {
  readonly map: JourneyMap;
  /** The ETag of what the writer saw; undefined: there must be no such map yet. */
  readonly over: string | undefined;
  readonly key: string;
  readonly why?: string | undefined;
}

const json = { "Content-Type": "application/json" };

/** The maps that the service keeps. */
export class Library {
  constructor(private readonly asker: Asker) {}

  async find(words: string, signal?: AbortSignal): Promise<readonly LibraryMap[]> {
    const answer = await ask("/v1/maps", "get", { query: { words: words === "" ? undefined : words }, from: this.asker, signal });
    return ((await answer.json()) as { maps: LibraryMap[] }).maps;
  }

  async get(id: string, signal?: AbortSignal): Promise<Shelved> {
    const answer = await ask("/v1/maps/{id}", "get", { place: { id }, from: this.asker, signal });
    return { map: (await answer.json()) as JourneyMap, tag: answer.headers.get("ETag") ?? "" };
  }

  /** Writes a map; never over something that the writer has not seen. The answer is its new ETag and the version's number. */
  async put({ map, over, key, why }: Write): Promise<Version> {
    const condition: Record<string, string> = over === undefined ? { "If-None-Match": "*" } : { "If-Match": over };
    const answer = await ask("/v1/maps/{id}", "put", { place: { id: map.id }, query: { why }, headers: { ...json, ...condition, "Idempotency-Key": key }, body: JSON.stringify(map), from: this.asker });
    return (await answer.json()) as Version;
  }

  /** A map with what somebody else wrote since the version with that ETag; nothing is written. */
  async merge(map: JourneyMap, since: string): Promise<MapMerge> {
    const answer = await ask("/v1/maps/{id}/merge", "post", { place: { id: map.id }, headers: { ...json, "If-Match": since }, body: JSON.stringify(map), from: this.asker });
    return (await answer.json()) as MapMerge;
  }

  /** The file of a map and its versions, the newest first. */
  async history(id: string, signal?: AbortSignal): Promise<{ readonly file: string; readonly versions: readonly Version[] }> {
    return (await (await ask("/v1/maps/{id}/history", "get", { place: { id }, from: this.asker, signal })).json()) as { file: string; versions: Version[] };
  }

  /** A map as it was. */
  async version(id: string, number: number, signal?: AbortSignal): Promise<JourneyMap> {
    return (await (await ask("/v1/maps/{id}/history/{number}", "get", { place: { id, number: String(number) }, from: this.asker, signal })).json()) as JourneyMap;
  }

  /** What one map says otherwise than the other. */
  async diff(before: JourneyMap, after: JourneyMap, signal?: AbortSignal): Promise<readonly Change[]> {
    const body = new FormData();
    for (const [name, map] of Object.entries({ before, after })) body.append(name, new Blob([JSON.stringify(map)], { type: "application/json" }), `${name}.journey.json`);
    return ((await (await ask("/v1/diff", "post", { body, from: this.asker, signal })).json()) as { changes: Change[] }).changes;
  }

  /** Brings an old version in as a new one, over the one with that ETag. */
  async restore(id: string, number: number, over: string, key: string): Promise<Version> {
    const answer = await ask("/v1/maps/{id}/restore", "post", { place: { id }, query: { number: String(number) }, headers: { "If-Match": over, "Idempotency-Key": key }, from: this.asker });
    return (await answer.json()) as Version;
  }

  /** A file of the library as it is. */
  async file(name: string): Promise<Blob> {
    return (await ask("/v1/files/{name}", "get", { place: { name }, from: this.asker })).blob();
  }

  /** What changes in the library, as a stream that goes on until it is stopped. */
  async events(signal: AbortSignal): Promise<ReadableStream<Uint8Array> | null> {
    return (await ask("/v1/events", "get", { from: this.asker, signal, endless: true })).body;
  }
}
