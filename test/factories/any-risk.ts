import fc from 'fast-check';
import { FIGURES, PERIOD_MONTHS, type Statement } from '../../lib/domain/finance/statement.ts';
import { RESEARCH_METHODS, type ResearchItem, type ResearchPlan } from '../../lib/domain/research/plan.ts';
import { RISK_GROUPS, RISK_ITEMS, RISK_LEVELS, RISK_MEASURES, type RiskJudgement } from '../../lib/domain/risk/item.ts';
import { RISK_SIGNALS, type RiskSignal } from '../../lib/domain/risk/signal.ts';
import { RATING_AXES, type VisitRating } from '../../lib/domain/visit/rating.ts';
import { anyDay, anyFen, anyName, PLAIN, some } from './any-values.ts';

const anyItem = fc.constantFrom(...Object.values(RISK_ITEMS).flat());

/** Any financial statement, whole or not. */
export const anyStatement = fc.record<Statement>(
  {
    id: fc.uuid(),
    end: anyDay,
    months: fc.constantFrom(...PERIOD_MONTHS),
    isAudited: fc.boolean(),
    figures: fc.dictionary(fc.constantFrom(...FIGURES), anyFen, { maxKeys: 5, noNullPrototype: true }),
    on: anyDay,
  },
  PLAIN,
);

/** Anything that was judged of a risk. */
export const anyJudgement = some<RiskJudgement>(
  { id: fc.uuid(), item: anyItem, level: fc.constantFrom(...RISK_LEVELS), on: anyDay, note: anyName },
  ['id', 'item', 'level', 'on'],
);

/** Any warning signal that was taken up. */
export const anyRiskSignal = some<RiskSignal>(
  {
    id: fc.uuid(),
    kind: fc.constantFrom(...RISK_SIGNALS),
    on: anyDay,
    note: anyName,
    measures: fc.subarray(Object.values(RISK_MEASURES).flat()),
    closedOn: anyDay,
    outcome: anyName,
  },
  ['id', 'kind', 'on'],
);

const anyQuestion = some<ResearchItem>(
  {
    id: fc.uuid(),
    item: anyItem,
    group: fc.constantFrom(...RISK_GROUPS),
    question: anyName,
    method: fc.constantFrom(...RESEARCH_METHODS),
    who: anyName.map((name) => name.slice(0, 40)),
    due: anyDay,
    answer: anyName,
    answeredOn: anyDay,
  },
  ['id', 'group', 'question', 'method', 'due'],
);

/** Any research plan. */
export const anyResearchPlan = some<ResearchPlan>(
  {
    id: fc.uuid(),
    objective: anyName,
    madeOn: anyDay,
    until: anyDay,
    items: fc.array(anyQuestion, { maxLength: 2 }),
    closedOn: anyDay,
  },
  ['id', 'objective', 'madeOn', 'until', 'items'],
);

/** Any rating of a visit, of some axes or all. */
export const anyRating: fc.Arbitrary<VisitRating> = fc.dictionary(
  fc.constantFrom(...RATING_AXES),
  fc.integer({ min: 1, max: 5 }),
  { maxKeys: 4, noNullPrototype: true },
);
