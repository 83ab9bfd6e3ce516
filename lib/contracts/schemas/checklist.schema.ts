import { z } from 'zod';
import { MOST_PROCEDURE_STEPS } from '../../domain/procedure/procedure.ts';
import type { Checklist } from '../../domain/procedure/checklist.ts';
import { STAGES } from '../../domain/stage/stage.ts';

const words = z.string().trim().min(1).max(500);
const name = z.string().trim().min(1).max(60);
/** Dotted words: `complaint.transfer`. */
const contentId = z
  .string()
  .max(80)
  .regex(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/);
/** A year: nobody's target lies further away. */
const MOST_MINUTES = 525_600;

const step = z.strictObject({
  id: z
    .string()
    .max(80)
    .regex(/^[a-z][A-Za-z0-9]*$/),
  name,
  how: words,
  withinMinutes: z.number().int().min(1).max(MOST_MINUTES).optional(),
});

/** A checklist, as a pack carries it. What was done names steps by their ids, so these must differ. */
export const checklistSchema = z
  .strictObject({
    id: contentId,
    kind: z.enum(['complaint', 'onboarding']),
    name,
    purpose: words,
    stage: z.enum(STAGES).optional(),
    productId: contentId.optional(),
    steps: z.array(step).min(1).max(MOST_PROCEDURE_STEPS),
  })
  .refine(({ steps }) => new Set(steps.map(({ id }) => id)).size === steps.length, {
    path: ['steps'],
    error: 'two steps have the same id',
  }) satisfies z.ZodType<Checklist>;
