import type { ChangeEntry } from '../db/log.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import type { AuditEntry, AuditFilter, ConcernedClient } from './audit.ts';

/** Clients named with an entry of the list; the rest are counted. */
const MOST_NAMED = 6;

/** The clients in the book by id. */
export type Directory = ReadonlyMap<string, Pick<ClientSummary, 'id' | 'name' | 'kind'>>;

/** Ids of the clients an entry is about, in its order. */
export function concernedIds({ cause, effects }: ChangeEntry): string[] {
  const ids = new Set(effects.map(({ clientId }) => clientId));
  const named = namedIn(cause);
  if (named) ids.add(named);
  return [...ids];
}

/** The client a cause itself names; none once that client was erased. */
function namedIn(cause: ChangeEntry['cause']): string | undefined {
  return cause.type === 'reveal' || cause.type === 'export' ? cause.clientId || undefined : undefined;
}

/** A client as it is called now, or as the entry itself called it. Unknown ones count as natural persons: masked most. */
export function concernedClient(id: string, entry: ChangeEntry, directory: Directory): ConcernedClient {
  const known = directory.get(id);
  if (known) return { id, name: known.name, kind: known.kind, isKnown: true };
  for (const effect of entry.effects) {
    if (effect.kind !== 'client' || effect.id !== id) continue;
    const record = effect.after ?? effect.before;
    if (record) return { id, name: record.name, kind: record.kind, isKnown: false };
  }
  return { id, kind: 'person', isKnown: false };
}

/** What the list shows of an entry. */
export function describe(
  seq: number,
  entry: ChangeEntry,
  { wallMs, device }: { readonly wallMs: number; readonly device: string },
  thisDevice: string | undefined,
  directory: Directory,
): AuditEntry {
  const ids = concernedIds(entry);
  return {
    seq,
    atMs: wallMs,
    device,
    isThisDevice: device === thisDevice,
    cause: entry.cause,
    clients: ids.slice(0, MOST_NAMED).map((id) => concernedClient(id, entry, directory)),
    clientCount: ids.length,
    changeCount: entry.effects.length,
  };
}

/** A test for what a filter says about an entry's content; days are narrowed down by place instead. */
export function createMatcher(filter: AuditFilter): (entry: ChangeEntry, directory: Directory) => boolean {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (entry, directory) => {
    if (filter.action !== undefined && entry.cause.type !== filter.action) return false;
    if (words.length === 0) return filter.clientId === undefined || isAbout(entry, filter.clientId);
    if (filter.clientId !== undefined && !isAbout(entry, filter.clientId)) return false;
    const text = textOf(entry, directory);
    return words.every((word) => text.includes(word));
  };
}

function isAbout({ cause, effects }: ChangeEntry, clientId: string): boolean {
  if (namedIn(cause) === clientId) return true;
  return effects.some((effect) => effect.clientId === clientId);
}

/** Everything in an entry that somebody may remember and look for, in lower case. */
function textOf(entry: ChangeEntry, directory: Directory): string {
  const parts = concernedIds(entry).flatMap((id) => concernedClient(id, entry, directory).name ?? []);
  collectTexts(entry.cause, parts);
  for (const { before, after } of entry.effects) {
    collectTexts(before, parts);
    collectTexts(after, parts);
  }
  return parts.join('\n').toLowerCase();
}

/** Fields whose values are names of ours, not words of the user. */
const NO_WORDS: ReadonlySet<string> = new Set([
  'id',
  'type',
  'clientId',
  'touchId',
  'personIds',
  'importId',
  'handOverId',
]);

function collectTexts(value: unknown, into: string[]): void {
  if (typeof value === 'string') into.push(value);
  else if (Array.isArray(value)) for (const each of value) collectTexts(each, into);
  else if (typeof value === 'object' && value !== null) {
    for (const [field, each] of Object.entries(value)) {
      if (!NO_WORDS.has(field)) collectTexts(each, into);
    }
  }
}
