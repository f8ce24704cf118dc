import { guidedSteps, type GuidedStep } from "./steps";

/** Where somebody is in the pane. */
export type Route =
  | { readonly place: "start"; readonly page?: StartPage | undefined; readonly template?: string | undefined }
  | { readonly place: "settings" }
  | { readonly place: "map"; readonly map: string; readonly view: "guided"; readonly step: GuidedStep; readonly stage?: string | undefined }
  | { readonly place: "map"; readonly map: string; readonly view: "grid"; readonly stage?: string | undefined }
  | { readonly place: "map"; readonly map: string; readonly view: "workshop"; readonly lane?: string | undefined; readonly stage?: string | undefined }
  | { readonly place: "files"; readonly map: string; readonly page?: FilesPage | undefined }
  | { readonly place: "share"; readonly map: string; readonly page?: SharePage | undefined }
  | { readonly place: "review"; readonly map: string; readonly department: string };

export type SharePage = "conflicts" | "history" | "access";

const sharePages: readonly string[] = ["conflicts", "history", "access"] satisfies readonly SharePage[];

export type FilesPage = "conflicts" | "update";

export type StartPage = "templates" | "open" | "funnel" | "segment";

const startPages: readonly string[] = ["templates", "open", "funnel", "segment"] satisfies readonly StartPage[];

/** The address of a place: #/map/{id}/step/3/stage/{id}. In the hash, since Office.js takes history.pushState away. */
export function addressOf(route: Route): string {
  switch (route.place) {
    case "start": return ["#/start", route.page, route.template === undefined ? undefined : encodeURIComponent(route.template)].filter((part) => part !== undefined).join("/");
    case "settings": return "#/settings";
    case "share": return `#/map/${route.map}/share${route.page === undefined ? "" : `/${route.page}`}`;
    case "review": return `#/map/${route.map}/review/${encodeURIComponent(route.department)}`;
    case "files": return `#/map/${route.map}/files${route.page === undefined ? "" : `/${route.page}`}`;
    case "map": {
      const view = route.view === "guided" ? `step/${guidedSteps.indexOf(route.step) + 1}` : route.view;
      const lane = route.view === "workshop" && route.lane !== undefined ? `/lane/${route.lane}` : "";
      return `#/map/${route.map}/${view}${lane}${route.stage === undefined ? "" : `/stage/${route.stage}`}`;
    }
  }
}

/** The place at an address; what is not known leads to the start. */
export function routeOf(address: string): Route {
  const [place, first, second, ...rest] = address.replace(/^#?\/?/, "").split("/").map(decoded);
  if (place === "settings") return { place };
  if (place === "map" && first !== undefined && first !== "") return mapRoute(first, second, rest);
  if (place !== "start" || first === undefined || !startPages.includes(first)) return { place: "start" };
  return first === "templates" && second !== undefined && second !== "" ? { place: "start", page: first, template: second } : { place: "start", page: first as StartPage };
}

function mapRoute(map: string, view: string | undefined, rest: readonly string[]): Route {
  const stage = (at: number): string | undefined => (rest[at] === "stage" ? rest[at + 1] : undefined);
  switch (view) {
    case "share": return { place: "share", map, page: sharePages.includes(rest[0] ?? "") ? (rest[0] as SharePage) : undefined };
    case "review": return rest[0] === undefined || rest[0] === "" ? { place: "share", map } : { place: "review", map, department: rest[0] };
    case "files": return { place: "files", map, page: rest[0] === "conflicts" || rest[0] === "update" ? rest[0] : undefined };
    case "grid": return { place: "map", map, view, stage: stage(0) };
    case "workshop": {
      const [lane, at] = rest[0] === "lane" ? [rest[1], 2] : [undefined, 0];
      return { place: "map", map, view, lane, stage: stage(at) };
    }
    default: return { place: "map", map, view: "guided", step: guidedSteps[Number(rest[0] ?? 1) - 1] ?? "goal", stage: stage(1) };
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
