import { createContext } from "react";
import type { JourneyMap } from "../../core/map";

/** Saves a map where the office keeps its maps; says whether it is saved. Undefined: nobody is signed in, or there is no such place. */
export type Publish = (map: JourneyMap) => Promise<boolean>;

/** What "Update and publish" saves with, once the workbook is up to date. */
export const PublishContext = createContext<Publish | undefined>(undefined);
