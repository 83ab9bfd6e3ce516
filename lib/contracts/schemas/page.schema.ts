import { z } from 'zod';
import { MAX_CANDIDATE_TEXT, MAX_CANDIDATES, type PageCalls } from '../page.ts';

z.config({ jitless: true });

const candidate = z.strictObject({
  index: z.number().int().min(0).max(MAX_CANDIDATES),
  kind: z.enum(['uscc', 'clientNumber', 'name', 'labelledName']),
  text: z.string().max(MAX_CANDIDATE_TEXT),
  cues: z
    .array(
      z.enum(['title', 'heading', 'breadcrumb', 'labelled', 'field', 'row', 'selectedRow', 'chrome', 'otherParty']),
    )
    .max(9),
  isMarkable: z.boolean(),
});

/** What a portal page may say, exactly; anything else is dropped (strict objects: no unknown key passes). */
export const pageCallSchemas: { readonly [K in keyof PageCalls]: z.ZodType<PageCalls[K]['request']> } = {
  'page.hello': z.strictObject({}),
  'page.candidates': z.strictObject({
    generation: z.number().int().min(0),
    candidates: z.array(candidate).max(MAX_CANDIDATES),
  }),
  'page.openClient': z.strictObject({ clientId: z.uuid() }),
  'page.focusLog': z.strictObject({}),
  'page.bye': z.strictObject({}),
};
