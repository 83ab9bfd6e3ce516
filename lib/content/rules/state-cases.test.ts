import { describe, expect, test } from 'vitest';
import {
  CASE_DAY,
  type CaseFacts,
  caseLine,
  makeCase,
  makeHolding,
  makeLoan,
  makeOpportunity,
  WAN,
} from '../../../test/factories/client-case.ts';
import { makeId, makeTouch } from '../../../test/factories/client.ts';
import type { Client } from '../../domain/client/client.ts';
import { suggest } from '../../domain/cross-sell/suggest.ts';
import type { Opportunity } from '../../domain/opportunity/opportunity.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { PRODUCTS } from '../products/catalogue.ts';
import { RULES } from './rules.ts';

const rules = RULES.map((rule) => ({ rule, pack: { id: 'shipped', version: '1' } }));
const ask = (dossier: Dossier) => suggest(dossier, { rules, products: PRODUCTS, today: CASE_DAY });

/** A factory whose receivables come in late: factoring, supply-chain finance, discounting. */
const FACTORY: CaseFacts = { hasLongReceivables: true };
/** A service firm of 60: payroll, protection, e-banking. */
const SERVICE = { segment: 'services' } as const;
const STAFF: CaseFacts = { employees: 60 };
const complaint = { id: makeId(), kind: 'complaint', on: '2026-11-10' } as const;
const procedure = { id: makeId(), checklistId: 'complaint.transfer', openedOn: '2026-11-18', done: [] } as const;

type Row = readonly [string, Partial<Client>, CaseFacts, Partial<Dossier>, string];

const BLOCKED: readonly Row[] = [
  ['an open complaint', { signals: [complaint] }, FACTORY, {}, 'complaint'],
  ['a complaint being gone through', { procedures: [procedure] }, FACTORY, {}, 'complaint'],
  [
    'a complaint logged a week ago',
    {},
    FACTORY,
    { touches: [makeTouch({ day: '2026-11-15', objections: [{ scenario: 'transferComplaint' }] })] },
    'complaint',
  ],
  ['a compliance hold', {}, { ...FACTORY, hasComplianceHold: true }, {}, 'complianceHold'],
  ['a restricted sector', {}, { ...FACTORY, isRestrictedSector: true }, {}, 'restrictedSector'],
  ['an identity that was refused', {}, { ...FACTORY, isKnown: false }, {}, 'notKnown'],
  ['a substandard loan', {}, FACTORY, { loans: [makeLoan({ loanClass: 'substandard' })] }, 'badLoan'],
  ['a doubtful loan', {}, FACTORY, { loans: [makeLoan({ loanClass: 'doubtful' })] }, 'badLoan'],
  ['a loss', {}, FACTORY, { loans: [makeLoan({ loanClass: 'loss' })] }, 'badLoan'],
  ['a loan due yesterday', {}, FACTORY, { loans: [makeLoan({ maturesOn: '2026-11-21' })] }, 'overdueLoan'],
  ['the client lost', { stage: 'lost' }, FACTORY, {}, 'lost'],
  ['the client handed over', { handedOverOn: '2026-11-01' }, FACTORY, {}, 'handedOver'],
  ['two things at once', { signals: [complaint], stage: 'lost' }, FACTORY, {}, 'complaint lost'],
];

test.each(BLOCKED)('nothing is suggested with %s', (_what, client, facts, rest, expected) => {
  const result = ask(makeCase(client, facts, rest));
  expect(caseLine(result)).toBe(`blocked: ${expected}`);
  if (result.state === 'blocked')
    expect(result.blocks.every(({ fact }) => fact.on <= CASE_DAY && fact.source)).toBe(true);
});

const settled = { ...complaint, closedOn: '2026-11-12' };
const closed = { ...procedure, closedOn: '2026-11-20' };
const receivables = 'manufacturing.receivables';

const ROWS: readonly Row[] = [
  ['a complaint that is settled', { signals: [settled] }, FACTORY, {}, receivables],
  ['a complaint gone through to the end', { procedures: [closed] }, FACTORY, {}, receivables],
  [
    'a logged complaint that was settled since',
    { procedures: [closed] },
    FACTORY,
    { touches: [makeTouch({ day: '2026-11-18', objections: [{ scenario: 'transferComplaint' }] })] },
    receivables,
  ],
  [
    'a complaint logged a month ago',
    {},
    FACTORY,
    { touches: [makeTouch({ day: '2026-10-20', objections: [{ scenario: 'transferComplaint' }] })] },
    receivables,
  ],
  ['a loan due today', {}, FACTORY, { loans: [makeLoan({ maturesOn: CASE_DAY })] }, receivables],
  [
    'a bad loan that is paid back',
    {},
    FACTORY,
    { loans: [makeLoan({ loanClass: 'loss', balanceFen: 0 })] },
    receivables,
  ],
  [
    'a fact of tomorrow',
    {},
    {},
    {
      client: {
        ...makeCase().client,
        facts: [{ key: 'hasLongReceivables', value: true, on: '2026-11-23', source: 'said' }],
      },
    },
    '-',
  ],
  // Held, in talks
  ['one product of three held', {}, FACTORY, { holdings: [makeHolding('tradeFinance', '国内保理')] }, receivables],
  [
    'all products held or in talks',
    {},
    FACTORY,
    {
      holdings: [makeHolding('tradeFinance', '国内保理'), makeHolding('bills', '票据贴现')],
      opportunities: [makeOpportunity('loan.supplyChain', 'inTalks')],
    },
    '-',
  ],
  ['payroll held', SERVICE, STAFF, { holdings: [makeHolding('payroll', '代发工资')] }, '-'],
  [
    'payroll given up',
    SERVICE,
    STAFF,
    { holdings: [makeHolding('payroll', '代发工资', { closedOn: '2026-05-01' })] },
    'services.payroll',
  ],
  [
    'settlement held and no cash management',
    {},
    {},
    { holdings: [makeHolding('settlement', '企业网银')] },
    'common.reconcile',
  ],
  [
    'a loan and many people, payroll elsewhere',
    {},
    { employees: 300 },
    { loans: [makeLoan()] },
    'common.staffOfBorrower',
  ],
  // Turned down
  [
    'the suggestion turned down, resting',
    {},
    FACTORY,
    {
      opportunities: [makeOpportunity('trade.factoring', 'declined', { ruleId: receivables, restUntil: '2026-12-02' })],
    },
    '-',
  ],
  [
    'the suggestion turned down, rested',
    {},
    FACTORY,
    { opportunities: [makeOpportunity('trade.factoring', 'declined', { ruleId: receivables, restUntil: CASE_DAY })] },
    receivables,
  ],
  [
    'one product turned down',
    {},
    FACTORY,
    { opportunities: [makeOpportunity('trade.factoring', 'declined')] },
    receivables,
  ],
  [
    'payroll lost without a day, three weeks ago',
    SERVICE,
    STAFF,
    { opportunities: [makeOpportunity('payroll.salary', 'lost', { ruleId: 'services.payroll' })] },
    '-',
  ],
  // Credit held back
  ['special mention and a need for credit', {}, FACTORY, { loans: [makeLoan({ loanClass: 'specialMention' })] }, '-'],
  [
    'special mention and many people',
    SERVICE,
    STAFF,
    { loans: [makeLoan({ loanClass: 'specialMention' })] },
    'services.payroll',
  ],
  [
    'a key person gone and a need for credit',
    { signals: [{ id: makeId(), kind: 'keyPersonLeft', on: '2026-11-03' }] },
    FACTORY,
    {},
    '-',
  ],
  ['the client dormant', { stage: 'dormant' }, FACTORY, {}, receivables],
];

test.each(ROWS)('what is suggested with %s', (_what, client, facts, rest, expected) => {
  expect(caseLine(ask(makeCase(client, facts, rest)))).toBe(expected);
});

describe('a product of a suggestion', () => {
  const products = (opportunities: readonly Opportunity[]) => {
    const result = ask(makeCase({}, FACTORY, { opportunities }));
    return result.state === 'ready' ? (result.suggestions[0]?.products ?? []) : [];
  };

  test.each([
    [
      'turned down, resting',
      makeOpportunity('trade.factoring', 'declined', { restUntil: '2026-12-02' }),
      'ineligible resting',
    ],
    ['turned down, rested', makeOpportunity('trade.factoring', 'declined', { restUntil: '2026-11-20' }), 'new '],
    ['lost without a day three weeks ago', makeOpportunity('trade.factoring', 'lost'), 'ineligible resting'],
    ['not suitable', makeOpportunity('trade.factoring', 'unsuitable'), 'ineligible unsuitable'],
    [
      'not suitable until yesterday',
      makeOpportunity('trade.factoring', 'unsuitable', { restUntil: '2026-11-21' }),
      'new ',
    ],
    ['applied for', makeOpportunity('trade.factoring', 'applied'), 'inTalks '],
    ['won', makeOpportunity('trade.factoring', 'won'), 'held '],
    ['never spoken of', makeOpportunity('deposit.time', 'lost'), 'new '],
  ] as const)('%s', (_how, opportunity, expected) => {
    const factoring = products([opportunity]).find(({ productId }) => productId === 'trade.factoring');
    expect(`${factoring?.state} ${factoring?.reasons.map(({ kind }) => kind).join()}`).toBe(expected);
  });
});

describe('what is held back', () => {
  const held = (dossier: Dossier) => {
    const result = ask(dossier);
    return result.state === 'ready' ? result.held : [];
  };

  test('says until when it rests after it was turned down', () => {
    const declined = makeOpportunity('trade.factoring', 'declined', { ruleId: receivables, restUntil: '2026-12-02' });
    expect(held(makeCase({}, FACTORY, { opportunities: [declined] }))).toMatchObject([
      { ruleId: receivables, reason: 'resting', productId: 'trade.factoring', until: '2026-12-02' },
    ]);
  });

  test('says so when a loan of special mention holds back all it could propose', () => {
    const [rule] = held(makeCase({}, FACTORY, { loans: [makeLoan({ loanClass: 'specialMention' })] }));
    expect(rule).toMatchObject({ reason: 'ineligible' });
    expect(rule?.why?.[0]?.reasons).toEqual([{ kind: 'caution', caution: 'specialMention' }]);
  });

  test('says so when everything is held', () => {
    const holdings = ['国内保理', '供应链金融', '票据贴现'].map((name, at) =>
      makeHolding(['tradeFinance', 'loan', 'bills'][at] as 'loan', name),
    );
    expect(held(makeCase({}, FACTORY, { holdings }))).toMatchObject([{ ruleId: receivables, reason: 'allHeld' }]);
  });

  test('says so when no catalogue has its products', () => {
    const result = suggest(makeCase({}, { idleCash: WAN }), { rules, products: [], today: CASE_DAY });
    expect(result).toMatchObject({ suggestions: [], held: [{ ruleId: 'common.idleCash', reason: 'notOffered' }] });
  });
});
