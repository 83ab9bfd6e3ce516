import { z } from 'zod';
import type { Criterion } from '../../domain/content/criterion.ts';
import type { ContentKind } from '../../domain/content/item.ts';
import type { Scenario } from '../../domain/content/scenario.ts';
import { STAGES } from '../../domain/stage/stage.ts';
import { checklistSchema } from './checklist.schema.ts';
import { productSchema } from './product.schema.ts';
import { ruleSchema } from './rule.schema.ts';
import { scriptSchema } from './script.schema.ts';
import { forbiddenWordSchema } from './word.schema.ts';

// The pages' security policy forbids generated code, which Zod would otherwise try for speed.
z.config({ jitless: true });

const words = z.string().trim().min(1).max(500);
const name = z.string().trim().min(1).max(60);
const phrase = z.string().trim().min(1).max(60);
/** Dotted words: `rule.exporter`. */
const id = z
  .string()
  .max(80)
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/);

const scenario = z.strictObject({
  id: z
    .string()
    .max(80)
    .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/),
  name,
  kind: z.enum(['objection', 'complaint', 'visit']),
  triggers: z.array(phrase).min(1).max(60),
  way: z.array(words).min(1).max(20),
}) satisfies z.ZodType<Scenario>;

const criterion = z.strictObject({
  id,
  stage: z.enum(STAGES),
  name,
  isMandatory: z.boolean(),
  shownBy: words,
}) satisfies z.ZodType<Criterion>;

/** The schema of each kind of content. */
export const CONTENT_SCHEMAS: { readonly [K in ContentKind]: z.ZodType } = Object.freeze({
  product: productSchema,
  script: scriptSchema,
  rule: ruleSchema,
  scenario,
  criterion,
  checklist: checklistSchema,
  word: forbiddenWordSchema,
});
