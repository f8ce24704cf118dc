// As the service marks cards, stages and markers in its pictures (SvgShapes.cs): of which entry, and where in points.
const places = /<g data-of="([^"]+)" data-box="([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+)"\/>/g;

/** The ids of items and stages that changes are about; a touchpoint's change is seen at the cards that name it. */
export function changedIds(changes: readonly { readonly path: string }[], items: readonly { readonly id: string; readonly touchpoint?: string }[]): ReadonlySet<string> {
  const ids = new Set(changes.map(({ path }) => path.split("/")).filter(([, list]) => list === "items" || list === "stages" || list === "touchpoints").map(([, , id]) => id ?? ""));
  return new Set([...ids, ...items.filter((item) => item.touchpoint !== undefined && ids.has(item.touchpoint)).map((item) => item.id)]);
}

/** A picture of the service with a frame around what changed. */
export function withFrames(picture: string, changed: ReadonlySet<string>): string {
  const frames = [...picture.matchAll(places)].filter(([, id]) => changed.has(id ?? ""))
    .map(([, , x = "", y = "", width = "", height = ""]) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="none" stroke="#B4471F" stroke-width="2.5" stroke-dasharray="6 2"/>`);
  return picture.replace(/<\/svg>\s*$/, `${frames.join("")}</svg>`);
}
