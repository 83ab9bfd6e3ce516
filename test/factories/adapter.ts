import type { Adapter, FieldKind, TaughtPick } from '../../lib/contracts/adapter.ts';
import { makeId } from './client.ts';

/** A taught page with the client's name and number beside their labels. */
export function makeAdapter(patch: Partial<Adapter> = {}): Adapter {
  return {
    format: 'suixing-adapter',
    version: 1,
    id: makeId(),
    name: '客户详情',
    site: 'https://crm.bank.example',
    path: '/crm/client/*',
    fields: [
      { kind: 'name', locators: [{ by: 'label', text: '客户名称' }] },
      { kind: 'clientNumber', locators: [{ by: 'label', text: '客户号' }] },
    ],
    taughtOn: '2026-11-22',
    ...patch,
  };
}

/** What pointing at a labelled field yields. */
export function makePick(kind: FieldKind, value: string, patch: Partial<TaughtPick> = {}): TaughtPick {
  return {
    kind,
    field: { kind, locators: [{ by: 'label', text: '客户名称' }] },
    value,
    anchor: '客户名称',
    path: '/crm/client/*',
    ...patch,
  };
}
