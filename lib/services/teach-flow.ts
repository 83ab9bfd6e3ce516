import { type Adapter, type FieldKind, IDENTIFYING, type Locator, type TaughtPick } from '../contracts/adapter.ts';
import { isUscc } from '../domain/client/uscc.ts';
import type { TeachPick, Teaching } from './adapters.ts';

/** Asked for one after the other without a click between; the rest are offered. */
const ASKED: readonly FieldKind[] = Object.freeze(['name', 'clientNumber']);

/** Begin: the page waits to be shown the client's name. */
export function startTeaching(tabId: number, site: string, replaces?: string): Teaching {
  return { tabId, site, pointing: 'name', picks: [], ...(replaces === undefined ? {} : { replaces }) };
}

/** Point at this field next; without `kind`: at none for now. */
export function pointingAt(teaching: Teaching, kind: FieldKind | undefined): Teaching {
  const { pointing: _, trouble: __, ...rest } = unready(teaching);
  return kind === undefined ? rest : { ...rest, pointing: kind };
}

/** The page has said that it waits to be shown this field. What it says of another has been overtaken. */
export function ready(teaching: Teaching, kind: FieldKind): Teaching {
  return teaching.pointing === kind ? { ...teaching, isReady: true } : teaching;
}

/** The page must first say again that it can be pointed in. */
export function unready(teaching: Teaching): Teaching {
  const { isReady: _, ...rest } = teaching;
  return rest;
}

/** Forget what was shown for a field. */
export function dropped(teaching: Teaching, kind: FieldKind): Teaching {
  return { ...teaching, picks: teaching.picks.filter(({ pick }) => pick.kind !== kind) };
}

/**
 * What was pointed at; undefined: the user gave up, which ends it when nothing was shown yet. What cannot be used is said and
 * asked for again. What can be goes in, and the next field is asked for.
 */
export function picked(teaching: Teaching, pick: TaughtPick | undefined, site: string): Teaching | undefined {
  if (pick === undefined) return teaching.picks.length === 0 ? undefined : pointingAt(teaching, undefined);
  if (pick.kind !== teaching.pointing) return teaching;
  if (pick.problem !== undefined || pick.field.locators.length === 0) return { ...unready(teaching), trouble: pick };
  const own = relabelled(pick);
  const picks = [...dropped(teaching, own.kind).picks, { pick: own, site }];
  return pointingAt({ ...teaching, picks }, nextField(picks));
}

/** A social credit code pointed at instead of a client number is as good, and says so. */
function relabelled(pick: TaughtPick): TaughtPick {
  const code = pick.value.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (pick.kind !== 'clientNumber' || !isUscc(code)) return pick;
  return { ...pick, kind: 'uscc', field: { ...pick.field, kind: 'uscc' } };
}

function nextField(picks: readonly TeachPick[]): FieldKind | undefined {
  const has = (kind: FieldKind) => picks.some(({ pick }) => pick.kind === kind);
  if (has('clientNumber') || has('uscc')) return has('name') ? undefined : 'name';
  return ASKED.find((kind) => !has(kind));
}

/** What was shown that names the client: it must not stand in what is kept in the clear. */
export function secretsOf({ picks }: Pick<Teaching, 'picks'>): readonly string[] {
  return picks.filter(({ pick }) => IDENTIFYING.includes(pick.kind)).map(({ pick }) => pick.value);
}

/** What saving is made of. */
interface Making {
  readonly name: string;
  readonly today: string;
  readonly newId: () => string;
}

/**
 * The adapters for what was shown: one a frame, since each is read by itself. `noIdentity`: nothing shown says who the client
 * is; `unsafe`: a field could only be found by a client's own data.
 */
export function adaptersOf(
  teaching: Teaching,
  { name, today, newId }: Making,
): { readonly adapters: readonly Adapter[] } | { readonly reason: 'noIdentity' | 'unsafe' } {
  const { picks, replaces } = teaching;
  if (!picks.some(({ pick }) => IDENTIFYING.includes(pick.kind))) return { reason: 'noIdentity' };
  const secrets = secretsOf(teaching)
    .map(squeeze)
    .filter((secret) => secret.length >= 2);
  const frames = new Map<string, TeachPick[]>();
  for (const one of picks) {
    const key = `${one.site} ${one.pick.path}`;
    frames.set(key, [...(frames.get(key) ?? []), one]);
  }
  const adapters: Adapter[] = [];
  for (const [index, own] of [...frames.values()].entries()) {
    const { site, pick } = own[0] as TeachPick;
    const fields = own.map(({ pick: { field } }) => ({
      ...field,
      locators: field.locators.filter((locator) => !holds(locator, secrets)),
    }));
    if (fields.some(({ locators }) => locators.length === 0)) return { reason: 'unsafe' };
    adapters.push({
      format: 'suixing-adapter',
      version: 1,
      // The frame the name was shown in takes the place of the page that is taught anew.
      id: index === 0 && replaces !== undefined ? replaces : newId(),
      name,
      site,
      path: withoutSecrets(pick.path, secrets),
      fields,
      taughtOn: today,
    });
  }
  return { adapters };
}

function holds(locator: Locator, secrets: readonly string[]): boolean {
  const { by, ...texts } = locator;
  const text = Object.values(texts as Readonly<Record<string, string>>)
    .map(squeeze)
    .join('\n');
  return secrets.some((secret) => text.includes(secret));
}

function withoutSecrets(pattern: string, secrets: readonly string[]): string {
  const isSecret = (part: string) => secrets.some((secret) => squeeze(decoded(part)).includes(secret));
  const [path = '', query = ''] = pattern.split('?');
  const kept = query.split('&').filter((one) => one !== '' && !isSecret(one));
  const segments = path.split('/').map((segment) => (isSecret(segment) ? '*' : segment));
  return segments.join('/') + (kept.length > 0 ? `?${kept.join('&')}` : '');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
