import type { SignInPlace } from "../core/tokens";
import { dialogIdentity, hasDialogs } from "./dialogIdentity";
import type { Identity } from "./identity";
import { isNested, openIdentity } from "./msalIdentity";

/** How people sign in here: by Office itself, in a dialog of an Office that can't, in a window of a browser. */
export const identityFor = (place: SignInPlace): Promise<Identity> => (!isNested() && hasDialogs() ? Promise.resolve(dialogIdentity()) : openIdentity(place));
