import { expose } from '../protocol/expose.ts';

/** Excel itself; the fake host works everything out at once, whatever the mode says. */
export class Application {
  calculationMode = 'Automatic';
  readonly calculationEngineVersion = 191029;
  /** Opens a workbook in a window of its own; whoever shows the workbook says how. */
  openWorkbook: (base64?: string) => void = () => undefined;
  calculate(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
  suspendApiCalculationUntilNextSync(): void {}
  createWorkbook(base64?: string): WorkbookCreated {
    return new WorkbookCreated(() => {
      this.openWorkbook(base64);
    });
  }
}
expose(Application, {
  scalars: ['calculationMode', 'calculationEngineVersion'],
  methods: ['calculate', 'suspendScreenUpdatingUntilNextSync', 'suspendApiCalculationUntilNextSync', 'createWorkbook'],
});

/** A workbook that was made and not opened yet, as on the desktop; the web opens it at once (host/newWindows.ts). */
class WorkbookCreated {
  readonly id = globalThis.crypto.randomUUID();
  readonly open: () => void;
  constructor(open: () => void) {
    this.open = open;
  }
}
expose(WorkbookCreated, { scalars: ['id'], methods: ['open'] });
