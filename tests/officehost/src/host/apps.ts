import type { RequirementSets } from '../protocol/requirementSets.ts';

export type App = 'PowerPoint' | 'Excel';

// The sets are what the fake host claims, not all that it does; see the README.
const shared: RequirementSets = {
  ActiveView: '1.1', AddinCommands: '1.1', CompressedFile: '1.1', DialogApi: '1.2', DialogOrigin: '1.1', DocumentEvents: '1.1', File: '1.1',
  Selection: '1.1', Settings: '1.1', TextCoercion: '1.1', RibbonApi: '1.1', RichApiRuntime: '1.2',
}; // prettier-ignore

export interface AppSpecification {
  /** OSF.AppName. */
  readonly appName: number;
  readonly extension: string;
  readonly requirements: RequirementSets;
}

export const apps: Readonly<Record<App, AppSpecification>> = {
  PowerPoint: { appName: 512, extension: 'pptx', requirements: { ...shared, PowerPointApi: '1.10' } },
  Excel: {
    appName: 16,
    extension: 'xlsx',
    requirements: { ...shared, ExcelApi: '1.17', MatrixCoercion: '1.1', TableCoercion: '1.1' },
  },
};
