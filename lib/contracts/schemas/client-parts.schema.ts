import { z } from 'zod';
import { isDay } from '../../domain/calendar/day.ts';
import {
  type ClientFact,
  FACT_KEYS,
  FACT_SOURCES,
  FACT_UNITS,
  type FactKey,
  RISK_RATINGS,
} from '../../domain/client/fact.ts';
import { type ClientLink, LINK_KINDS } from '../../domain/client/link.ts';
import { FIGURES, PERIOD_MONTHS, type Statement } from '../../domain/finance/statement.ts';
import { MOST_OPPORTUNITY_MOVES, type Opportunity, OPPORTUNITY_STATES } from '../../domain/opportunity/opportunity.ts';
import { MOST_PROCEDURE_STEPS, type Procedure } from '../../domain/procedure/procedure.ts';
import { FEEDBACK_KINDS, type ProductFeedback } from '../../domain/product/feedback.ts';
import { PRODUCT_FAMILIES } from '../../domain/product/holding.ts';
import {
  MOST_RESEARCH_ITEMS,
  RESEARCH_METHODS,
  type ResearchItem,
  type ResearchPlan,
} from '../../domain/research/plan.ts';
import {
  RISK_GROUPS,
  RISK_ITEMS,
  RISK_LEVELS,
  RISK_MEASURES,
  type RiskItem,
  type RiskJudgement,
  type RiskMeasure,
} from '../../domain/risk/item.ts';
import { RISK_SIGNALS, type RiskSignal } from '../../domain/risk/signal.ts';
import { BEST_MARK, RATING_AXES, type VisitRating } from '../../domain/visit/rating.ts';

const id = z.uuid();
const day = z.string().refine(isDay, 'not a calendar day');
const name = z.string().trim().min(1).max(200);
const note = z.string().trim().min(1).max(1000);
const contentId = z.string().min(1).max(80);
const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const FACT_VALUES = Object.freeze({
  money: whole,
  count: whole,
  year: z.number().int().min(1800).max(2200),
  share: z.number().int().min(0).max(10_000),
  flag: z.boolean(),
  rating: z.enum(RISK_RATINGS),
});

/** Something known of a client; the value is of the unit of its name. */
export const factSchema = z
  .strictObject({
    key: z.enum(FACT_KEYS as readonly [FactKey, ...FactKey[]]),
    value: z.union([z.number(), z.boolean(), z.string().max(20)]),
    on: day,
    source: z.enum(FACT_SOURCES),
    note: note.optional(),
  })
  .refine(
    ({ key, value }) => FACT_VALUES[FACT_UNITS[key]].safeParse(value).success,
    'not a value of this fact',
  ) satisfies z.ZodType<ClientFact>;

/** A firm the client is tied to. */
export const linkSchema = z.strictObject({
  id,
  kind: z.enum(LINK_KINDS),
  clientId: id.optional(),
  name,
  on: day,
  note: note.optional(),
}) satisfies z.ZodType<ClientLink>;

const stepDone = z.strictObject({ id: contentId, on: day, time: clockTime.optional(), note: note.optional() });

/** A checklist gone through with a client. */
export const procedureSchema = z.strictObject({
  id,
  checklistId: contentId,
  openedOn: day,
  openedAt: clockTime.optional(),
  text: note.optional(),
  done: z.array(stepDone).max(MOST_PROCEDURE_STEPS),
  closedOn: day.optional(),
}) satisfies z.ZodType<Procedure>;

/** What a client said of a product. */
export const feedbackSchema = z.strictObject({
  family: z.enum(PRODUCT_FAMILIES),
  productId: contentId.optional(),
  kind: z.enum(FEEDBACK_KINDS),
  text: note,
}) satisfies z.ZodType<ProductFeedback>;

const fen = z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

/** A financial statement of one period; figures in fen. */
export const statementSchema = z.strictObject({
  id,
  end: day,
  months: z.union(PERIOD_MONTHS.map((months) => z.literal(months))),
  isAudited: z.boolean(),
  figures: z.partialRecord(z.enum(FIGURES), fen),
  on: day,
}) satisfies z.ZodType<Statement>;

const riskItem = z.enum(Object.values(RISK_ITEMS).flat() as [RiskItem, ...RiskItem[]]);

/** What was judged of a risk. */
export const judgementSchema = z.strictObject({
  id,
  item: riskItem,
  level: z.enum(RISK_LEVELS),
  on: day,
  note: note.optional(),
}) satisfies z.ZodType<RiskJudgement>;

/** A warning signal with what is done about it. */
export const riskSignalSchema = z.strictObject({
  id,
  kind: z.enum(RISK_SIGNALS),
  on: day,
  note: note.optional(),
  measures: z
    .array(z.enum(Object.values(RISK_MEASURES).flat() as [RiskMeasure, ...RiskMeasure[]]))
    .max(20)
    .optional(),
  closedOn: day.optional(),
  outcome: note.optional(),
}) satisfies z.ZodType<RiskSignal>;

const researchItem = z.strictObject({
  id,
  item: riskItem.optional(),
  group: z.enum(RISK_GROUPS),
  question: z.string().trim().min(1).max(500),
  method: z.enum(RESEARCH_METHODS),
  who: z.string().trim().min(1).max(100).optional(),
  due: day,
  answer: note.optional(),
  answeredOn: day.optional(),
}) satisfies z.ZodType<ResearchItem>;

/** A research plan with its questions. */
export const researchPlanSchema = z.strictObject({
  id,
  objective: note,
  madeOn: day,
  until: day,
  items: z.array(researchItem).max(MOST_RESEARCH_ITEMS),
  closedOn: day.optional(),
}) satisfies z.ZodType<ResearchPlan>;

const mark = z.number().int().min(1).max(BEST_MARK);

/** How a manager rated a visit of his own. */
export const ratingSchema = z.partialRecord(z.enum(RATING_AXES), mark) satisfies z.ZodType<VisitRating>;

const state = z.enum(OPPORTUNITY_STATES);

/** An opportunity. */
export const opportunitySchema = z.strictObject({
  id,
  productId: contentId,
  name,
  state,
  stateOn: day,
  createdOn: day,
  ruleId: contentId.optional(),
  packVersion: z.string().min(1).max(40).optional(),
  amount: whole.optional(),
  isCount: z.literal(true).optional(),
  incomeFenPerYear: z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).optional(),
  probability: z.number().int().min(0).max(100).optional(),
  reason: note.optional(),
  restUntil: day.optional(),
  note: note.optional(),
  moves: z
    .array(z.strictObject({ from: state, to: state, on: day, reason: note.optional() }))
    .max(MOST_OPPORTUNITY_MOVES)
    .optional(),
}) satisfies z.ZodType<Opportunity>;
