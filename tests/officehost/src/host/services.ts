import { expose } from '../protocol/expose.ts';

// Objects that an add-in creates by type name (BatchApiHelper.createTopLevelServiceObject).

/** Excel's client reports to it once at start (Office.actionProxy). */
class AddinInternalService {
  notifyActionHandlerReady(): void {}
}
expose(AddinInternalService, { methods: ['notifyActionHandlerReady'] });

class RibbonButton {
  readonly id: string;
  enabled = true;
  constructor(id: string) {
    this.id = id;
  }
}
expose(RibbonButton, { scalars: ['id', 'enabled'] });

class RibbonTab {
  readonly id: string;
  visible = true;
  constructor(id: string) {
    this.id = id;
  }
  setVisibility(visible: boolean): void {
    this.visible = visible;
  }
}
expose(RibbonTab, { scalars: ['id'], methods: ['setVisibility'] });

/** `Office.ribbon.requestUpdate`: remembers what the add-in enabled and showed. */
export class DynamicRibbon {
  readonly #buttons = new Map<string, RibbonButton>();
  readonly #tabs = new Map<string, RibbonTab>();

  getButton(id: string): RibbonButton {
    const button = this.#buttons.get(id) ?? new RibbonButton(id);
    this.#buttons.set(id, button);
    return button;
  }
  getTab(id: string): RibbonTab {
    const tab = this.#tabs.get(id) ?? new RibbonTab(id);
    this.#tabs.set(id, tab);
    return tab;
  }
  toPlain(): { buttons: Record<string, boolean>; tabs: Record<string, boolean> } {
    return {
      buttons: Object.fromEntries([...this.#buttons].map(([id, button]) => [id, button.enabled])),
      tabs: Object.fromEntries([...this.#tabs].map(([id, tab]) => [id, tab.visible])),
    };
  }
}
expose(DynamicRibbon, { methods: ['getButton', 'getTab'] });

export function makersFor(ribbon: DynamicRibbon): Readonly<Record<string, () => object>> {
  return {
    'Microsoft.InternalService.AddinInternalService': () => new AddinInternalService(),
    'Microsoft.DynamicRibbon.DynamicRibbon': () => ribbon,
  };
}
