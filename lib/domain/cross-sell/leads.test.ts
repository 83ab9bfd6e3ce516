import { describe, expect, test } from 'vitest';
import { makeCase } from '../../../test/factories/client-case.ts';
import { makeId } from '../../../test/factories/client.ts';
import type { ClientLink, LinkKind } from '../client/link.ts';
import type { Stage } from '../stage/stage.ts';
import { LEAD_POINTS, type LeadClient, leadsOf } from './leads.ts';

const link = (kind: LinkKind, name: string, clientId?: string): ClientLink => ({
  ...{ id: makeId(), kind, name, on: '2026-11-01' },
  ...(clientId ? { clientId } : {}),
});
const client = (id: string, stage: Stage, more: Partial<LeadClient> = {}): LeadClient => ({
  ...{ id, name: `${id}公司`, stage, grade: 'C', ...more },
});
const leads = (links: readonly ClientLink[], book: readonly LeadClient[] = []) =>
  leadsOf(makeCase({ id: 'own', links }), ({ clientId }) => book.find(({ id }) => id === clientId));

describe('leads', () => {
  test('stand by how they are tied, how far along they are and their grade', () => {
    const book = [
      client('p', 'proposal'),
      client('w', 'deepening'),
      client('l', 'lost'),
      client('h', 'contact', { handedOverOn: '2026-01-01' }),
    ];
    const list = leads(
      [
        link('guarantor', '担保方'),
        link('upstream', 'w', 'w'),
        link('upstream', 'l', 'l'),
        link('downstream', 'p', 'p'),
        link('upstream', '新供应商'),
        link('group', 'h', 'h'),
      ],
      book,
    );
    expect(list.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'p公司 prospect',
      '新供应商 stranger',
      '担保方 stranger',
      'w公司 client',
      'l公司 lost',
      'h公司 handedOver',
    ]);
    expect(list[0]?.points).toBe(LEAD_POINTS.kind.downstream + LEAD_POINTS.state.prospect + LEAD_POINTS.grade.C);
  });

  test('stand once, by their strongest tie', () => {
    expect(leads([link('guarantor', '同一家'), link('upstream', '同一家')]).map(({ kind }) => kind)).toEqual([
      'upstream',
    ]);
    const book = [client('p', 'contact')];
    expect(leads([link('group', '甲', 'p'), link('upstream', '乙', 'p')], book)).toHaveLength(1);
  });

  test('leave out the client itself, and are none where no link is known', () => {
    expect(leads([link('group', '自己', 'own')])).toEqual([]);
    expect(leadsOf(makeCase(), () => undefined)).toEqual([]);
  });

  test('do not depend on the order of the links', () => {
    const links = ['甲', '乙', '丙', '丁'].map((name) => link('upstream', name));
    expect(leads([...links].reverse())).toEqual(leads(links));
  });
});
