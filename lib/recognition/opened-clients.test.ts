import { describe, expect, test } from 'vitest';
import { makeClient } from '../../test/factories/client.ts';
import type { PortalAlias } from '../domain/portal-alias/portal-alias.ts';
import { createOpenedClients } from './opened-clients.ts';
import { aliasKey } from './remembered.ts';

const SITE = 'https://crm.bank.example';
const A = makeClient({ id: 'A', name: '云岭精机制造有限公司', shortName: '云岭精机' });
const B = makeClient({ id: 'B', name: '澜州砺川轴承有限公司', aliases: ['澜州轴承厂'] });

function answer(text: string, more: Partial<PortalAlias> = {}): PortalAlias {
  const key = aliasKey('name', text);
  return {
    ...{ id: 'x', clientId: 'A', portal: SITE, kind: 'name', key, text, isClient: true },
    ...{ clientName: A.name, confirmedOn: '2026-11-20', by: [] },
    ...more,
  };
}

describe('opened clients', () => {
  test('know those of a page when it was opened after others were asked about', () => {
    const opened = createOpenedClients();
    opened.add(1, [A]);
    expect(opened.dictionary.matchName(B.name)).toBeUndefined();
    expect(opened.dictionary.suggest('云岭精机', true)).toMatchObject([{ clientId: 'A' }]);
    opened.add(2, [B]);
    expect(opened.dictionary.matchName('澜州轴承厂')?.clientIds).toEqual(['B']);
    expect(opened.dictionary.suggest('澜州砺川轴…', true)).toMatchObject([{ clientId: 'B' }]);
    expect(opened.dictionary.suggest('云岭精机', true)).toMatchObject([{ clientId: 'A' }]);
    expect([opened.size, opened.has(1), opened.has(3)]).toEqual([2, true, false]);
  });

  test('try the longest name first when it came later', () => {
    const opened = createOpenedClients();
    opened.add(1, [makeClient({ id: 'short', name: '阿依古丽·买' })]);
    opened.add(2, [makeClient({ id: 'long', name: '阿依古丽·买买提' })]);
    expect(opened.dictionary.matchName('阿依古丽·买买提')?.clientIds).toEqual(['long']);
  });

  test('keep a page as it is when it is opened twice', () => {
    const opened = createOpenedClients();
    opened.add(1, [A]);
    opened.add(1, [{ ...B, id: 'C' }]);
    expect(opened.dictionary.matchName(B.name)).toBeUndefined();
  });

  test('remember an answer on its own site, from when its page is open', () => {
    const opened = createOpenedClients();
    expect(opened.remembered(SITE).find('labelledName', '云岭精机')).toBeUndefined();
    opened.add(1, [{ ...A, portalAliases: [answer('云岭精机'), answer('别处', { portal: 'https://b.example' })] }]);
    const remembered = opened.remembered(SITE);
    expect(remembered.find('labelledName', '云岭精机')).toMatchObject({ clientId: 'A' });
    expect(remembered.find('labelledName', '别处')).toBeUndefined();
    expect(opened.remembered(SITE)).toBe(remembered);
    opened.add(2, [{ ...B, portalAliases: [answer('云岭精机', { clientId: 'B', clientName: B.name })] }]);
    expect(opened.remembered(SITE).find('labelledName', '云岭精机')).toBeUndefined();
  });

  test('forget an answer that holds no longer, since the client was renamed', () => {
    const opened = createOpenedClients();
    opened.add(1, [{ ...A, name: '改名有限公司', portalAliases: [answer('云岭精机')] }]);
    expect(opened.remembered(SITE).find('labelledName', '云岭精机')).toBeUndefined();
  });
});
