import { z } from 'zod';
import {
  DIGEST_RIGHTS,
  EXPORT_RIGHTS,
  LOCK_LIMITS,
  PACK_RIGHTS,
  SWITCHES,
  WORDING_RIGHTS,
} from '../../domain/policy/policy.ts';
import { readSitePattern } from '../../domain/policy/site-pattern.ts';
import { type RetentionTerm, TERM_LIMITS } from '../../domain/retention/rule.ts';

// The pages' security policy forbids generated code, which Zod would otherwise try for speed.
z.config({ jitless: true });

const onOff = z.enum(SWITCHES);
const group = z.record(z.string(), z.unknown());

/**
 * Every key of the policy, each checked for itself: one slip must not lift the others. The published schema
 * (`public/policy-schema.json`) is wider on purpose, see docs/adr/0009.
 */
const policyValues = Object.freeze({
  lockMinutes: z.number().int().min(LOCK_LIMITS.least).max(LOCK_LIMITS.most),
  exports: z.enum(EXPORT_RIGHTS),
  handOvers: onOff,
  reveal: onOff,
  portals: z.array(z.unknown()).max(2000),
  retention: group,
  relations: group,
  digest: z.enum(DIGEST_RIGHTS),
  packs: z.enum(PACK_RIGHTS),
  wording: z.enum(WORDING_RIGHTS),
  packKeys: z.array(z.unknown()).max(200),
});

/** Keys of the policy. */
export type PolicyKey = keyof typeof policyValues;

/** All keys of the policy. */
export const POLICY_KEYS = Object.freeze(Object.keys(policyValues)) as readonly PolicyKey[];

/** What a key holds once it has been checked. */
export type PolicyValue<K extends PolicyKey> = z.output<(typeof policyValues)[K]>;

/** The value of one key; undefined when it cannot be used. */
export function parsePolicyValue<K extends PolicyKey>(key: K, value: unknown): PolicyValue<K> | undefined {
  const parsed = policyValues[key].safeParse(value);
  return parsed.success ? (parsed.data as PolicyValue<K>) : undefined;
}

const pattern = z.string().max(300).transform(readSitePattern);

/** One entry of `portals`, in its one form; undefined when it is none. */
export function parsePortalPattern(value: unknown): string | undefined {
  return pattern.safeParse(value).data;
}

const keyId = z
  .string()
  .max(200)
  .transform((text) => text.replaceAll(/[\s:-]/g, '').toLowerCase())
  .pipe(z.string().regex(/^[0-9a-f]{64}$/));

/** One entry of `packKeys`, in its one form; undefined when it is no id of a key. */
export function parseKeyId(value: unknown): string | undefined {
  return keyId.safeParse(value).data;
}

/** A group of values, such as the bounds of one retention rule, as it stands there; undefined when it is none. */
export function parseTermGroup(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return group.safeParse(value).data;
}

/** `least` or `most` of a rule with this unit; undefined when it cannot be used. */
export function parseTermCount(unit: RetentionTerm['unit'], value: unknown): number | undefined {
  const { least, most } = TERM_LIMITS[unit];
  return z.number().int().min(least).max(most).safeParse(value).data;
}
