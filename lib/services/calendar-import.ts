import type { StoredDossier } from '../db/stored.ts';
import type { CalendarEntry } from '../domain/agenda/calendar-entry.ts';
import { type EntryPlan, type EntryVerdict, ownEntry, planEntry } from '../domain/agenda/entry-plan.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import type { ClientPlan } from '../domain/import/plan-import.ts';
import type { CalendarProblem, ReadCalendar } from '../transfer/ics/entry.ts';
import { Cancelled, runSliced } from '../util/slices.ts';
import { createEntryMatcher, type EntryMatch } from './calendar-match.ts';
import type { CalendarCounts, CalendarDecisions, CalendarPreview, CalendarRow, OpenedCalendar } from './calendar.ts';
import type { ImportTask } from './import.ts';
import type { OwnBook } from './import-book.ts';
import { readStored } from './import-read.ts';

/** Share of the work that is reading the file, before its clients are looked for. */
const READ_SHARE = 0.5;

/** One entry with the id of its follow-up, and whose it may be. */
interface Placed {
  readonly entry: CalendarEntry;
  readonly id: string;
  readonly match: EntryMatch;
}

/** What is kept of a file between looking and taking over. */
class Opened implements OpenedCalendar {
  readonly file: string;
  readonly read: ReadCalendar;
  readonly placed: readonly Placed[];
  constructor(file: string, read: ReadCalendar, placed: readonly Placed[]) {
    this.file = file;
    this.read = read;
    this.placed = placed;
  }
}

/** Read a calendar and look for the clients of its entries. */
export async function openCalendar(
  file: File,
  known: readonly ClientSummary[],
  today: Day,
  { signal, onProgress }: ImportTask,
): Promise<
  { readonly ok: true; readonly value: OpenedCalendar } | { readonly ok: false; readonly problem: CalendarProblem }
> {
  const { readCalendar } = await import('../transfer/ics/read-calendar.ts');
  const slices = signal ? { signal } : {};
  const read = await readCalendar(file, today, { ...slices, onStep: (share) => onProgress?.(share * READ_SHARE) });
  if (!read.ok) return read;
  try {
    const onStep = (share: number) => onProgress?.(READ_SHARE + share * (1 - READ_SHARE));
    const matches = await runSliced(matchAll(known, read.value.entries), { ...slices, onStep });
    const placed: Placed[] = [];
    for (const [index, entry] of read.value.entries.entries()) {
      placed.push({ entry, id: await idOf(entry), match: matches[index] ?? { candidates: [] } });
    }
    return { ok: true, value: new Opened(file.name, read.value, placed) };
  } catch (error) {
    if (error instanceof Cancelled) return { ok: false, problem: 'cancelled' };
    throw error;
  }
}

/** What would become of the entries, by UID: those of a series stand together. Nothing is written. */
export async function previewCalendar(
  opened: OpenedCalendar,
  own: OwnBook,
  today: Day,
  decisions: CalendarDecisions,
): Promise<CalendarPreview> {
  const judged = await judge(placedOf(opened), own, today, decisions);
  const names = new Map(own.known.map(({ id, name }) => [id, name]));
  const named = (id: string) => ({ clientId: id, name: names.get(id) ?? '' });
  const groups = new Map<string, Judged[]>();
  for (const each of judged.all) {
    const { uid } = each.placed.entry;
    groups.set(uid, [...(groups.get(uid) ?? []), each]);
  }
  const counts: Record<EntryVerdict, number> = { new: 0, update: 0, drop: 0, same: 0, ask: 0, skip: 0 };
  for (const { plan } of judged.all) counts[plan.verdict] += 1;
  const rows = [...groups.values()].map((group): CalendarRow => {
    const shown = group.toSorted((a, b) => WEIGHT[b.plan.verdict] - WEIGHT[a.plan.verdict])[0] as Judged;
    const { placed, plan, clientId } = shown;
    const { uid, title, place, day, time } = placed.entry;
    return {
      uid,
      title,
      day,
      ...(place === undefined ? {} : { place }),
      ...(time === undefined ? {} : { time }),
      times: group.length,
      verdict: plan.verdict,
      ...(plan.reason === undefined ? {} : { reason: plan.reason }),
      ...(clientId === undefined ? {} : { client: named(clientId) }),
      isKnown: plan.was !== undefined,
      candidates: placed.match.candidates.map(named),
      ...(plan.was === undefined ? {} : { was: plan.was }),
      ...(plan.record === undefined ? {} : { becomes: plan.record }),
    };
  });
  const { events, past, later, broken } = readOf(opened);
  return { rows, counts, events, past, later, broken };
}

/** What an import writes, client by client. */
export async function planCalendar(
  opened: OpenedCalendar,
  own: OwnBook,
  today: Day,
  decisions: CalendarDecisions,
): Promise<{
  readonly plans: readonly ClientPlan[];
  readonly read: ReadonlyMap<string, StoredDossier>;
  readonly counts: CalendarCounts;
}> {
  const { all, read } = await judge(placedOf(opened), own, today, decisions);
  const counts: Record<EntryVerdict, number> = { new: 0, update: 0, drop: 0, same: 0, ask: 0, skip: 0 };
  const changes = new Map<string, ClientPlan['changes'][number][]>();
  for (const { plan, clientId } of all) {
    counts[plan.verdict] += 1;
    if (!plan.record || clientId === undefined) continue;
    const list = changes.get(clientId) ?? [];
    changes.set(clientId, list);
    list.push({ op: 'put', kind: 'followUp', clientId, record: plan.record });
  }
  return { plans: [...changes].map(([clientId, list]) => ({ clientId, rows: [], changes: list })), read, counts };
}

interface Judged {
  readonly placed: Placed;
  readonly plan: EntryPlan;
  readonly clientId: string | undefined;
}

/** Of a series the entry that wants most attention is shown. */
const WEIGHT: Readonly<Record<EntryVerdict, number>> = Object.freeze({
  ask: 5,
  drop: 4,
  update: 3,
  new: 2,
  same: 1,
  skip: 0,
});

async function judge(placed: readonly Placed[], own: OwnBook, today: Day, decisions: CalendarDecisions) {
  const ids = new Set(placed.map(({ id }) => id));
  const holders = new Map<string, string>();
  for (const { id: clientId, followUps } of own.known) {
    for (const { id } of followUps) if (ids.has(id)) holders.set(id, clientId);
  }
  const { findChannels } = await import('../domain/quick-log/channel.ts');
  const inBook = new Set(own.known.map(({ id }) => id));
  const wanted = ({ id, entry, match }: Placed) => {
    const decided = decisions.get(entry.uid);
    return holders.get(id) ?? (decided !== undefined && inBook.has(decided) ? decided : match.clientId);
  };
  const clients = new Set(placed.flatMap((each) => wanted(each) ?? []));
  // Follow-ups that are done stand in no summary: they are found in the dossiers of the clients meant.
  const read = await readStored(own.db, own.keys, [...clients]);
  const all = placed.map((each): Judged => {
    const clientId = wanted(each);
    const known = clientId && read.get(clientId)?.dossier.followUps.find(({ id }) => id === each.id);
    const plan = planEntry(each.entry, {
      id: each.id,
      known: known || undefined,
      clientId,
      isSkipped: decisions.get(each.entry.uid) === 'skip',
      today,
      untitled: '—',
      channelOf: (title) => findChannels(title)[0]?.meaning,
    });
    return { placed: each, plan, clientId };
  });
  return { all, read };
}

function* matchAll(
  known: readonly ClientSummary[],
  entries: readonly CalendarEntry[],
): Generator<number, EntryMatch[]> {
  const match = yield* createEntryMatcher(known);
  const matches: EntryMatch[] = [];
  for (const entry of entries) {
    yield matches.length / entries.length;
    matches.push(match(entry));
  }
  return matches;
}

/** The id of an entry's follow-up: our own, else made from what names the entry, so that it is the same in every later file. */
async function idOf({ uid, key }: CalendarEntry): Promise<string> {
  const own = ownEntry(uid);
  if (own?.kind === 'followUp') return own.id;
  const hash = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`calendar entry\n${key}`)),
  );
  const bytes = hash.slice(0, 16);
  // A UUID of version 8, made of what is given (RFC 9562 §5.8).
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function placedOf(opened: OpenedCalendar): readonly Placed[] {
  return opened instanceof Opened ? opened.placed : [];
}

function readOf(opened: OpenedCalendar): ReadCalendar {
  return opened instanceof Opened ? opened.read : { entries: [], events: 0, past: 0, later: 0, broken: 0 };
}
