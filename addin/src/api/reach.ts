import type { Shelved } from "./library";
import { ServiceProblem } from "./problem";
import type { Service } from "./service";

/**
 * A map by the id in a link that somebody was given. In OneDrive it may be one that others shared and that is not among the caller's yet: then it
 * is looked for by its file's name and taken up.
 */
export async function reach(service: Service, id: string, hasOneDrive: boolean, signal?: AbortSignal): Promise<Shelved> {
  try {
    return await service.library.get(id, signal);
  } catch (problem) {
    if (!hasOneDrive || !(problem instanceof ServiceProblem) || problem.status !== 404) throw problem;
    const shared = (await service.sharing.found(id, signal)).find((file) => file.fileName?.startsWith(id) === true);
    if (typeof shared?.address !== "string") throw problem;
    await service.sharing.takeUp(shared.address);
    return service.library.get(id, signal);
  }
}
