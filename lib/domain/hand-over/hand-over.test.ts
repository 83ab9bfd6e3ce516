import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDossier } from '../../../test/factories/any-dossier.ts';
import {
  makeClient,
  makeDossier,
  makeFollowUp,
  makeId,
  makeOpportunity,
  makeSummary,
  makeTouch,
} from '../../../test/factories/client.ts';
import { parseChange } from '../../contracts/schemas/records.schema.ts';
import type { Person } from '../client/person.ts';
import { applyChange } from '../dossier/apply.ts';
import type { Change, Dossier } from '../dossier/dossier.ts';
import { CODE_ALPHABET, CODE_LENGTH, codeFrom, groupedCode, readCode } from './code.ts';
import { archiving, asGiven } from './hand-over.ts';
import { createMatcher } from './match.ts';
import { mergeInto } from './merge.ts';

const person = (patch: Partial<Person> = {}): Person => ({ id: makeId(), name: '陈立', role: 'handler', ...patch });

function apply(dossier: Dossier, changes: readonly Change[]): Dossier {
  return changes.reduce((before, change) => {
    const applied = applyChange(before, parseChange(change));
    if (applied === 'gone' || !applied.dossier) throw new Error('refused');
    return applied.dossier;
  }, dossier);
}

describe('asGiven', () => {
  const dossier = makeDossier({
    client: {
      note: '备注甲',
      handedOverOn: '2026-01-01',
      handedOverTo: '王',
      facts: [{ key: 'isListed', value: true, on: '2026-01-01', source: 'said', note: '备注丙' }],
      links: [{ id: makeId(), kind: 'upstream', name: '上游厂', on: '2026-01-01', note: '备注丁' }],
      procedures: [
        {
          ...{ id: makeId(), checklistId: 'complaint.transfer', openedOn: '2026-01-01', text: '投诉' },
          done: [{ id: 'calm', on: '2026-01-01', note: '备注戊' }],
        },
      ],
    },
    people: [person({ note: '备注乙' })],
    touches: [makeTouch({ text: '谈话', feedback: [{ family: 'loan', kind: 'wish', text: '反馈' }] })],
    opportunities: [makeOpportunity({ note: '备注己' })],
    followUps: [makeFollowUp({ text: '待办' })],
  });

  test('leaves out notes and what was said when asked to, and keeps the tasks', () => {
    const text = JSON.stringify(asGiven(dossier, false));
    expect(text).not.toMatch(/备注|谈话|反馈/);
    for (const word of ['待办', '投诉', '上游厂', 'isListed', '流动资金贷款']) expect(text).toContain(word);
  });

  test('carries no mark of an earlier hand-over', () => {
    expect(Object.keys(asGiven(dossier, true).client).filter((key) => key.startsWith('handed'))).toEqual([]);
    expect(asGiven(dossier, true).touches).toEqual(dossier.touches);
  });
});

test('the archived copy keeps stage and segment', () => {
  const { client } = makeDossier({ client: { stage: 'deepening', segment: 'exporter' } });
  expect(archiving(client, '李敏', '2026-11-22')).toMatchObject({
    record: { ...client, handedOverOn: '2026-11-22', handedOverTo: '李敏' },
  });
});

describe('createMatcher', () => {
  const book = [
    makeSummary({ client: { name: '云岭精机有限公司', uscc: '91350100M000100Y43', clientNumber: '880012' } }),
    makeSummary({ client: { name: '望川物流有限公司', aliases: ['望川货运有限公司'] } }),
    makeSummary({ client: { name: '同名公司' } }),
    makeSummary({ client: { name: '同名公司' } }),
  ];
  const match = createMatcher(book, (name) => name.replaceAll(/\s/g, ''));
  const received = (patch: object) => makeSummary({ client: { name: '别家', ...patch } });

  test.each([
    ['its id', { id: book[0]?.id, uscc: '91350100M000100Y43' }, { clientId: book[0]?.id, by: 'id' }],
    ['its credit code', { uscc: '91350100M000100Y43', clientNumber: '1' }, { clientId: book[0]?.id, by: 'uscc' }],
    ['its client number', { clientNumber: '880012' }, { clientId: book[0]?.id, by: 'clientNumber' }],
    ['its name, spaces aside', { name: '云岭 精机有限公司' }, { clientId: book[0]?.id, by: 'name' }],
    ['an alias', { name: '望川货运有限公司' }, { clientId: book[1]?.id, by: 'name' }],
  ])('knows a client by %s', (_, patch, expected) => {
    expect(match(received(patch as object))).toEqual(expected);
  });

  test.each([
    ['nothing is alike', {}],
    ['two of the book have its name', { name: '同名公司' }],
    ['the name is the same but the codes differ', { name: '云岭精机有限公司', uscc: '91350200M0001012X5' }],
  ])('knows nobody when %s', (_, patch) => {
    expect(match(received(patch))).toBeUndefined();
  });
});

describe('mergeInto', () => {
  test('keeps what the book says, fills up what it lacks, and joins notes', () => {
    const own = makeDossier({ client: { grade: 'A', note: '我的备注', firstBusinessDay: '2024-05-01' } });
    const received = makeDossier({
      client: { name: '旧名有限公司', grade: 'C', note: '他的备注', address: '中山路', firstBusinessDay: '2020-01-01' },
    });
    const { client } = apply(own, mergeInto(own, received));
    expect(client).toEqual({
      ...own.client,
      address: '中山路',
      aliases: ['旧名有限公司'],
      firstBusinessDay: '2020-01-01',
      note: '我的备注\n他的备注',
    });
  });

  test('adds what is new, once, and lets touches name the people of the book', () => {
    const [here, there] = [person({ phone: '138 1234 5678' }), person({ phone: '13812345678' })];
    const same = { channel: 'visit', day: '2026-10-01', text: '看厂' } as const;
    const own = makeDossier({ people: [here], touches: [makeTouch(same)] });
    const received = makeDossier({
      people: [there, person({ name: '新人' })],
      touches: [makeTouch(same), makeTouch({ text: '新谈', personIds: [there.id] })],
      followUps: [makeFollowUp()],
    });
    const merged = apply(own, mergeInto(own, received));
    expect(merged.people.map(({ name }) => name)).toEqual(['陈立', '新人']);
    expect(merged.touches.map(({ text }) => text)).toEqual(['看厂', '新谈']);
    expect(merged.touches[1]?.personIds).toEqual([here.id]);
    expect(merged.followUps).toHaveLength(1);
  });

  test('a client who comes back is one’s own again, as the colleague last knew it', () => {
    const touch = makeTouch({ text: '旧' });
    const own = makeDossier({
      client: { stage: 'contact', handedOverOn: '2026-01-01', handedOverTo: '李敏' },
      touches: [touch],
    });
    const received = makeDossier({
      client: { id: own.client.id, name: own.client.name, stage: 'delivery', stageSince: '2026-09-01' },
      touches: [{ ...touch, text: '改过' }, makeTouch({ text: '新' })],
    });
    const merged = apply(own, mergeInto(own, received));
    expect(merged.client).toMatchObject({
      stage: 'delivery',
      stageSince: '2026-09-01',
      createdOn: own.client.createdOn,
    });
    expect(merged.client.handedOverOn).toBeUndefined();
    expect(merged.touches.map(({ text }) => text).sort()).toEqual(['改过', '新']);
  });

  test('keeps why a client is outside when the same is received twice, and the first time took it from the archive', () => {
    const client = makeClient({ stage: 'dormant' });
    const own = makeDossier({ client: { ...client, handedOverOn: '2026-11-01', outsideReason: '项目延期' } });
    const received = makeDossier({ client });
    const merged = apply(own, mergeInto(own, received));
    expect(merged.client.outsideReason).toBe('项目延期');
    expect(mergeInto(merged, received)).toEqual([]);
  });

  test('loses no record of the book and changes nothing the second time, whatever is received', () => {
    fc.assert(
      fc.property(anyDossier, anyDossier, (own, received) => {
        const merged = apply(own, mergeInto(own, asGiven(received, true)));
        for (const list of ['people', 'touches', 'holdings', 'loans', 'followUps'] as const) {
          const ids = new Set<string>(merged[list].map(({ id }) => id));
          expect(own[list].every(({ id }) => ids.has(id))).toBe(true);
        }
        expect(mergeInto(merged, asGiven(received, true))).toEqual([]);
      }),
    );
  });
});

describe('one-time codes', () => {
  test('come back however they are typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
        const code = codeFrom(bytes);
        fc.pre(code !== undefined);
        expect(code).toHaveLength(CODE_LENGTH);
        expect(readCode(groupedCode(code ?? ''))).toBe(code);
        expect(readCode(` ${(code ?? '').toLowerCase().replace(/(.{4})/g, '$1 ')}`)).toBe(code);
      }),
    );
  });

  test('favour no character', () => {
    const seen = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const [first = ''] = codeFrom(new Uint8Array(CODE_LENGTH).fill(byte)) ?? [];
      if (first) seen.set(first, (seen.get(first) ?? 0) + 1);
    }
    expect([...seen.keys()].sort().join('')).toBe(CODE_ALPHABET);
    expect(new Set(seen.values()).size).toBe(1);
  });

  test.each(['', 'ABCD', 'ABCD-EFGH-JKMN-PQR', 'ABCD-EFGH-JKMN-PQR0', 'ABCD-EFGH-JKMN-PQRSX', '中文'])(
    '%j cannot be one',
    (typed) => {
      expect(readCode(typed)).toBeUndefined();
    },
  );
});
