/** What happened in the library, as the service tells it to who follows. */
export interface LibraryEvent {
  readonly kind: "added" | "changed" | "removed";
  readonly etag: string;
  /** Ids of the maps of the file. */
  readonly maps: readonly string[];
}

const kinds: readonly string[] = ["added", "changed", "removed"] satisfies readonly LibraryEvent["kind"][];

/** Reads events out of what has come so far of a stream (server-sent events); the rest waits for what comes next. */
export function eventsIn(text: string): readonly [events: readonly LibraryEvent[], rest: string] {
  const blocks = text.replaceAll("\r\n", "\n").split("\n\n");
  const rest = blocks.pop() ?? "";
  return [blocks.flatMap(eventOf), rest];
}

function eventOf(block: string): LibraryEvent[] {
  const lines = block.split("\n");
  const field = (name: string): string => lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).trim()).join("\n");
  const kind = field("event");
  if (!kinds.includes(kind)) return [];
  try {
    const said = JSON.parse(field("data")) as { readonly etag?: string; readonly maps?: readonly string[] };
    return [{ kind: kind as LibraryEvent["kind"], etag: said.etag ?? "", maps: said.maps ?? [] }];
  } catch {
    return [];
  }
}
