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
import { MOST_OPPORTUNITY_MOVES, type Opportunity, OPPORTUNITY_STATES } from '../../domain/opportunity/opportunity.ts';
import { MOST_PROCEDURE_STEPS, type Procedure } from '../../domain/procedure/procedure.ts';
import { FEEDBACK_KINDS, type ProductFeedback } from '../../domain/product/feedback.ts';
import { PRODUCT_FAMILIES } from '../../domain/product/holding.ts';

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
