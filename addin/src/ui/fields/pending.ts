// Fields keep what is typed to themselves until a pause, so that a letter is drawn without drawing the whole pane. Whoever needs the map
// as it is now (a button that is pressed by the keyboard, undo) has them hand over first.
const pending = new Set<() => void>();

/** Adds what hands over a field's text; the answer takes it out. */
export function addPending(handOver: () => void): () => void {
  pending.add(handOver);
  return () => pending.delete(handOver);
}

/** Has all fields hand over what was typed. */
export function flushFields(): void {
  for (const handOver of [...pending]) handOver();
}
