import { z } from 'zod';
import { FIELD_KINDS } from '../adapter.ts';
import { MAX_CANDIDATE_TEXT, MAX_CANDIDATES, type PageCalls } from '../page.ts';
import { ADAPTER_LIMITS, adapterReadingsSchema, taughtPickSchema } from './adapter.schema.ts';

z.config({ jitless: true });

const candidate = z.strictObject({
  index: z.number().int().min(0).max(MAX_CANDIDATES),
  kind: z.enum(['uscc', 'clientNumber', 'name', 'labelledName', 'maskedUscc', 'maskedNumber', 'phone']),
  text: z.string().max(MAX_CANDIDATE_TEXT),
  cues: z
    .array(
      z.enum([
        'taught',
        'title',
        'heading',
        'breadcrumb',
        'labelled',
        'field',
        'row',
        'selectedRow',
        'chrome',
        'otherParty',
      ]),
    )
    .max(10),
  isMarkable: z.boolean(),
});

/** What a portal page may say, exactly; anything else is dropped (strict objects: no unknown key passes). */
export const pageCallSchemas: { readonly [K in keyof PageCalls]: z.ZodType<PageCalls[K]['request']> } = {
  'page.hello': z.strictObject({ isBlank: z.literal(true).optional(), hasReader: z.literal(true).optional() }),
  'page.candidates': z.strictObject({
    generation: z.number().int().min(0),
    candidates: z.array(candidate).max(MAX_CANDIDATES),
    taught: z.array(adapterReadingsSchema).max(ADAPTER_LIMITS.adapters).optional(),
    isDrawn: z.literal(true).optional(),
  }),
  'page.openClient': z.strictObject({ clientId: z.uuid() }),
  'page.focusLog': z.strictObject({}),
  'page.pointing': z.strictObject({ kind: z.enum(FIELD_KINDS) }),
  'page.picked': z.strictObject({ pick: taughtPickSchema.optional() }),
  'page.bye': z.strictObject({}),
};
