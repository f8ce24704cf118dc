import type { OfficePackage } from './officePackage.ts';

/** Every part that can be reached from `start` over relationships, `start` included. */
export function reachable(file: OfficePackage, start: string): Set<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    if (seen.has(source)) continue;
    seen.add(source);
    for (const { target, isExternal } of file.relationships(source).all()) {
      if (!isExternal && file.has(target)) open.push(target);
    }
  }
  return seen;
}

/** Takes away those of `candidates` that nothing points to any more, as saving in Office does. */
export function removeOrphans(file: OfficePackage, candidates: Iterable<string>): void {
  const alive = reachable(file, '');
  for (const name of candidates) if (!alive.has(name)) file.remove(name);
}
