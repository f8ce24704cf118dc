/** The part that a relationship's target names, seen from the folder of its source. */
export function resolveTarget(source: string, target: string): string {
  const folder = source.split('/').slice(0, -1);
  const path = target.startsWith('/') ? [] : folder;
  for (const step of decodeURI(target).split('/')) {
    if (step === '..') path.pop();
    else if (step && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The way from one part to another, as Office writes it into a relationship. */
export function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

export function relationshipsName(source: string): string {
  const slash = source.lastIndexOf('/');
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}

/** A free name beside `wanted`: its number is raised until no part has it ("ppt/slides/slide12.xml"). */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  const [, stem = '', , extension = ''] = /^(.*?)(\d*)(\.[^./]*)?$/.exec(wanted) ?? [];
  let number = 1;
  while (isTaken(`${stem}${number}${extension}`)) number++;
  return `${stem}${number}${extension}`;
}
