import { z } from 'zod';
import { CLIENT_KINDS, SEGMENTS } from '../../domain/client/client.ts';
import { FACT_KEYS, FACT_UNITS, type FactKey, RISK_RATINGS } from '../../domain/client/fact.ts';
import type { CrossSellRule, FactCondition } from '../../domain/cross-sell/rule.ts';
import { PRODUCT_FAMILIES } from '../../domain/product/holding.ts';
import { SCRIPT_SCENARIOS, type ScriptScenario } from '../../domain/script/script.ts';

const words = z.string().trim().min(1).max(500);
/** Dotted words: `manufacturing.expansion`. */
const id = z
  .string()
  .max(80)
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/);
const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** A share of a fact; more than the whole where business is expected to grow. */
const share = z.number().int().min(0).max(1_000_000);
const fact = z.enum(FACT_KEYS as readonly [FactKey, ...FactKey[]]);

/** A flag of which nothing is said has to be set; of anything else nothing asked would hold for everybody. */
const condition = z
  .strictObject({
    fact,
    is: z.union([z.boolean(), z.string().min(1).max(20)]).optional(),
    atLeast: whole.optional(),
    atMost: whole.optional(),
  })
  .refine(
    ({ fact: key, is, atLeast, atMost }) =>
      FACT_UNITS[key] === 'flag' || [is, atLeast, atMost].some((each) => each !== undefined),
    { error: 'missing' },
  )
  .refine(isOfUnit, { error: 'wrongValue' }) satisfies z.ZodType<FactCondition>;

const product = z.strictObject({
  productId: id,
  role: words,
  amount: z.union([z.strictObject({ from: fact, bp: share }), z.strictObject({ fixed: whole })]).optional(),
});

const claim = z.strictObject({
  id: z.enum(['interest', 'fees', 'deposits', 'limit', 'settlement', 'leads', 'allocation', 'retention']),
  text: words,
  source: words,
  from: fact.optional(),
  bp: share.optional(),
  count: z.tuple([whole.max(100_000), whole.max(100_000)]).optional(),
});

const some = <T extends string>(values: readonly T[]) =>
  z
    .array(z.enum(values as readonly [T, ...T[]]))
    .min(1)
    .max(values.length)
    .optional();

/** A rule of cross-selling, as a pack carries it. */
export const ruleSchema = z.strictObject({
  id,
  title: z.string().trim().min(1).max(60),
  kinds: some(CLIENT_KINDS),
  segments: some(SEGMENTS),
  developmentStages: some(['startup', 'growth', 'mature', 'transition']),
  all: z.array(condition).max(20).optional(),
  any: z.array(condition).max(20).optional(),
  holds: some(PRODUCT_FAMILIES),
  lacks: some(PRODUCT_FAMILIES),
  products: z.array(product).min(1).max(10),
  why: words,
  risks: z.array(words).min(1).max(20),
  next: words,
  opening: words,
  scenario: z.enum(SCRIPT_SCENARIOS as readonly [ScriptScenario, ...ScriptScenario[]]),
  claims: z.array(claim).max(10).optional(),
  source: words,
  weight: z.number().int().min(0).max(100),
}) satisfies z.ZodType<CrossSellRule>;

/** Whether a condition asks only what a fact of its unit can answer. */
function isOfUnit({ fact: key, is, atLeast, atMost }: FactCondition): boolean {
  const isBounded = atLeast !== undefined || atMost !== undefined;
  switch (FACT_UNITS[key]) {
    case 'flag':
      return !isBounded && typeof is !== 'string';
    case 'rating':
      return !isBounded && (is === undefined || (RISK_RATINGS as readonly unknown[]).includes(is));
    default:
      return is === undefined;
  }
}
