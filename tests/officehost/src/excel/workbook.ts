import { CustomXmlPartCollection } from '../document/customXmlParts.ts';
import { DocumentProperties } from '../document/documentProperties.ts';
import { OfficePackage } from '../packages/officePackage.ts';
import { type Element, attribute } from '../packages/xml.ts';
import { sameKey } from '../protocol/collection.ts';
import { errors, fail } from '../protocol/errors.ts';
import { EventHub } from '../protocol/eventHub.ts';
import { expose } from '../protocol/expose.ts';
import { Faults } from '../protocol/faults.ts';
import { type Rect, formatRect, intersect, parseAddress } from './address.ts';
import { Application } from './application.ts';
import { BLANK_SHEET, SHEET_TYPE, blankWorkbook } from './blankWorkbook.ts';
import { SharedStrings } from './cells/sharedStrings.ts';
import { Styles } from './cells/styles.ts';
import { EventType, WORKBOOK } from './events.ts';
import { recalculate } from './formulas/recalculate.ts';
import { NamedItemCollection } from './names.ts';
import { Range } from './range.ts';
import { Runtime } from './runtime.ts';
import { listSheet, sheetElements, sheetEntries, unlistSheet } from './sheetList.ts';
import { TableCollection } from './tables/tableCollection.ts';
import { type InsertWorksheetOptions, insertWorksheets } from './transfer/insertWorksheets.ts';
import { type PlainSheet, Worksheet } from './worksheet.ts';
import { WorksheetCollection } from './worksheetCollection.ts';

/** What differs between versions and places of Excel, to be switched by tests. */
export interface WorkbookBehaviour {
  /** Sheets with charts, comments, pivot tables or slicers can't be inserted, as on the web. */
  refusesRichSheets: boolean;
  /** Tables grow over what is written right below them; people may turn that off (AutoCorrect options). */
  growsTables: boolean;
}

export interface PlainWorkbook {
  readonly title: string;
  readonly sheets: readonly PlainSheet[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly customXml: readonly { readonly id: string; readonly xml: string }[];
}

/** An open workbook: the file, and the API's root object over it. */
export class Workbook {
  readonly name = 'Book1.xlsx';
  readonly readOnly = false;
  readonly isDirty = true;
  readonly events = new EventHub();
  readonly faults = new Faults();
  readonly behaviour: WorkbookBehaviour = { refusesRichSheets: true, growsTables: true };
  readonly file: OfficePackage;
  readonly mainPart: string;
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly application = new Application();
  /** The name under which `context.runtime` is asked for. */
  readonly _Runtime = new Runtime(this.events);
  readonly worksheets: WorksheetCollection;
  readonly tables: TableCollection;
  readonly names: NamedItemCollection;
  readonly customXmlParts: CustomXmlPartCollection;
  readonly properties: DocumentProperties;
  /** Formulas whose value is out of date: "{sheet id}!A1". */
  readonly stale = new Set<string>();
  /** 'Unknown' while the user edits. */
  source = 'ThisLocalAddin';
  onSelectionChanged: () => void = () => undefined;
  url: string | undefined;
  readonly #sheets = new Map<string, Worksheet>();
  readonly #remembered = new Map<string, Range>();
  #active: Worksheet | undefined;
  #selected: Range | undefined;

  constructor(file: OfficePackage = blankWorkbook()) {
    this.file = file;
    this.mainPart = file.mainPart();
    this.strings = new SharedStrings(file);
    this.styles = new Styles(file);
    this.worksheets = new WorksheetCollection(this);
    this.tables = new TableCollection(this);
    this.names = new NamedItemCollection(this);
    this.customXmlParts = new CustomXmlPartCollection({ file, partName: this.mainPart });
    this.properties = new DocumentProperties(file);
  }

  static open(bytes: Uint8Array): Workbook {
    return new Workbook(OfficePackage.open(bytes));
  }

  mainRoot(): Element {
    return this.file.xml(this.mainPart).root;
  }
  editMain(): Element {
    return this.file.xml(this.mainPart).edit();
  }
  sheetElements(): Element[] {
    return sheetElements(this.file);
  }

  get sheetList(): Worksheet[] {
    return sheetEntries(this.file).map(({ partName, relationship }) => {
      let sheet = this.#sheets.get(partName);
      if (!sheet) this.#sheets.set(partName, (sheet = new Worksheet(this, partName, relationship)));
      return sheet;
    });
  }
  findSheet(name: string): Worksheet | undefined {
    return this.sheetList.find((sheet) => sameKey(sheet.name, name));
  }
  get activeSheet(): Worksheet {
    const active = this.#active?.isDeleted ? undefined : this.#active;
    return active ?? this.sheetList[0] ?? fail(errors.generalException('the workbook has no sheet'));
  }
  set activeSheet(sheet: Worksheet) {
    this.#active = sheet;
  }

  checkSheetName(name: string, self?: Worksheet): void {
    if (!name || name.length > 31 || /[\\/*?:[\]]/.test(name)) throw errors.invalidArgument(`sheet name "${name}"`);
    const other = this.findSheet(name);
    if (other && other !== self) throw errors.itemAlreadyExists(name);
  }
  /** Tables and names share one space of names. */
  checkName(name: string, self: string): void {
    if (!/^[A-Za-z_\\\u00A1-\uFFFF][\w.\\\u00A1-\uFFFF]*$/.test(name)) throw errors.invalidArgument(`name "${name}"`);
    const isTaken = this.tables.items.some((table) => sameKey(table.name, name)) || this.names.find(name) !== null;
    if (isTaken && !sameKey(name, self)) throw errors.itemAlreadyExists(name);
  }
  freshTable(): { id: number; name: string } {
    const tables = this.tables.items;
    const id = 1 + Math.max(0, ...tables.map((table) => Number(attribute(table.root(), 'id'))));
    let number = 1;
    while (tables.some((table) => sameKey(table.name, `Table${number}`))) number++;
    return { id, name: `Table${number}` };
  }

  addSheet(wanted?: string): Worksheet {
    let number = 1;
    while (this.findSheet(`Sheet${number}`)) number++;
    const name = wanted ?? `Sheet${number}`;
    this.checkSheetName(name);
    const partName = this.file.add('xl/worksheets/sheet1.xml', BLANK_SHEET, SHEET_TYPE);
    listSheet(this.file, partName, name, this.sheetElements().length);
    return this.announceSheet(partName);
  }
  announceSheet(partName: string): Worksheet {
    const sheet =
      this.sheetList.find((candidate) => candidate.partName === partName) ?? fail(errors.generalException(partName));
    this.events.fire(EventType.sheetAdded, WORKBOOK, { worksheetId: sheet.id, source: 'Local' });
    return sheet;
  }
  deleteSheet(sheet: Worksheet): void {
    const visible = this.sheetList.filter((other) => other.visibility === 'Visible' && other !== sheet);
    if (!visible.length) throw errors.invalidOperation('a workbook keeps at least one visible sheet');
    const worksheetId = sheet.id;
    sheet.isDeleted = true;
    unlistSheet(this.file, sheet);
    this.dropCalculationChain();
    this.#sheets.delete(sheet.partName);
    this.events.fire(EventType.sheetDeleted, WORKBOOK, { worksheetId, source: 'Local' });
  }
  insertWorksheetsFromBase64(base64File: string, options: InsertWorksheetOptions = {}): string[] {
    return insertWorksheets(this, base64File, options).map((partName) => this.announceSheet(partName).id);
  }

  /** An address or a name, as `worksheet.getRange()` takes it. */
  rangeAt(address: string, sheet: Worksheet = this.activeSheet): Range {
    const { sheet: name, rect, rest } = parseAddress(address);
    const target = name === undefined ? sheet : (this.findSheet(name) ?? fail(errors.itemNotFound(name)));
    if (rect) return new Range(target, rect);
    const named = target.names.find(rest) ?? this.names.find(rest);
    const table = this.tables.items.find((candidate) => sameKey(candidate.name, rest));
    return named?.getRange() ?? table?.getDataBodyRange() ?? fail(errors.invalidArgument(`address "${address}"`));
  }

  recalculate(sheet: Worksheet, rect: Rect): void {
    recalculate(this, sheet, rect);
  }
  /** Excel's own list of formulas, which it makes anew when it is not there; a wrong one is a damaged file. */
  dropCalculationChain(): void {
    const relationships = this.file.relationships(this.mainPart);
    for (const { id, target } of relationships.ofKind('calcChain')) {
      relationships.remove(id);
      this.file.remove(target);
    }
  }

  /** Ranges named in events, for `eventArgs.getRange(context)`. */
  remember(range: Range): string {
    const id = `event${this.#remembered.size + 1}`;
    this.#remembered.set(id, range);
    return id;
  }
  _GetRangeForEventByReferenceId(id: string): Range {
    return this.#remembered.get(id) ?? fail(errors.itemNotFound(id));
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: string): Range | null {
    return this.#remembered.get(id) ?? null;
  }

  select(range: Range): void {
    this.#selected = range;
    this.activeSheet = range.worksheet;
    const message = { address: formatRect(range.rect), worksheetId: range.worksheet.id };
    for (const target of [range.worksheet.id, WORKBOOK]) this.events.fire(EventType.sheetSelection, target, message);
    for (const table of range.worksheet.tableList) {
      const hit = intersect(table.rect, range.rect);
      this.events.fire(EventType.tableSelection, table.id, { ...message, address: hit ? formatRect(hit) : '' });
    }
    this.onSelectionChanged();
  }
  getSelectedRange(): Range {
    return this.#selected ?? this.activeSheet.getCell(0, 0);
  }
  getActiveCell(): Range {
    return this.getSelectedRange().getCell(0, 0);
  }
  save(): void {}

  /** The user types into a cell or range. */
  userEdit(address: string, values: unknown): void {
    this.source = 'Unknown';
    try {
      this.rangeAt(address).values = values;
    } finally {
      this.source = 'ThisLocalAddin';
    }
  }

  toFile(): Uint8Array {
    return this.file.save();
  }
  toPlain(): PlainWorkbook {
    return {
      title: this.properties.title,
      sheets: this.sheetList.map((sheet) => sheet.toPlain()),
      names: this.names.items.map(({ name, formula }) => ({ name, formula })),
      customXml: this.customXmlParts.toPlain(),
    };
  }
}
expose(Workbook, {
  scalars: ['name', 'readOnly', 'isDirty'],
  objects: ['worksheets', 'tables', 'names', 'customXmlParts', 'application', 'properties', '_Runtime'],
  methods: ['insertWorksheetsFromBase64', 'getSelectedRange', 'getActiveCell', 'save', '_GetRangeForEventByReferenceId', '_GetRangeOrNullObjectForEventByReferenceId'], // prettier-ignore
});
