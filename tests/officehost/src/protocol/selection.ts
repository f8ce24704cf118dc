import type { QueryInfo } from './wire.ts';

/** What a query asks for, as a tree: ["id", "shapes/name", "*"]. Names are compared without regard to case. */
export interface Selection {
  all: boolean;
  readonly children: Map<string, Selection>;
  /** As the add-in wrote it, for messages. */
  readonly spelling: string;
}

export const everything = (): Selection => ({ all: true, children: new Map(), spelling: '' });

export function readSelection({ Select, Expand }: QueryInfo = {}): Selection {
  const root: Selection = { all: !Select?.length, children: new Map(), spelling: '' };
  const add = (path: string, expand: boolean) => {
    let at = root;
    for (const step of path.split(/[/.]/).filter(Boolean)) {
      if (step === '*') {
        at.all = true;
        return;
      }
      let next = at.children.get(step.toLowerCase());
      if (!next) at.children.set(step.toLowerCase(), (next = { all: false, children: new Map(), spelling: step }));
      at = next;
    }
    if (expand) at.all = true;
  };
  for (const path of Select ?? []) add(path, false);
  for (const path of Expand ?? []) add(path, true);
  return root;
}
