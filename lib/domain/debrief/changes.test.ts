import { describe, expect, test } from 'vitest';
import { RECORD_SCHEMAS } from '../../contracts/schemas/records.schema.ts';
import { makeDossier, makeFollowUp, makeId, makeOpportunity, makeTouch } from '../../../test/factories/client.ts';
import { DEBRIEF_DAY, makeDebrief } from '../../../test/factories/debrief.ts';
import type { Client } from '../client/client.ts';
import type { Dossier, RecordKind } from '../dossier/dossier.ts';
import { criteriaOf } from '../stage/criteria.ts';
import { type DebriefEdit, debriefEdits, mayMoveOn, stageAfter } from './changes.ts';
import type { DebriefDraft } from './draft.ts';

const deps = { today: DEBRIEF_DAY, newId: makeId };

function editsOf(draft: DebriefDraft, dossier: Dossier): readonly DebriefEdit[] {
  const edits = debriefEdits(draft, dossier, deps);
  for (const { kind, record } of edits) expect(RECORD_SCHEMAS[kind].parse(record)).toEqual(record);
  return edits;
}

function recordsOf<K extends RecordKind>(edits: readonly DebriefEdit[], kind: K) {
  return edits.filter((edit): edit is Extract<DebriefEdit, { kind: K }> => edit.kind === kind);
}

const MANDATORY = criteriaOf('contact')
  .filter(({ isMandatory }) => isMandatory)
  .map(({ id }) => id);

describe('a debrief', () => {
  test('is one touch and nothing else when nothing was chosen', () => {
    const draft = makeDebrief();
    const edits = editsOf(draft, makeDossier());
    expect(edits).toHaveLength(1);
    expect(edits[0]?.record).toEqual({
      ...{ id: draft.touchId, channel: 'visit', day: DEBRIEF_DAY, text: '', isEffective: true, personIds: [] },
      followsPlanStep: 'firstVisit',
    });
  });

  test('puts into the touch whatever was chosen, and leaves out people who are gone', () => {
    const person = { id: makeId(), name: '周敬之', role: 'decisionMaker' } as const;
    const draft = makeDebrief({
      ...{ channel: 'meeting', time: '09:30', minutes: 42, text: ' 谈定价 ', outcome: 'good', mood: 'warm' },
      personIds: [person.id, makeId()],
      objections: [{ scenario: 'price', worked: true, scriptId: 'price.stay' }],
      rating: { communication: 4 },
      servesPlan: false,
    });
    const [touch] = recordsOf(editsOf(draft, makeDossier({ people: [person] })), 'touch');
    expect(touch?.record).toEqual({
      ...{ id: draft.touchId, channel: 'meeting', day: DEBRIEF_DAY, time: '09:30', text: '谈定价', isEffective: true },
      ...{ personIds: [person.id], outcome: 'good', mood: 'warm', minutes: 42, rating: { communication: 4 } },
      objections: [{ scenario: 'price', worked: true, scriptId: 'price.stay' }],
    });
  });

  test('makes follow-ups of promises, of the one still being written, and of the next step, all of this touch', () => {
    const draft = makeDebrief({
      promises: [
        { by: 'client', text: '补报表', due: '2026-11-25' },
        { by: 'us', text: '  ', due: '2026-11-25' },
      ],
      jot: { by: 'us', text: '发报价单' },
      ...{ nextText: '讲解方案', nextDue: '2026-11-30' },
    });
    const made = recordsOf(editsOf(draft, makeDossier()), 'followUp').map(({ record }) => record);
    expect(made.every(({ touchId, doneOn }) => touchId === draft.touchId && doneOn === undefined)).toBe(true);
    expect(made.map(({ kind, by, text, due }) => [kind, by, text, due])).toEqual([
      ['promise', 'client', '补报表', '2026-11-25'],
      ['promise', 'us', '发报价单', '2026-11-30'],
      ['nextStep', undefined, '讲解方案', '2026-11-30'],
    ]);
  });

  test('closes what was done, unless it was closed meanwhile', () => {
    const [open, closed] = [makeFollowUp(), makeFollowUp({ doneOn: '2026-11-20' })];
    const edits = editsOf(makeDebrief({ done: [open.id, closed.id] }), makeDossier({ followUps: [open, closed] }));
    expect(recordsOf(edits, 'followUp')).toMatchObject([{ was: open, record: { ...open, doneOn: DEBRIEF_DAY } }]);
  });
});

describe('opportunities', () => {
  test('move with the day and the reason, and rest when they were lost', () => {
    const [won, lost] = [makeOpportunity(), makeOpportunity({ productId: 'ib.adviser' })];
    const moves = [
      { id: won.id, to: 'won' as const },
      { id: lost.id, to: 'lost' as const, reason: '价格不合适' },
    ];
    const edits = recordsOf(
      editsOf(makeDebrief({ moves }), makeDossier({ opportunities: [won, lost] })),
      'opportunity',
    );
    expect(edits).toMatchObject([
      { was: won, record: { state: 'won', stateOn: DEBRIEF_DAY, probability: 100 } },
      { was: lost, record: { state: 'lost', reason: '价格不合适', restUntil: '2027-02-20' } },
    ]);
  });

  test('are left as they are when they are gone, decided, or there already', () => {
    const [decided, there] = [makeOpportunity({ state: 'won' }), makeOpportunity({ state: 'applied' })];
    const moves = [decided.id, there.id, makeId()].map((id) => ({ id, to: 'applied' as const }));
    const edits = editsOf(makeDebrief({ moves }), makeDossier({ opportunities: [decided, there] }));
    expect(recordsOf(edits, 'opportunity')).toEqual([]);
  });

  test('are made of what the client took up, once a product', () => {
    const product = {
      id: 'bills.discount',
      name: '票据贴现',
      income: { kind: 'none', base: 'none', words: '' },
    } as const;
    const offer = { ruleId: 'rule.bills', packVersion: '1', product, amount: 500_000_00 };
    const draft = makeDebrief({ accepted: [offer] });
    const [made] = recordsOf(editsOf(draft, makeDossier()), 'opportunity');
    expect(made?.record).toMatchObject({
      productId: product.id,
      state: 'proposed',
      ruleId: 'rule.bills',
      amount: 500_000_00,
    });
    const taken = makeDossier({ opportunities: [makeOpportunity({ productId: product.id })] });
    expect(recordsOf(editsOf(draft, taken), 'opportunity')).toEqual([]);
  });
});

describe('criteria and stage', () => {
  const clientAfter = (draft: DebriefDraft, dossier: Dossier): Client | undefined =>
    recordsOf(editsOf(draft, dossier), 'client')[0]?.record;

  test('tick by what the book shows, which may be this very touch, else by the touch', () => {
    const draft = makeDebrief({ met: ['contact.visited', 'contact.businessModel'] });
    const evidence = { kind: 'touch', ref: draft.touchId };
    expect(clientAfter(draft, makeDossier())?.criteria).toEqual([
      { id: 'contact.visited', on: DEBRIEF_DAY, evidence },
      { id: 'contact.businessModel', on: DEBRIEF_DAY, evidence },
    ]);
    const former = makeTouch({ channel: 'visit', day: '2026-11-01' });
    const known = makeDossier({ touches: [former] });
    expect(clientAfter(draft, known)?.criteria?.[0]?.evidence).toEqual({ kind: 'touch', ref: former.id });
  });

  test('leave a tick that is there and pass over those of another stage', () => {
    const tick = { id: 'contact.visited', on: '2026-11-01', evidence: { kind: 'note', text: '见过' } } as const;
    const draft = makeDebrief({ met: ['contact.visited', 'negotiation.signed'] });
    expect(clientAfter(draft, makeDossier({ client: { criteria: [tick] } }))).toBeUndefined();
  });

  test('move the client on once every mandatory one is met, and not before', () => {
    const all = makeDebrief({ met: MANDATORY, isMovingOn: true });
    const moved = clientAfter(all, makeDossier());
    expect(moved).toMatchObject({
      stage: 'proposal',
      stageSince: DEBRIEF_DAY,
      stageMoves: [{ from: 'contact', to: 'proposal' }],
    });
    const some = makeDebrief({ met: MANDATORY.slice(1), isMovingOn: true });
    expect(clientAfter(some, makeDossier())?.stage).toBe('contact');
  });

  test.each([
    ['contact', MANDATORY, true],
    ['contact', MANDATORY.slice(1), false],
    ['deepening', criteriaOf('deepening').map(({ id }) => id), false],
    ['dormant', [], false],
  ] as const)('offer to go on from %s: %j → %s', (stage, met, may) => {
    expect(mayMoveOn(makeDossier({ client: { stage } }).client, met)).toBe(may);
  });

  test('know the stage after each', () => {
    expect(stageAfter('contact')).toBe('proposal');
    expect(stageAfter('deepening')).toBeUndefined();
    expect(stageAfter('lost')).toBeUndefined();
  });
});
