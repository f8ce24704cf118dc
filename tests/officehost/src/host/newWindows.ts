import { fromBase64 } from '../packages/base64.ts';
import { OfficePackage } from '../packages/officePackage.ts';
import { errors } from '../protocol/errors.ts';
import { expose } from '../protocol/expose.ts';

/** Documents that the add-in had opened in windows of their own: `createPresentation`, `createWorkbook`. */
export class NewWindows {
  /** In base64; empty for a new, blank document. */
  readonly opened: string[] = [];

  open(base64 = ''): void {
    if (base64) checkDocument(base64);
    this.opened.push(base64);
  }

  /** The name under which Excel on the web is asked (WacWorkbook in excel-web-16.00.debug.js). */
  createAndOpenWorkbook(base64?: string): void {
    this.open(base64);
  }
}
expose(NewWindows, { name: 'WacWorkbook', methods: ['createAndOpenWorkbook'] });

function checkDocument(base64: string): void {
  try {
    OfficePackage.open(fromBase64(base64)).mainPart();
  } catch (error) {
    throw errors.invalidArgument(`base64 is no document: ${String(error)}`);
  }
}
