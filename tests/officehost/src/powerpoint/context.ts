import type { OfficePackage } from '../packages/officePackage.ts';
import type { Element } from '../packages/xml.ts';
import type { Faults } from '../protocol/faults.ts';

/** What an object of the deck needs of its surroundings: the file, its own part, and what goes wrong on order. */
export interface PartContext {
  readonly file: OfficePackage;
  readonly partName: string;
  readonly faults: Faults;
  /** How the host writes the end of a paragraph in `text`. */
  readonly paragraphBreak: string;
}

export const rootIn = (context: PartContext): Element => context.file.xml(context.partName).root;

/** To be called before any change to the part's tree; answers the root. */
export const editIn = (context: PartContext): Element => context.file.xml(context.partName).edit();
