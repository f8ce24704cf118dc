import { insideOffice } from "../office/insideOffice";
import { usualPatience } from "../office/waiting";
import type { OfficeHost } from "../officeHost";
import { powerPointDocument } from "./powerPointDocument";

/** The pane inside PowerPoint. */
export function powerPointHost(): OfficeHost {
  return insideOffice("powerPoint", powerPointDocument({
    powerPoint: PowerPoint,
    has: (version) => Office.context.requirements.isSetSupported("PowerPointApi", version),
    document: Office.context.document,
    patience: usualPatience,
  }));
}
