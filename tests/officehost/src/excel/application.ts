import { expose } from '../protocol/expose.ts';

/** Excel itself; the fake host works everything out at once, whatever the mode says. */
export class Application {
  calculationMode = 'Automatic';
  readonly calculationEngineVersion = 191029;
  calculate(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
  suspendApiCalculationUntilNextSync(): void {}
}
expose(Application, {
  scalars: ['calculationMode', 'calculationEngineVersion'],
  methods: ['calculate', 'suspendScreenUpdatingUntilNextSync', 'suspendApiCalculationUntilNextSync'],
});
