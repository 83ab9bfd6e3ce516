import { z } from 'zod';
import { isDay } from '../../domain/calendar/day.ts';
import { type HandOver, MOST_HANDED_OVER } from '../../domain/hand-over/hand-over.ts';
import { RECORD_SCHEMAS } from './records.schema.ts';

const day = z.string().refine(isDay, 'not a calendar day');
const name = z.string().trim().min(1).max(100);
/** More records of one kind than any client has. */
const MOST_RECORDS = 20_000;
const list = <T>(schema: z.ZodType<T>) => z.array(schema).max(MOST_RECORDS);

const dossier = z.strictObject({
  client: RECORD_SCHEMAS.client,
  people: list(RECORD_SCHEMAS.person),
  touches: list(RECORD_SCHEMAS.touch),
  holdings: list(RECORD_SCHEMAS.holding),
  loans: list(RECORD_SCHEMAS.loan),
  followUps: list(RECORD_SCHEMAS.followUp),
  opportunities: list(RECORD_SCHEMAS.opportunity).optional(),
});

const handOver = z.strictObject({
  id: z.uuid(),
  from: name,
  to: name,
  givenOn: day,
  expiresOn: day,
  hasNotes: z.boolean(),
  clients: z
    .array(dossier)
    .min(1)
    .max(MOST_HANDED_OVER)
    .refine((all) => new Set(all.map(({ client }) => client.id)).size === all.length, 'a client stands there twice'),
}) satisfies z.ZodType<HandOver>;

/** What a hand-over file turned out to hold; undefined when it is not what such a file holds. */
export function parseHandOver(value: unknown): HandOver | undefined {
  const parsed = handOver.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

const bytes = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);
const envelopeHeader = z.object({
  format: z.literal('suixing-hand-over'),
  version: z.number().int().min(1),
  suite: z.literal('aes-256-gcm'),
  kdf: z.object({
    algorithm: z.literal('argon2id'),
    salt: bytes,
    memoryKiB: z.number().int(),
    iterations: z.number().int(),
    parallelism: z.number().int(),
  }),
});

/** What stands in the clear at the beginning of a hand-over file. */
export type HandOverHeader = z.infer<typeof envelopeHeader>;

/** The header of a hand-over file; `newer`: written by a build that this one cannot know. */
export function parseHandOverHeader(value: unknown, version: number): HandOverHeader | 'newer' | undefined {
  const named = z.object({ format: z.literal('suixing-hand-over'), version: z.number().int() }).safeParse(value);
  if (named.success && named.data.version > version) return 'newer';
  const parsed = envelopeHeader.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
