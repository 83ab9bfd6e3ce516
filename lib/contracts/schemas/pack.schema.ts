import { z } from 'zod';
import { isDay } from '../../domain/calendar/day.ts';
import {
  CONTENT_KINDS,
  type ContentItem,
  type ContentKind,
  type Life,
  LIFE_STATES,
  type Pack,
} from '../../domain/content/item.ts';
import { missingSignature } from '../../domain/content/life.ts';
import type { ContentProblem } from '../../domain/content/problem.ts';
import type { PackSignature } from '../../domain/content/signature.ts';
import { CONTENT_SCHEMAS } from './content.schema.ts';
import { problemsOf } from './content-problems.ts';

const person = z.string().trim().min(1).max(100);
const words = z.string().trim().min(1).max(500);
const day = z.string().refine(isDay, { error: 'badDay' });
const id = z
  .string()
  .max(80)
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/);

const life = z.strictObject({
  state: z.enum(LIFE_STATES),
  author: person,
  reviewer: person.optional(),
  basis: words.optional(),
  effectiveOn: day.optional(),
  expiresOn: day.optional(),
  remark: words.optional(),
  retiredBy: person.optional(),
}) satisfies z.ZodType<Life>;

const item = z.strictObject({
  kind: z.enum(CONTENT_KINDS),
  id: z.string().max(80),
  version: z.number().int().min(1).max(1_000_000),
  life,
  body: z.unknown(),
  variantOf: id.optional(),
  basedOn: z.string().max(64).optional(),
});

const pack = z.strictObject({
  format: z.literal('suixing-pack'),
  formatVersion: z.literal(1),
  id,
  version: z.string().regex(/^\d{1,6}(\.\d{1,6}){0,3}$/),
  title: z.string().trim().min(1).max(100),
  author: person,
  madeOn: day,
  items: z.array(z.unknown()),
});

const signature = z.strictObject({
  algorithm: z.literal('ECDSA-P256-SHA256'),
  publicKey: z.base64().max(200),
  keyId: z.string().regex(/^[0-9a-f]{64}$/),
  value: z.base64().max(200),
}) satisfies z.ZodType<PackSignature>;

/** Problems told of one file: who has this many needs no more. */
const MOST_PROBLEMS = 100;

/** A body as it is kept (trimmed), or what is wrong with it. */
export function parseBody<K extends ContentKind>(
  kind: K,
  body: unknown,
): { readonly body: ContentItem<K>['body'] } | { readonly problems: readonly ContentProblem[] } {
  const parsed = CONTENT_SCHEMAS[kind].safeParse(body);
  if (parsed.success) return { body: parsed.data as ContentItem<K>['body'] };
  return { problems: problemsOf(parsed.error.issues, body, '') };
}

/** A signature as it stands in a file; undefined when it is none. */
export function parseSignature(value: unknown): PackSignature | undefined {
  return signature.safeParse(value).data;
}

/** A pack from what stands in a file without its signature, or all that is wrong with it, each with the item it is about. */
export function parsePack(value: unknown): { readonly pack: Pack } | { readonly problems: readonly ContentProblem[] } {
  const parsed = pack.safeParse(value);
  if (!parsed.success) return { problems: problemsOf(parsed.error.issues, value, '').slice(0, MOST_PROBLEMS) };
  const problems: ContentProblem[] = [];
  const items: ContentItem[] = [];
  const seen = new Set<string>();
  for (const [index, given] of parsed.data.items.entries()) {
    const found = parseItem(given);
    const about = { at: index + 1, ...named(given) };
    if ('problems' in found) problems.push(...found.problems.map((problem) => ({ ...about, ...problem })));
    else {
      const key = `${found.item.kind} ${found.item.id}`;
      if (seen.has(key)) problems.push({ ...about, code: 'duplicate', field: 'id' });
      seen.add(key);
      items.push(found.item);
    }
    if (problems.length >= MOST_PROBLEMS) break;
  }
  return problems.length > 0 ? { problems: problems.slice(0, MOST_PROBLEMS) } : { pack: { ...parsed.data, items } };
}

function parseItem(given: unknown): { readonly item: ContentItem } | { readonly problems: readonly ContentProblem[] } {
  const outer = item.safeParse(given);
  if (!outer.success) {
    const isUnknownKind = outer.error.issues.some(({ path }) => path[0] === 'kind');
    if (isUnknownKind) return { problems: [{ code: 'unknownKind', field: 'kind', ...shownKind(given) }] };
    return { problems: problemsOf(outer.error.issues, given, '') };
  }
  const { kind, id: itemId, life: itsLife } = outer.data;
  const inner = parseBody(kind, outer.data.body);
  if ('problems' in inner) return inner;
  if (inner.body.id !== itemId) return { problems: [{ code: 'idMismatch', field: 'id', value: inner.body.id }] };
  const lacks = missingSignature(itsLife as Life);
  if (lacks) return { problems: [{ code: 'notSigned', field: 'life', value: lacks }] };
  if (outer.data.variantOf !== undefined && kind !== 'script')
    return { problems: [{ code: 'unknownField', field: 'variantOf' }] };
  return { item: { ...outer.data, body: inner.body } as ContentItem };
}

function named(given: unknown): Pick<ContentProblem, 'kind' | 'id'> {
  const { kind, id: itemId } = (given ?? {}) as { kind?: unknown; id?: unknown };
  const known = CONTENT_KINDS.find((each) => each === kind);
  return {
    ...(known ? { kind: known } : {}),
    ...(typeof itemId === 'string' ? { id: itemId.slice(0, 80) } : {}),
  };
}

function shownKind(given: unknown): Pick<ContentProblem, 'value'> {
  const { kind } = (given ?? {}) as { kind?: unknown };
  return typeof kind === 'string' ? { value: kind.slice(0, 60) } : {};
}
