import { concatUint8Arrays, stringToUint8Array } from 'uint8array-extras';
import type { Cause } from '../domain/audit/cause.ts';
import type { Stamp } from '../domain/clock/hlc.ts';
import { dossierAsEffects, type Effect } from '../domain/dossier/apply.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import type { Keys } from './keys.ts';
import type { ChangeRow, SuixingDatabase } from './schema.ts';
import { encodeJson, type JsonPieces, openJson, sealMark, sealPieces } from './seal.ts';
import type { Place } from './stored.ts';

/** What a commit did to one client's summary; without `summary` the client was removed. */
export interface Touched {
  readonly id: string;
  readonly at: Place;
  readonly summary?: ClientSummary;
  /** `SUMMARY_VERSION` of the summary. */
  readonly v?: number;
}

/** One commit as the change log keeps it. */
export interface ChangeEntry {
  /** The same stamp as on the records it wrote. */
  readonly stamp: Stamp;
  readonly cause: Cause;
  readonly effects: readonly Effect[];
  /** The summaries it changed, until they are folded into their pages … */
  readonly touched?: readonly Touched[];
  /** … or the pages it has written itself. */
  readonly pages?: readonly number[];
}

/** As it is sealed: a client made by the entry stands there as a dossier, which is half as long as its effects. */
export interface WrittenEntry extends ChangeEntry {
  readonly made?: readonly Dossier[];
}

/** Where the log stands: what the next entry builds on. */
export interface Head {
  readonly seq: number;
  readonly hash: Uint8Array | undefined;
  /** Clients in the book, and clients ever added. */
  readonly clients: number;
  readonly created: number;
}

/** The head of a log without entries. */
export const EMPTY_HEAD: Head = Object.freeze({ seq: 0, hash: undefined, clients: 0, created: 0 });

/** The head after a row. */
export function headOf(row: ChangeRow | undefined): Head {
  return row ? { seq: row.seq, hash: row.hash, clients: row.clients, created: row.created } : EMPTY_HEAD;
}

/** Where the log stands on disk; needs no key. */
export async function readHead(db: SuixingDatabase): Promise<Head> {
  return headOf(await db.changes.orderBy('seq').last());
}

/** Seal an entry as the next row of the log. `encoded`: made dossiers whose JSON is there already. */
export async function makeRow(
  keys: Keys,
  previous: Head,
  entry: WrittenEntry,
  next: { readonly id: string; readonly clients: number; readonly created: number },
  encoded?: ReadonlyMap<Dossier, Uint8Array>,
): Promise<ChangeRow> {
  const sealed = await sealPieces(keys.seal, 'changes', next.id, piecesOf(entry, encoded));
  const row = { seq: previous.seq + 1, ...next, sealed, mark: sealMark(sealed) };
  return { ...row, hash: await chainHash(keys.audit, previous.hash, row) };
}

function piecesOf({ made, ...entry }: WrittenEntry, encoded?: ReadonlyMap<Dossier, Uint8Array>): JsonPieces {
  const rest = JSON.stringify(entry);
  if (!made) return [rest];
  const dossiers = made.flatMap(
    (dossier, index): JsonPieces => [index === 0 ? '' : ',', encoded?.get(dossier) ?? encodeJson(dossier)],
  );
  return ['{"made":[', ...dossiers, '],', rest.slice(1)];
}

/** Open the entry of a row. Throws `SealError`. */
export async function openEntry(keys: Keys, row: Pick<ChangeRow, 'id' | 'sealed'>): Promise<ChangeEntry> {
  const { made, ...entry } = await openJson<WrittenEntry>(keys.seal, 'changes', row.id, row.sealed);
  return made ? { ...entry, effects: [...made.flatMap(dossierAsEffects), ...entry.effects] } : entry;
}

/** An id for the next commit that says where in the log it is: `12-` and something random. */
export function commitIdAt(seq: number, random: string): string {
  return `${seq}-${random}`;
}

/** One entry by its commit id; undefined when there is none. */
export async function readChange(db: SuixingDatabase, keys: Keys, commitId: string): Promise<ChangeEntry | undefined> {
  const row = await db.changes.get(Number.parseInt(commitId, 10) || 0);
  return row?.id === commitId ? openEntry(keys, row) : undefined;
}

/**
 * The link of the chain for one row. It covers the seal's nonce and tag instead of the whole content: under the key, which
 * only this program has, no other content has them, and an erasure can empty an entry without breaking the chain.
 */
export async function chainHash(
  key: CryptoKey,
  previous: Uint8Array | undefined,
  row: Pick<ChangeRow, 'seq' | 'id' | 'clients' | 'created' | 'mark'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const facts = stringToUint8Array(`${row.seq}|${row.id}|${row.clients}|${row.created}|`);
  const message = concatUint8Arrays([previous ?? new Uint8Array(32), facts, row.mark]);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new Uint8Array(message)));
}
