import { createContext, useContext, useSyncExternalStore } from "react";
import type { Saving } from "../../api/saving";
import type { Service } from "../../api/service";
import type { SignIn, SignInState } from "../../auth/signIn";
import type { Dots } from "../../core/dots";
import type { Language } from "../../core/language";
import type { LibraryVersion } from "../../core/library";
import type { JourneyMap } from "../../core/map";
import type { Route } from "../../core/route";
import type { MapSession } from "../../core/session";
import type { NamedFile, OfficeHost } from "../../host/officeHost";
import type { Made, UpdateResult } from "../../api/answers";
import type { Words } from "../words";
import type { Settings } from "./settings";

/** A file that somebody dropped to compare with the map. */
export interface TakenFile extends NamedFile {
  /** Whether it was changed here and is not downloaded yet. */
  readonly isChanged: boolean;
  /** The updated file whose conflicts are being decided. */
  readonly deciding?: Made<UpdateResult> | undefined;
}

/** What every part of the pane can reach. */
export interface Pane {
  readonly host: OfficeHost;
  readonly service: Service;
  readonly words: Words;
  readonly language: Language;
  readonly settings: Settings;
  readonly session: MapSession | undefined;
  /** How the open map gets into the library. */
  readonly saving: Saving | undefined;
  readonly signIn: SignIn;
  readonly signedIn: SignInState;
  /** Whether the library is OneDrive, so that maps can be given to others. */
  readonly hasOneDrive: boolean;
  readonly route: Route;
  readonly file: TakenFile | undefined;
  readonly changeSettings: (change: Partial<Settings>) => void;
  /** Opens a map; from then on its draft is kept. */
  readonly open: (map: JourneyMap, options?: OpenOptions) => void;
  readonly close: () => void;
  readonly go: (route: Route) => void;
  readonly takeFile: (file: TakenFile | undefined) => void;
  /** Says something to who does not see it; what is urgent interrupts. */
  readonly announce: (text: string, urgent?: boolean) => void;
  /** Says what was just taken out, and offers for a while to take that back. */
  readonly offerUndo: (text: string) => void;
}

/** How a map is opened. */
export interface OpenOptions {
  /** The library's version, where it comes from there. */
  readonly library?: LibraryVersion | undefined;
  /** The dots on its cards. */
  readonly dots?: Dots | undefined;
  /** Where to go; absent: to the first guided step. */
  readonly to?: Route | undefined;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

/** The pane around a component. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error("This component stands outside the pane.");
  return pane;
}

/** The open map and its session; for places that there are only with a map. */
export function useMap(): { readonly map: JourneyMap; readonly session: MapSession } {
  const { session } = usePane();
  if (session === undefined) throw new Error("No map is open here.");
  const map = useSyncExternalStore(session.subscribe, session.current);
  return { map, session };
}

/** The dots on the cards of the open map. */
export function useDots(): Dots {
  const { session } = useMap();
  return useSyncExternalStore(session.subscribe, session.dots);
}
