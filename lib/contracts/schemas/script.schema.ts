import { z } from 'zod';
import { SEGMENTS } from '../../domain/client/client.ts';
import { PRODUCT_FAMILIES } from '../../domain/product/holding.ts';
import { SCRIPT_SCENARIOS, type Script, type ScriptScenario } from '../../domain/script/script.ts';
import { STAGES } from '../../domain/stage/stage.ts';

const words = z.string().trim().min(1).max(500);
const list = z.array(words).min(1).max(20);

/** A script, as a pack carries it. */
export const scriptSchema = z.strictObject({
  id: z
    .string()
    .max(80)
    .regex(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/),
  scenario: z.enum(SCRIPT_SCENARIOS as readonly [ScriptScenario, ...ScriptScenario[]]),
  title: z.string().trim().min(1).max(60),
  says: list,
  triggers: list,
  goal: words,
  glance: z.strictObject({ ask: words, answer: words, proof: words, next: words, avoid: words }),
  steps: list,
  samples: list,
  drill: list,
  followUps: list,
  stages: z.array(z.enum(STAGES)).min(1).max(STAGES.length).optional(),
  segments: z.array(z.enum(SEGMENTS)).min(1).max(SEGMENTS.length).optional(),
  families: z.array(z.enum(PRODUCT_FAMILIES)).min(1).max(PRODUCT_FAMILIES.length).optional(),
}) satisfies z.ZodType<Script>;
