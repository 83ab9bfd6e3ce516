/**
 * Version 1 of the store, frozen: how it was sealed and chained, and how it becomes version 2. Imports nothing that may
 * change. Version 1 kept each change row's stamp sealed apart, chained the whole seal, and sealed with `|1` in the place.
 */
import { concatUint8Arrays, stringToUint8Array, uint8ArrayToString } from 'uint8array-extras';

/** Keys as both versions derive them from the data key. */
export interface FrozenKeys {
  readonly seal: CryptoKey;
  readonly audit: CryptoKey;
}

interface DossierRowV1 {
  readonly id: string;
  readonly page: number;
  readonly sealed: Uint8Array;
}

interface ChangeRowV1 {
  readonly seq: number;
  readonly id: string;
  readonly sealed: Uint8Array;
  readonly hash: Uint8Array;
}

/** One row of version 2, with the table it belongs to. */
export type RowV2 = { readonly table: 'shelves' | 'pages' | 'changes' | 'drafts'; readonly row: unknown };

/** Why a version 1 store cannot be brought over. `altered`: the log is not the one its chain vouches for. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

interface EffectV1 {
  readonly kind: string;
  readonly clientId: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** How version 1 is read: raw rows, table by table. */
export interface SourceV1 {
  readonly dossier: (id: string) => Promise<DossierRowV1>;
  readonly pageIds: () => Promise<readonly number[]>;
  readonly page: (id: number) => Promise<{ readonly sealed: Uint8Array }>;
  readonly lastSeq: () => Promise<number>;
  readonly change: (seq: number) => Promise<ChangeRowV1 | undefined>;
  readonly drafts: () => Promise<readonly { readonly id: string; readonly sealed: Uint8Array }[]>;
}

/**
 * Every row of version 1 as version 2 wants it, sealed anew. Follows the old chain on the way and throws
 * {@link MigrationError} when it does not hold, the seal's own error when a row does not open.
 */
export async function* rowsFromV1(source: SourceV1, keys: FrozenKeys): AsyncGenerator<RowV2> {
  const lastSeq = await source.lastSeq();
  yield* clientsFromV1(source, keys, lastSeq);
  yield* changesFromV1(source, keys, lastSeq);
  for (const { id, sealed } of await source.drafts()) {
    const draft = await openV1(keys.seal, 'drafts', id, sealed);
    yield { table: 'drafts', row: { id, sealed: await sealV2(keys.seal, 'drafts', id, draft) } };
  }
}

/** Version 2 gives every client a place: four to a shelf, two hundred to a page, in the order of version 1's pages. */
async function* clientsFromV1(source: SourceV1, keys: FrozenKeys, rev: number): AsyncGenerator<RowV2> {
  let at = 0;
  let shelf: unknown[] = [];
  let page: unknown[] = [];
  const shelfRow = async (): Promise<RowV2> => {
    const id = Math.floor((at - 1) / 4);
    const row = { id, sealed: await sealV2(keys.seal, 'shelves', id, shelf) };
    shelf = [];
    return { table: 'shelves', row };
  };
  const pageRow = async (): Promise<RowV2> => {
    const id = Math.floor((at - 1) / 200) + 1;
    const row = { id, rev, count: page.length, sealed: await sealV2(keys.seal, 'pages', id, page) };
    page = [];
    return { table: 'pages', row };
  };
  for (const pageId of await source.pageIds()) {
    const summaries = (await openV1(keys.seal, 'pages', pageId, (await source.page(pageId)).sealed)) as {
      id: string;
    }[];
    for (const summary of summaries) {
      const { sealed } = await source.dossier(summary.id);
      const stored = (await openV1(keys.seal, 'dossiers', summary.id, sealed)) as {
        readonly dossier: unknown;
        readonly stamps: Readonly<Record<string, string>>;
      };
      const [since = '', stamps] = commonStamp(stored.stamps);
      shelf.push({ at, dossier: stored.dossier, since, stamps });
      page.push({ at, summary });
      at += 1;
      if (at % 4 === 0) yield await shelfRow();
      if (at % 200 === 0) yield await pageRow();
    }
  }
  if (shelf.length > 0) yield await shelfRow();
  if (page.length > 0) yield await pageRow();
}

async function* changesFromV1(source: SourceV1, keys: FrozenKeys, lastSeq: number): AsyncGenerator<RowV2> {
  let oldHash: Uint8Array | undefined;
  let hash: Uint8Array | undefined;
  let clients = 0;
  let created = 0;
  for (let seq = 1; seq <= lastSeq; seq += 1) {
    const row = await source.change(seq);
    if (!row) throw new MigrationError(`entry ${seq} is missing`);
    const head = stringToUint8Array(`${seq}|${row.id}|`);
    const expected = await link(keys.audit, [oldHash ?? new Uint8Array(32), head, row.sealed]);
    if (!expected.every((byte, index) => byte === row.hash[index])) throw new MigrationError(`entry ${seq} is altered`);
    oldHash = row.hash;

    const entry = (await openV1(keys.seal, 'changes', row.id, row.sealed)) as { readonly effects: readonly EffectV1[] };
    for (const effect of entry.effects) {
      if (effect.kind !== 'client' || (effect.before === undefined) === (effect.after === undefined)) continue;
      if (effect.after === undefined) clients -= 1;
      else {
        clients += 1;
        created += 1;
      }
    }
    const id = `${seq}-${row.id}`;
    const sealed = await sealV2(keys.seal, 'changes', id, entry);
    const mark = new Uint8Array(28);
    mark.set(sealed.subarray(1, 13));
    mark.set(sealed.subarray(-16), 12);
    const facts = stringToUint8Array(`${seq}|${id}|${clients}|${created}|`);
    hash = await link(keys.audit, [hash ?? new Uint8Array(32), facts, mark]);
    yield { table: 'changes', row: { seq, id, clients, created, sealed, mark, hash } };
  }
}

/** The stamp most records carry, and those of the others. */
function commonStamp(stamps: Readonly<Record<string, string>>): [string | undefined, Record<string, string>] {
  const counts = new Map<string, number>();
  for (const stamp of Object.values(stamps)) counts.set(stamp, (counts.get(stamp) ?? 0) + 1);
  const [common] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  return [common, Object.fromEntries(Object.entries(stamps).filter(([, stamp]) => stamp !== common))];
}

async function link(key: CryptoKey, parts: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new Uint8Array(concatUint8Arrays([...parts]))));
}

async function openV1(key: CryptoKey, table: string, id: string | number, sealed: Uint8Array): Promise<unknown> {
  const place = new Uint8Array(stringToUint8Array(`${table}|${id}|1`));
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: new Uint8Array(sealed.subarray(1, 13)), additionalData: place },
      key,
      new Uint8Array(sealed.subarray(13)),
    );
    return JSON.parse(uint8ArrayToString(new Uint8Array(plain)));
  } catch {
    throw new MigrationError(`${table} ${id} does not open`);
  }
}

async function sealV2(key: CryptoKey, table: string, id: string | number, value: unknown): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const place = new Uint8Array(stringToUint8Array(`${table}|${id}|2`));
  const plain = new Uint8Array(stringToUint8Array(JSON.stringify(value)));
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: place }, key, plain);
  return concatUint8Arrays([Uint8Array.of(1), iv, new Uint8Array(box)]);
}
