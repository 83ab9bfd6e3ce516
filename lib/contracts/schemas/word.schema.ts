import { z } from 'zod';
import { type ForbiddenWord, WORDING_CLASSES } from '../../domain/content/forbidden-word.ts';

const phrase = z.string().trim().min(1).max(60);
const words = z.string().trim().min(1).max(500);

/** Wording that must not be said, as a pack carries it. In a phrase `…` stands for a few characters of the same clause. */
export const forbiddenWordSchema = z.strictObject({
  id: z
    .string()
    .max(80)
    .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/),
  class: z.enum(WORDING_CLASSES),
  severity: z.enum(['forbidden', 'risky']),
  phrases: z.array(phrase).min(1).max(200),
  unless: z.array(phrase).min(1).max(200).optional(),
  source: words,
  better: words,
}) satisfies z.ZodType<ForbiddenWord>;
