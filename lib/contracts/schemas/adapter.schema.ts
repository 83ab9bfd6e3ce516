import { z } from 'zod';
import { type Adapter, FIELD_KINDS, type FieldReading, type TaughtPick } from '../adapter.ts';
import type { AdapterReadings } from '../page.ts';

z.config({ jitless: true });

/** Most fields of an adapter, locators of a field, adapters that read one frame. */
export const ADAPTER_LIMITS = Object.freeze({ fields: 12, locators: 8, adapters: 20 });
const LONGEST_VALUE = 120;

/** Words of a label: a text with a number in it, or longer, may hold something of a client. */
const words = z
  .string()
  .min(1)
  .max(24)
  .regex(/^(?!.*\d{3})[^\p{C}]*$/u);
const around = z
  .string()
  .max(60)
  .regex(/^(?!.*\d{3})[^\p{C}]*$/u);

const locator = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('label'), text: words, section: words.optional() }),
  z.strictObject({ by: z.literal('column'), text: words, section: words.optional() }),
  z.strictObject({
    by: z.literal('attribute'),
    name: z.string().regex(/^(?:id|name|itemprop|placeholder|aria-label|data-[a-z-]{1,40})$/),
    value: z
      .string()
      .min(2)
      .max(40)
      .regex(/^(?!.*\d{3})[^\p{C}"\\]*$/u),
  }),
  z.strictObject({
    by: z.literal('landmark'),
    landmark: z.enum(['title', 'heading', 'activeTab', 'breadcrumb']),
    before: around,
    after: around,
  }),
]);

const kind = z.enum(FIELD_KINDS);
const taughtField = z.strictObject({ kind, locators: z.array(locator).min(1).max(ADAPTER_LIMITS.locators) });
const path = z
  .string()
  .min(1)
  .max(2000)
  .regex(/^\/[\w.~/*#%-]*(?:\?[\w./=&-]+)?$/);

/** An adapter as it is kept, exported, imported and shipped: nothing else passes. */
export const adapterSchema: z.ZodType<Adapter> = z.strictObject({
  format: z.literal('suixing-adapter'),
  version: z.literal(1),
  id: z.uuid(),
  name: z.string().min(1).max(60),
  site: z
    .string()
    .max(260)
    .regex(/^https?:\/\/[\w.[\]:-]+$/),
  path,
  fields: z.array(taughtField).min(1).max(ADAPTER_LIMITS.fields),
  taughtOn: z.iso.date(),
});

/** What a page half says it read. */
export const fieldReadingSchema: z.ZodType<FieldReading> = z.strictObject({
  kind,
  value: z.string().min(1).max(LONGEST_VALUE).optional(),
  locator: z.number().int().min(0).max(ADAPTER_LIMITS.locators).optional(),
  problem: z.enum(['missing', 'disagree', 'invalid']).optional(),
});

/** See {@link AdapterReadings}. */
export const adapterReadingsSchema: z.ZodType<AdapterReadings> = z.strictObject({
  adapterId: z.uuid(),
  readings: z.array(fieldReadingSchema).max(ADAPTER_LIMITS.fields),
  isWaiting: z.literal(true).optional(),
});

/** What a page half says the user pointed at. Without locators only when there is a problem. */
export const taughtPickSchema: z.ZodType<TaughtPick> = z
  .strictObject({
    kind,
    field: z.strictObject({ kind, locators: z.array(locator).max(ADAPTER_LIMITS.locators) }),
    value: z.string().max(LONGEST_VALUE),
    anchor: words.optional(),
    path,
    problem: z.enum(['notFound', 'unstable', 'invalid', 'editable']).optional(),
  })
  .refine(({ field, problem }) => (problem === undefined) === field.locators.length > 0)
  .refine((pick) => pick.kind === pick.field.kind);
