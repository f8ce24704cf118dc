import { insideOffice } from "../office/insideOffice";
import { usualPatience } from "../office/waiting";
import type { OfficeHost } from "../officeHost";
import { excelDocument } from "./excelDocument";

/** The pane inside Excel. */
export function excelHost(): OfficeHost {
  const { requirements, platform, document } = Office.context;
  return insideOffice("excel", excelDocument({
    excel: Excel,
    has: (version) => requirements.isSetSupported("ExcelApi", version),
    document,
    // Excel on the web claims the set, but gives PDF and nothing else (Office.FileType in the reference of Office.js).
    givesBytes: requirements.isSetSupported("CompressedFile", "1.1") && String(platform) !== "OfficeOnline",
    patience: usualPatience,
  }));
}
