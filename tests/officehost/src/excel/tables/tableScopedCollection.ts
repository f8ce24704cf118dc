import { Collection, sameKey } from '../../protocol/collection.ts';
import { expose } from '../../protocol/expose.ts';
import type { Table } from './table.ts';

export class TableScopedCollection extends Collection<Table> {
  override find(key: string | number): Table | null {
    return this.items.find((table) => table.id === key || sameKey(table.name, key)) ?? null;
  }
  getFirst(): Table {
    return this.getItemAt(0);
  }
}
expose(TableScopedCollection, { methods: ['getFirst'] });
