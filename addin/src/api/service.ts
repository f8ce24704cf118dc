import type { Finding } from "../core/findings";
import type { Language } from "../core/language";
import type { LiveSnapshot } from "../core/live";
import type { JourneyMap } from "../core/map";
import type { Made, PlanAnswer, ReadAnswer, ResolveResult, SignInAnswer, StatusAnswer, TakeAnswer, Template, UpdateResult } from "./answers";
import { Library } from "./library";
import { ask, type Asker } from "./request";
import { Sharing } from "./sharing";

/** A file that goes to the service. */
interface Sent {
  readonly name: string;
  readonly bytes: Blob;
}

/** Where and how a map comes into an open document. */
export interface InsertOptions {
  /** Id of the slide that the new ones follow. */
  readonly after?: string | undefined;
  /** Which slides: names, or a set of them. */
  readonly slides?: string | undefined;
  readonly lang?: Language | undefined;
}

/** The service, as the pane needs it, speaking one language to one person. */
export class Service {
  /** The maps that are kept. */
  readonly library: Library;
  /** What people give each other. */
  readonly sharing: Sharing;

  constructor(private readonly asker: Asker) {
    this.library = new Library(asker);
    this.sharing = new Sharing(asker);
  }

  /** Where people sign in, if they have to. */
  async signIn(signal?: AbortSignal): Promise<SignInAnswer> {
    return (await (await ask("/v1/sign-in", "get", { from: this.asker, signal })).json()) as SignInAnswer;
  }

  async templates(signal?: AbortSignal): Promise<readonly Template[]> {
    return ((await (await ask("/v1/templates", "get", { from: this.asker, signal })).json()) as { templates: Template[] }).templates;
  }

  async template(name: string, signal?: AbortSignal): Promise<JourneyMap> {
    return (await (await ask("/v1/templates/{name}", "get", { place: { name }, from: this.asker, signal })).json()) as JourneyMap;
  }

  async check(map: JourneyMap, signal?: AbortSignal): Promise<readonly Finding[]> {
    const answer = await ask("/v1/check", "post", { body: asText(map), from: this.asker, signal });
    return ((await answer.json()) as { findings: Finding[] }).findings;
  }

  /** The map of a file; of a file with several maps: the one that is named. */
  async read(file: Sent, map?: string): Promise<ReadAnswer> {
    return (await (await ask("/v1/read", "post", { query: { name: file.name, map }, body: file.bytes, from: this.asker })).json()) as ReadAnswer;
  }

  async picture(map: JourneyMap, language: Language, signal?: AbortSignal): Promise<Blob> {
    return (await ask("/v1/render", "post", { query: { to: "svg", lang: language, slides: "overview" }, body: asText(map), from: this.asker, signal })).blob();
  }

  async render(map: JourneyMap, to: "pptx" | "xlsx" | "json", language: Language, slides?: string): Promise<Made<object>> {
    return made(await ask("/v1/render", "post", { query: { to, lang: language, slides }, body: asText(map), headers: wantsBoth, from: this.asker }));
  }

  async status(file: Sent, against: JourneyMap): Promise<StatusAnswer> {
    return (await (await ask("/v1/status", "post", { body: form({ file, against: asFile(against) }), from: this.asker })).json()) as StatusAnswer;
  }

  async update(file: Sent, from: Sent | JourneyMap, options: { readonly acceptRemovals?: "true" }): Promise<Made<UpdateResult>> {
    return made(await ask("/v1/update", "post", { query: options, body: form({ file, with: "bytes" in from ? from : asFile(from) }), headers: wantsBoth, from: this.asker }));
  }

  /** A file with the map in it that it did not have yet. */
  async insert(map: JourneyMap, into: Sent, options: Omit<InsertOptions, "after">): Promise<Made<object>> {
    return made(await ask("/v1/insert", "post", { query: { ...options }, body: form({ file: asFile(map), into }), headers: wantsBoth, from: this.asker }));
  }

  async readOpen(snapshot: LiveSnapshot, map?: string, signal?: AbortSignal): Promise<ReadAnswer> {
    return (await (await ask("/v1/snapshot/read", "post", { query: { map }, body: JSON.stringify(snapshot), from: this.asker, signal })).json()) as ReadAnswer;
  }

  async statusOpen(snapshot: LiveSnapshot, against: JourneyMap | undefined, map?: string, signal?: AbortSignal): Promise<StatusAnswer> {
    return (await (await ask("/v1/snapshot/status", "post", { query: { map }, body: JSON.stringify({ snapshot, ...(against === undefined ? {} : { against }) }), from: this.asker, signal })).json()) as StatusAnswer;
  }

  async planOpen(snapshot: LiveSnapshot, map: JourneyMap, options: { readonly prefer?: "map" | "file" | undefined } = {}, signal?: AbortSignal): Promise<PlanAnswer> {
    return (await (await ask("/v1/snapshot/plan", "post", { query: { ...options, map: map.id }, body: JSON.stringify({ snapshot, with: map }), from: this.asker, signal })).json()) as PlanAnswer;
  }

  async insertOpen(snapshot: LiveSnapshot, map: JourneyMap, options: InsertOptions, signal?: AbortSignal): Promise<PlanAnswer> {
    return (await (await ask("/v1/snapshot/insert", "post", { query: { ...options }, body: JSON.stringify({ snapshot, with: map }), from: this.asker, signal })).json()) as PlanAnswer;
  }

  async takeOpen(snapshot: LiveSnapshot, map: JourneyMap): Promise<TakeAnswer> {
    return (await (await ask("/v1/snapshot/take", "post", { query: { map: map.id }, body: JSON.stringify({ snapshot, with: map }), from: this.asker })).json()) as TakeAnswer;
  }

  async freeze(file: Sent): Promise<Sent> {
    const answer = await ask("/v1/freeze", "post", { query: { name: file.name }, body: file.bytes, from: this.asker });
    return { name: file.name.replace(/(\.\w+)?$/, ".frozen$1"), bytes: await answer.blob() };
  }

  async resolve(file: Sent, choice: { readonly field: string; readonly map: string; readonly prefer?: "map" | "file"; readonly value?: string }): Promise<Made<ResolveResult>> {
    return made(await ask("/v1/resolve", "post", { query: { name: file.name, ...choice }, body: file.bytes, headers: wantsBoth, from: this.asker }));
  }
}

const wantsBoth = { Accept: "multipart/form-data" };

const asText = (map: JourneyMap): string => JSON.stringify(map);

const asFile = (map: JourneyMap): Sent => ({ name: `${map.id}.journey.json`, bytes: new Blob([asText(map)], { type: "application/json" }) });

function form(parts: Readonly<Record<string, Sent>>): FormData {
  const all = new FormData();
  for (const [name, file] of Object.entries(parts)) all.append(name, file.bytes, file.name);
  return all;
}

async function made<Result>(answer: Response): Promise<Made<Result>> {
  const parts = await answer.formData();
  const [result, file] = [parts.get("result"), parts.get("file")];
  if (!(file instanceof File) || result === null) throw new TypeError("The answer is not a file with what is to be said of it.");
  const said = typeof result === "string" ? result : await result.text();
  return { name: file.name, bytes: file, result: JSON.parse(said) as Made<Result>["result"] };
}
