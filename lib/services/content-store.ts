import { type Observable, of, shareReplay, switchMap } from 'rxjs';
import { getKept, putAllKept, putKept, watchKept } from '../db/kept.ts';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { SealError } from '../db/seal.ts';
import type { ContentItem, Pack } from '../domain/content/item.ts';
import type { PackSignature, TrustedKey } from '../domain/content/signature.ts';

/** A pack that was taken in, with the signature it was found whole with. */
export interface KeptPack {
  readonly pack: Pack;
  readonly signature?: PackSignature;
  readonly importedOn: string;
}

/** The user's own signing key and whom the user trusts. */
export interface KeptKeys {
  readonly own?: {
    readonly keyId: string;
    readonly publicKey: string;
    readonly name: string;
    readonly madeOn: string;
    /** PKCS #8, base64: it lies sealed like everything kept, and is only ever imported so that it cannot be read out. */
    readonly privateKey: string;
  };
  readonly trusted: readonly TrustedKey[];
}

/** What is kept of content, by its name in the table. */
export interface KeptContent {
  readonly 'content.own': readonly ContentItem[];
  readonly 'content.packs': readonly KeptPack[];
  readonly 'content.keys': KeptKeys;
}

/** Names of what is kept. */
export type KeptName = keyof KeptContent;

const EMPTY: KeptContent = Object.freeze({ 'content.own': [], 'content.packs': [], 'content.keys': { trusted: [] } });

/** Reading and writing what is kept of content. */
export interface ContentStore {
  /** What is kept now and after every change in any context; the empty value while locked. */
  watch<N extends KeptName>(name: N): Observable<KeptContent[N]>;
  /** Throws `SealError` when it does not open. */
  get<N extends KeptName>(keys: Keys, name: N): Promise<KeptContent[N]>;
  put<N extends KeptName>(keys: Keys, name: N, value: KeptContent[N]): Promise<void>;
  /** Several together: all or none. */
  putAll(keys: Keys, values: Partial<KeptContent>): Promise<void>;
}

/**
 * The store in the table of kept values. What does not open is shown as nothing: the shipped content stands, the book is not damaged. It is
 * not written over, though: `get` throws then, and a copy may bring it back.
 */
export function createContentStore(db: SuixingDatabase, keys$: Observable<Keys | undefined>): ContentStore {
  const get = async <N extends KeptName>(keys: Keys, name: N): Promise<KeptContent[N]> =>
    (await getKept<KeptContent[N]>(db, keys, name)) ?? EMPTY[name];
  const shown = async <N extends KeptName>(keys: Keys, name: N): Promise<KeptContent[N]> => {
    try {
      return await get(keys, name);
    } catch (error) {
      if (error instanceof SealError) return EMPTY[name];
      throw error;
    }
  };
  return {
    watch: (name) =>
      keys$.pipe(
        switchMap((keys) => (keys ? watchKept(db, name, () => shown(keys, name)) : of(EMPTY[name]))),
        shareReplay({ bufferSize: 1, refCount: true }),
      ),
    get,
    put: (keys, name, value) => putKept(db, keys, name, value),
    putAll: (keys, values) => putAllKept(db, keys, values),
  };
}
