import { z } from 'zod';
import { CLIENT_KINDS } from '../../domain/client/client.ts';
import {
  INCOME_BASES,
  type IncomeModel,
  type Product,
  RISK_LEVELS,
  SUITABILITIES,
} from '../../domain/product/catalogue.ts';
import { PRODUCT_FAMILIES } from '../../domain/product/holding.ts';

const words = z.string().trim().min(1).max(500);
const list = z.array(words).min(1).max(20);
/** Dotted words: `loan.workingCapital`. */
const id = z
  .string()
  .max(80)
  .regex(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/);
const bp = z.number().min(0).max(10_000);

const income = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['spread', 'interest', 'fee']),
    base: z.enum(INCOME_BASES),
    bp,
    lossBp: bp.optional(),
    words,
  }),
  z.strictObject({
    kind: z.literal('fixed'),
    base: z.enum(INCOME_BASES),
    fenEach: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    words,
  }),
  z.strictObject({ kind: z.literal('none'), base: z.literal('none'), words }),
]) satisfies z.ZodType<IncomeModel>;

/** A product of a catalogue, as a pack carries it. */
export const productSchema = z.strictObject({
  id,
  family: z.enum(PRODUCT_FAMILIES),
  name: z.string().trim().min(1).max(60),
  aliases: z.array(z.string().trim().min(1).max(60)).max(20).optional(),
  purpose: words,
  fits: list,
  conditions: list,
  risks: list,
  income,
  documents: list,
  talk: list,
  links: z.array(z.strictObject({ to: id, why: words })).max(20),
  suitability: z.enum(SUITABILITIES),
  riskLevel: z.enum(RISK_LEVELS).optional(),
  kinds: z.array(z.enum(CLIENT_KINDS)).min(1).max(CLIENT_KINDS.length).optional(),
}) satisfies z.ZodType<Product>;
