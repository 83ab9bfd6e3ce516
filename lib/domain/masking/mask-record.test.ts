import { expect, test } from 'vitest';
import { makeDossier, makeFollowUp, makeTouch } from '../../../test/factories/client.ts';
import type { PortalAlias } from '../portal-alias/alias.ts';
import { dataClassOf, maskDossier } from './mask-record.ts';

const dossier = (kind: 'enterprise' | 'person') =>
  makeDossier({
    client: {
      kind,
      name: '张小明',
      aliases: ['张晓明'],
      uscc: '91350100M000100Y43',
      clientNumber: '100200300400',
      address: '杭州市西湖区文三路1号',
      note: '微信13812345678',
    },
    people: [{ id: 'p', name: '李四光', role: 'handler', phone: '13912345678', birthday: '05-17', note: 'a.b@c.cn' }],
    touches: [makeTouch({ text: '李四光回电0571-88881234' })],
    loans: [
      {
        id: 'l',
        number: 'HT2026001234',
        product: '流动资金贷款',
        principalFen: 100,
        balanceFen: 100,
        rateBp: 435,
        disbursedOn: '2026-01-01',
        maturesOn: '2027-01-01',
        loanClass: 'pass',
      },
    ],
    followUps: [makeFollowUp({ text: '致电13812345678' })],
  });

test('hides what is personal and shows the business when the client is a company', () => {
  const masked = maskDossier(dossier('enterprise'), 'standard');
  expect(masked.client).toMatchObject({
    name: '张小明',
    uscc: '91350100M000100Y43',
    clientNumber: '100200300400',
    address: '杭州市西湖区文三路1号',
    note: '微信138****5678',
  });
  expect(masked.people[0]).toMatchObject({ name: '李四光', phone: '139****5678', birthday: '05-**', note: 'a**@c.cn' });
  expect(masked.touches[0]?.text).toBe('李四光回电0571-****1234');
  expect(masked.loans[0]?.number).toBe('HT2026001234');
  expect(masked.followUps[0]?.text).toBe('致电138****5678');
});

test('hides numbers and address too when the client is a natural person', () => {
  const masked = maskDossier(dossier('person'), 'standard');
  expect(masked.client).toMatchObject({ name: '张小明', clientNumber: '1002****0400', address: '杭州市西湖区*****' });
  expect(masked.loans[0]).toMatchObject({ number: 'HT20****1234', balanceFen: 100 });
});

test('hides names of natural persons when the level is strict', () => {
  const masked = maskDossier(dossier('person'), 'strict');
  expect(masked.client).toMatchObject({ name: '张*明', aliases: ['张*明'] });
  expect(masked.people[0]?.name).toBe('李*光');
  expect(masked.touches[0]?.text).toBe('李*光回电0571-****1234');
  expect(maskDossier(dossier('enterprise'), 'strict').client.name).toBe('张小明');
});

test('changes nothing when the level is off or everything is masked already', () => {
  const original = dossier('person');
  expect(maskDossier(original, 'off')).toEqual(original);
  const masked = maskDossier(original, 'strict');
  expect(maskDossier(masked, 'strict')).toEqual(masked);
});

test('tells the class of a field by whose it is', () => {
  expect(dataClassOf('client', 'clientNumber', 'person')).toBe('C2');
  expect(dataClassOf('client', 'clientNumber', 'enterprise')).toBe('business');
  expect(dataClassOf('person', 'phone', 'enterprise')).toBe('C2');
});

test('leaves remembered answers out of a natural person’s record, and a company’s as they are', () => {
  const alias: PortalAlias = {
    id: 'x',
    clientId: 'c',
    portal: 'https://crm.bank.example',
    kind: 'name',
    key: '张小明',
    text: '张小明',
    isClient: true,
    clientName: '张小明',
    confirmedOn: '2026-11-20',
    by: [],
  };
  const masked = (kind: 'enterprise' | 'person', level: 'off' | 'standard') =>
    maskDossier(makeDossier({ client: { kind, portalAliases: [alias] } }), level).client.portalAliases;
  expect(masked('person', 'standard')).toBeUndefined();
  expect(masked('person', 'off')).toEqual([alias]);
  expect(masked('enterprise', 'standard')).toEqual([alias]);
});
