import { expect, test } from 'vitest';
import type { Client } from '../client/client.ts';
import {
  aliasesAfterMerge,
  aliasesOf,
  aliasState,
  MOST_PORTAL_ALIASES,
  type PortalAlias,
  unitedAliases,
  validAliases,
  whyNotRemembered,
  withAliases,
} from './portal-alias.ts';

const PORTAL = 'https://crm.bank.example';
const A = { id: 'A', name: '云岭精机制造有限公司', uscc: '91990100MAFKWBTQAY' };

function answer(text: string, more: Partial<PortalAlias> = {}): PortalAlias {
  return {
    id: 'x',
    clientId: 'A',
    portal: PORTAL,
    kind: 'name',
    key: text,
    text,
    isClient: true,
    clientName: A.name,
    uscc: A.uscc,
    confirmedOn: '2026-11-20',
    by: ['shortName'],
    ...more,
  };
}

test.each([
  ['valid', { ...A }],
  ['valid', { ...A, name: '改名有限公司' }],
  ['otherCode', { ...A, uscc: '91990200MAE2GP5AFM' }],
  ['gone', undefined],
] as const)('is %s when the client is now %j', (expected, client) => {
  expect(aliasState(answer('云岭精机'), client)).toBe(expected);
});

test('is asked for again when the client was renamed and no code tells that it is the same', () => {
  const { uscc: _, ...uncoded } = answer('云岭精机');
  expect(aliasState(uncoded, { ...A, name: '改名有限公司' })).toBe('renamed');
  expect(aliasState(uncoded, A)).toBe('valid');
});

test('holds on its own portal only when another one shows the same text', () => {
  const aliases = [answer('云岭精机'), answer('云岭精机', { portal: 'https://credit.bank.example' })];
  expect(validAliases(aliases, PORTAL, () => A)).toEqual([aliases[0]]);
});

test.each([
  [undefined, { kind: 'name', isPartial: false, owners: ['A'] }],
  ['homonym', { kind: 'name', isPartial: false, owners: ['A', 'B'] }],
  ['partial', { kind: 'name', isPartial: true, owners: [] }],
  ['kind', { kind: 'phone', isPartial: false, owners: [] }],
] as const)('is refused as %j when what was read is %j', (expected, read) => {
  expect(whyNotRemembered(read, 'A')).toBe(expected);
});

test('goes along when its client is merged, once, and not against what the kept client denies', () => {
  const gone = [
    answer('甲', { clientId: 'B' }),
    answer('乙', { clientId: 'B' }),
    answer('丙', { clientId: 'B', isClient: false }),
  ];
  const moved = aliasesAfterMerge(gone, [answer('乙', { isClient: false })], A);
  expect(moved).toEqual([{ ...answer('甲'), clientId: 'A' }]);
});

test('an answer is whose record it stands in, also after that was copied', () => {
  const copied = { ...A, id: 'B', portalAliases: [answer('云岭精机')] };
  expect(aliasesOf(copied)[0]?.clientId).toBe('B');
  expect(aliasesOf(A)).toEqual([]);
});

test('a record keeps the newest answers only, and no empty list', () => {
  const many = Array.from({ length: MOST_PORTAL_ALIASES + 5 }, (_, n) => answer(`名${n}`));
  const record: Pick<Client, 'id' | 'portalAliases'> = A;
  expect(withAliases(record, many).portalAliases?.length).toBe(MOST_PORTAL_ALIASES);
  expect(withAliases(record, many).portalAliases?.at(-1)).toBe(many.at(-1));
  expect('portalAliases' in withAliases({ ...A, portalAliases: many }, [])).toBe(false);
});

test('two clients made one keep what held for each, under the name and code they have now', () => {
  const gone = { id: 'B', name: '旧名有限公司', portalAliases: [answer('旧名', { clientName: '旧名有限公司' })] };
  const { uscc: _, ...bare } = gone.portalAliases[0] as PortalAlias;
  const kept = { ...A, portalAliases: [answer('云岭精机'), answer('早先', { uscc: '91990200MAE2GP5AFM' })] };
  const into = { ...A, name: '合并后有限公司' };
  const united = unitedAliases(kept, { ...gone, portalAliases: [bare] }, into);
  expect(validAliases(united, PORTAL, () => into).map(({ text }) => text)).toEqual(['云岭精机', '旧名']);
  expect(united.map(({ text }) => text)).toContain('早先');
});
