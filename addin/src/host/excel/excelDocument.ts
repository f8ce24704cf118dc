import { asBase64 } from "../../core/base64";
import { documentBytes, nameOf } from "../office/bytes";
import { mapOf } from "../office/mapPart";
import { within } from "../office/waiting";
import { DocumentProblem, type Abilities, type Ability, type OpenDocument } from "../openDocument";
import { carryOut, type Memory } from "./carryOut";
import { listen, showRow } from "./changes";
import { mapParts } from "./mapParts";
import { talk, type Program } from "./program";
import { readWorkbook, snapshotOf, type ReadBook } from "./readWorkbook";

const fallbackName = "workbook.xlsx";

/** The workbook that is open in Excel. */
export function excelDocument(program: Program): OpenDocument {
  let memory: Memory = { seen: undefined, charts: new Map() };
  let last: ReadBook | undefined;
  return {
    kind: "workbook",
    abilities: abilitiesOf(program),
    isReadOnly: (program.document?.mode as string | undefined) === "readOnly",
    snapshot: async (work) => {
      last = await readWorkbook(program, work?.tables === undefined || last === undefined ? undefined : { last, tables: work.tables }, work);
      // What a patch was planned for is a whole look: what was seen besides is somebody's edit meanwhile.
      if (work?.tables === undefined) memory = { ...memory, seen: { tables: last.places.tables, sheets: last.read } };
      return snapshotOf(last, nameOf(program.document?.url));
    },
    carryOut: (patch, work) => carryOut(program, patch, memory, work),
    place: () => Promise.resolve(undefined),
    bytes: async (work) => {
      if (program.document === undefined || !program.givesBytes) throw new DocumentProblem("unsupported", "CompressedFile 1.1");
      return { name: nameOf(program.document.url) ?? fallbackName, bytes: await documentBytes(program.document, program.patience, work) };
    },
    openCopy: async (file) => within(program.excel.createWorkbook(await asBase64(file.bytes)), program.patience.long),
    show: async (target) => {
      if (!("table" in target)) throw new DocumentProblem("unsupported", "slide");
      if (!await talk(program, {}, (talking) => showRow(talking, target.table, target.id))) throw new DocumentProblem("failed", "RowNotFound");
    },
    forget: (map) => talk(program, {}, async (talking) => {
      for (const part of await mapParts(talking)) if (mapOf(part.text) === map) part.proxy.delete();
      await talking.sync();
    }),
    onChange: (listener) => listen(program, listener),
  };
}

/** What works, by the requirement sets (docs/addin.md says the same in words). */
function abilitiesOf(program: Program): Abilities {
  const from = (version: string): Ability => (program.has(version) ? { works: true } : { works: false, needs: `ExcelApi ${version}` });
  return { insert: from("1.13"), read: from("1.7"), update: from("1.9"), copy: program.givesBytes ? from("1.8") : { works: false, needs: "CompressedFile 1.1" } };
}
