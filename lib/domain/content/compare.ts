import { isSameValue } from './same.ts';
import { alignLists, diffText, likeness, type TextPiece } from '../../util/text-diff.ts';

/** What became of one entry of a list. */
export interface EntryChange {
  readonly what: 'same' | 'added' | 'removed' | 'changed';
  /** Texts, in pieces; entries of several fields have `fields` instead. */
  readonly pieces?: readonly TextPiece[];
  readonly fields?: readonly FieldChange[];
  /** The entry itself, where it is no text: as it is now, or as it was. */
  readonly value?: unknown;
}

/** A field that differs between two versions, by its dotted path. */
export type FieldChange =
  | { readonly field: string; readonly type: 'text'; readonly pieces: readonly TextPiece[] }
  | { readonly field: string; readonly type: 'list'; readonly entries: readonly EntryChange[] }
  /** A number, a flag, a word out of a few; absent: it was not there, or is no more. */
  | { readonly field: string; readonly type: 'value'; readonly before?: unknown; readonly after?: unknown };

/** Texts that have less in common than this are two texts, not one that was changed. */
const LIKE_ENOUGH = 0.4;

/** By what an entry of several fields is known, in this order. */
const KEYS = Object.freeze(['id', 'to', 'productId', 'fact'] as const);

/** What differs between two bodies (or lives), field by field in the order of the newer one; nothing when they say the same. */
export function compareContent(before: object, after: object): readonly FieldChange[] {
  return compareFields('', before as Fields, after as Fields);
}

type Fields = Readonly<Record<string, unknown>>;

function compareFields(path: string, before: Fields, after: Fields): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.flatMap((name) => compareField(path ? `${path}.${name}` : name, before[name], after[name]));
}

function compareField(field: string, before: unknown, after: unknown): readonly FieldChange[] {
  if (isSameValue(before, after)) return [];
  const [was, is] = [before, after].map((each) => (Array.isArray(each) ? each : undefined));
  if ((was && (is || after === undefined)) || (is && before === undefined))
    return [{ field, type: 'list', entries: compareLists(was ?? [], is ?? []) }];
  if (isFields(before) && isFields(after)) return compareFields(field, before, after);
  if (isText(before) && isText(after)) return [{ field, type: 'text', pieces: diffText(before ?? '', after ?? '') }];
  return [{ field, type: 'value', ...given('before', before), ...given('after', after) }];
}

function compareLists(before: readonly unknown[], after: readonly unknown[]): readonly EntryChange[] {
  const aligned = alignLists(before, after, isSameEntry);
  const entries: EntryChange[] = [];
  for (let at = 0; at < aligned.length; ) {
    // A run of what went, then of what came: those that are alike are one entry that was changed.
    const start = at;
    while (at < aligned.length && !isPair(aligned[at])) at += 1;
    entries.push(...matchRun(aligned.slice(start, at)));
    const pair = aligned[at];
    if (pair) entries.push(pairOf(pair.before, pair.after));
    at += 1;
  }
  return entries;
}

interface Aligned {
  readonly before?: unknown;
  readonly after?: unknown;
}

function isPair(each: Aligned | undefined): boolean {
  return each?.before !== undefined && each.after !== undefined;
}

function matchRun(run: readonly Aligned[]): readonly EntryChange[] {
  const came = run.flatMap(({ after }) => (after === undefined ? [] : [after]));
  const changes: EntryChange[] = [];
  for (const { before } of run) {
    if (before === undefined) continue;
    const at = came.findIndex((after) => isText(before) && isText(after) && likeness(before, after) >= LIKE_ENOUGH);
    if (at < 0) {
      changes.push(alone('removed', before));
      continue;
    }
    // What came before its match stands before it.
    changes.push(...came.splice(0, at).map((after) => alone('added', after)), pairOf(before, came.shift()));
  }
  return [...changes, ...came.map((after) => alone('added', after))];
}

function pairOf(before: unknown, after: unknown): EntryChange {
  if (isSameValue(before, after)) return alone('same', after);
  if (isFields(before) && isFields(after))
    return { what: 'changed', fields: compareFields('', before, after), value: after };
  if (isText(before) && isText(after)) return { what: 'changed', pieces: diffText(before, after) };
  return { what: 'changed', value: after };
}

function alone(what: 'same' | 'added' | 'removed', value: unknown): EntryChange {
  return isText(value) ? { what, pieces: [{ what, text: value }] } : { what, value };
}

function isSameEntry(a: unknown, b: unknown): boolean {
  if (isSameValue(a, b)) return true;
  if (!isFields(a) || !isFields(b)) return false;
  const key = KEYS.find((name) => Object.hasOwn(a, name) && Object.hasOwn(b, name));
  return key !== undefined && a[key] === b[key];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function given<K extends string>(name: K, value: unknown): { readonly [N in K]?: unknown } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in K]?: unknown };
}
