interface Change {
  readonly kind: string;
  readonly path: string;
  readonly after?: unknown;
}

interface BothSides<T extends Change> {
  readonly incoming: readonly T[];
  readonly edits: readonly T[];
  readonly conflicts: readonly unknown[];
}

const isSame = (left: Change, right: Change): boolean => left.path === right.path && left.kind === right.kind && JSON.stringify(left.after) === JSON.stringify(right.after);

/** What only the map and what only the file changed: where both say the same, as after edits were read, there is nothing to bring over. */
export function apart<T extends Change>({ incoming, edits }: BothSides<T>): readonly [readonly T[], readonly T[]] {
  return [incoming.filter((change) => !edits.some((edit) => isSame(change, edit))), edits.filter((edit) => !incoming.some((change) => isSame(change, edit)))];
}

/** Whether file and map say the same. */
export function saysTheSame<T extends Change>(sides: BothSides<T>): boolean {
  const [incoming, edits] = apart(sides);
  return incoming.length === 0 && edits.length === 0 && sides.conflicts.length === 0;
}
