import { firstValueFrom, type Observable } from 'rxjs';
import type { DerivePassphraseKey } from '../contracts/kdf.ts';
import type { Before } from '../db/commit.ts';
import { entriesOf } from '../db/entries.ts';
import type { Keys } from '../db/keys.ts';
import { readDossier } from '../db/read.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { readSummaries } from '../db/summaries.ts';
import { allStamps, type StoredDossier } from '../db/stored.ts';
import type { Day } from '../domain/calendar/day.ts';
import { dossierAsChanges } from '../domain/dossier/apply.ts';
import type { Change, Dossier } from '../domain/dossier/dossier.ts';
import { type ClientSummary, summarise } from '../domain/dossier/summary.ts';
import { readCode } from '../domain/hand-over/code.ts';
import type { HandOver } from '../domain/hand-over/hand-over.ts';
import { createMatcher } from '../domain/hand-over/match.ts';
import { mergeInto } from '../domain/hand-over/merge.ts';
import { withChanges } from '../domain/import/plan-book.ts';
import { normaliseName } from '../recognition/normalise.ts';
import type { Envelope } from '../transfer/hand-over/envelope.ts';
import { openHandOver } from '../transfer/hand-over/hand-over-file.ts';
import type { Committer } from './committer.ts';
import type { HandOverPreview, ReceiveChoice, ReceivedClient, UnlockFailure } from './hand-over.ts';
import type { Result } from './services.ts';
import type { PolicyService } from './policy.ts';

/** What giving and receiving need. */
export interface HandOverDeps {
  readonly db: SuixingDatabase;
  readonly keys$: Observable<Keys | undefined>;
  readonly commit: Committer;
  readonly derive: DerivePassphraseKey;
  readonly today: () => Day;
  readonly newId: () => string;
  readonly policy: Pick<PolicyService, 'current'>;
}

/** The receiving side of hand-overs. */
export interface Receiver {
  unlock(envelope: Envelope, typed: string): Promise<Result<HandOverPreview, UnlockFailure>>;
}

/** Opens files and takes their clients over. */
export function createReceiver(deps: HandOverDeps): Receiver {
  const { keys$, derive } = deps;
  return {
    async unlock(envelope, typed) {
      const code = readCode(typed);
      if (!code) return { ok: false, reason: 'badCode' };
      const keys = await firstValueFrom(keys$);
      if (!keys) return { ok: false, reason: 'locked' };
      try {
        const handOver = await openHandOver(envelope, code, derive);
        return typeof handOver === 'string' ? { ok: false, reason: handOver } : await preview(deps, handOver);
      } catch {
        return { ok: false, reason: 'storage' };
      }
    },
  };
}

/** What is in an opened file, against the book as it is now. */
async function preview(deps: HandOverDeps, handOver: HandOver): Promise<Result<HandOverPreview, UnlockFailure>> {
  const { from, to, givenOn, expiresOn, hasNotes } = handOver;
  try {
    const keys = await firstValueFrom(deps.keys$);
    if (!keys) return { ok: false, reason: 'locked' };
    if (expiresOn < deps.today()) return { ok: false, reason: 'expired' };
    const known = await knownAs(deps.db, keys, handOver.id);
    if (known) return { ok: false, reason: known };
    const clients = describe(handOver, await readSummaries(deps.db, keys));
    const accept: HandOverPreview['accept'] = (choices) => take(deps, handOver, clients, choices);
    const again = () => preview(deps, handOver);
    return { ok: true, value: { from, to, givenOn, expiresOn, hasNotes, clients, accept, again } };
  } catch {
    return { ok: false, reason: 'storage' };
  }
}

/** Whether this very hand-over stands in the log already, and was not taken back. */
async function knownAs(db: SuixingDatabase, keys: Keys, id: string): Promise<'own' | 'alreadyReceived' | undefined> {
  const found = new Map<string, 'own' | 'alreadyReceived'>();
  for await (const entries of entriesOf(db, keys)) {
    for (const { id: commitId, entry } of entries) {
      const { cause } = entry;
      if (cause.type === 'receive' && cause.handOverId === id) found.set(commitId, 'alreadyReceived');
      if (cause.type === 'handOver' && cause.handOverId === id) found.set(commitId, 'own');
      if (cause.type === 'undo' && found.get(cause.of) === 'alreadyReceived') found.delete(cause.of);
    }
  }
  return [...found.values()][0];
}

function describe(handOver: HandOver, summaries: readonly ClientSummary[]): readonly ReceivedClient[] {
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  const match = createMatcher(summaries, normaliseName);
  return handOver.clients.map((dossier) => {
    const { id: clientId, name, kind } = dossier.client;
    const found = match(summarise(dossier));
    const known = found && byId.get(found.clientId);
    const isSure = found !== undefined && found.by !== 'name';
    return {
      clientId,
      name,
      kind,
      touches: dossier.touches.length,
      people: dossier.people.length,
      followUps: dossier.followUps.length,
      ...(found && known
        ? { match: { ...found, name: known.name, isArchived: known.handedOverOn !== undefined } }
        : {}),
      choices: !found ? ['add', 'skip'] : isSure ? ['merge', 'skip'] : ['merge', 'add', 'skip'],
    };
  });
}

/** Take clients over: all in one commit, or none. */
async function take(
  { db, keys$, commit }: HandOverDeps,
  handOver: HandOver,
  clients: readonly ReceivedClient[],
  choices: ReadonlyMap<string, ReceiveChoice>,
): ReturnType<HandOverPreview['accept']> {
  const keys = await firstValueFrom(keys$);
  if (!keys) return { ok: false, reason: 'locked' };
  const changes: Change[] = [];
  /** What is changed, as it was read; two received clients may be the same one here. */
  const read = new Map<string, StoredDossier>();
  const merged = new Map<string, Dossier>();
  const counts = { added: 0, merged: 0, unchanged: 0 };
  for (const [index, dossier] of handOver.clients.entries()) {
    const { clientId, match, choices: allowed } = clients[index] as ReceivedClient;
    const wanted = choices.get(clientId);
    const choice = wanted && allowed.includes(wanted) ? wanted : allowed[0];
    if (choice === 'add') {
      changes.push(...dossierAsChanges(dossier));
      counts.added += 1;
    }
    if (choice !== 'merge' || !match) continue;
    const stored = read.get(match.clientId) ?? (await readDossier(db, keys, match.clientId));
    if (!stored) return { ok: false, reason: 'changed' };
    read.set(match.clientId, stored);
    const own = merged.get(match.clientId) ?? stored.dossier;
    const more = mergeInto(own, dossier);
    merged.set(match.clientId, withChanges(own, more));
    changes.push(...more);
    counts[more.length > 0 ? 'merged' : 'unchanged'] += 1;
  }
  if (counts.added + counts.merged + counts.unchanged === 0) return { ok: false, reason: 'none' };
  const committed = await commit(
    changes,
    { type: 'receive', handOverId: handOver.id, from: handOver.from },
    (before) =>
      [...read.values()].every((stored) => isUnchanged(stored, before)) &&
      changes.every(({ clientId }) => read.has(clientId) || before.stored(clientId) === undefined),
  );
  if (!committed.ok) return committed;
  return { ok: true, value: { commitId: committed.value.commitId, ...counts } };
}

/** Whether nothing has been written to a client since it was read. */
export function isUnchanged(stored: StoredDossier, before: Pick<Before, 'stored'>): boolean {
  const now = before.stored(stored.dossier.client.id);
  return now !== undefined && newest(now) === newest(stored);
}

function newest(stored: StoredDossier): string {
  return allStamps(stored).reduce((a, b) => (a > b ? a : b));
}
