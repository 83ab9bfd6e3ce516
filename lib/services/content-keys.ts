import { combineLatest, map, shareReplay } from 'rxjs';
import { canonicalText, newSigningPair } from '../transfer/pack/signing.ts';
import type { ContentService } from './content.ts';
import type { ContentDeps } from './content-deps.ts';
import { accounted, contentTask } from './content-task.ts';

type KeyPart = Pick<ContentService, 'packKeys$' | 'makeKey' | 'exportKey' | 'trustKey' | 'distrustKey'>;

const KEY_ID = /^[0-9a-f]{64}$/;
/** Digits of a key id that are enough to tell keys apart in the log and in a file's name. */
const SHORT = 16;
const LONGEST_NAME = 100;

/** The user's own signing key, and whose keys are trusted. */
export function createContentKeys(deps: ContentDeps): KeyPart {
  const { store, policy, today } = deps;
  return {
    packKeys$: combineLatest([store.watch('content.keys'), policy.policy$]).pipe(
      map(([{ own, trusted }, { packKeys, packs = 'any' }]) => {
        // The private half stays where it lies.
        const shown = own && { keyId: own.keyId, publicKey: own.publicKey, name: own.name, madeOn: own.madeOn };
        return { ...(shown ? { own: shown } : {}), trusted, ...(packKeys ? { byPolicy: packKeys } : {}), right: packs };
      }),
      shareReplay({ bufferSize: 1, refCount: true }),
    ),

    makeKey: (name) =>
      contentTask(deps, async (keys) => {
        const kept = await store.get(keys, 'content.keys');
        if (kept.own) return { ok: false, reason: 'exists' } as const;
        const pair = await newSigningPair();
        const own = { ...pair, name: name.trim().slice(0, LONGEST_NAME), madeOn: today() };
        const failure = await accounted(deps, 'makeKey', pair.keyId.slice(0, SHORT), () =>
          store.put(keys, 'content.keys', { ...kept, own }),
        );
        if (failure) return { ok: false, reason: failure } as const;
        return { ok: true, value: { keyId: pair.keyId } } as const;
      }),

    exportKey: () =>
      contentTask(deps, async (keys) => {
        const { own } = await store.get(keys, 'content.keys');
        if (!own) return { ok: false, reason: 'noKey' } as const;
        const { keyId, publicKey, name } = own;
        const text = canonicalText({ format: 'suixing-pack-key', formatVersion: 1, keyId, publicKey, name });
        const blob = new Blob([text], { type: 'application/json' });
        return { ok: true, value: { name: `${keyId.slice(0, SHORT)}.suixing-pack-key.json`, blob } } as const;
      }),

    trustKey: (typed, name) =>
      contentTask(deps, async (keys) => {
        const keyId = plainKeyId(typed);
        if (!KEY_ID.test(keyId) || !name.trim()) return { ok: false, reason: 'invalid' } as const;
        if ((await policy.current()).packKeys) return { ok: false, reason: 'byPolicy' } as const;
        const kept = await store.get(keys, 'content.keys');
        const others = kept.trusted.filter((each) => each.keyId !== keyId);
        const trusted = [...others, { keyId, name: name.trim().slice(0, LONGEST_NAME) }];
        const failure = await accounted(deps, 'trustKey', `${name.trim()} (${keyId.slice(0, SHORT)})`, () =>
          store.put(keys, 'content.keys', { ...kept, trusted }),
        );
        return failure ? ({ ok: false, reason: failure } as const) : ({ ok: true, value: undefined } as const);
      }),

    distrustKey: (typed) =>
      contentTask(deps, async (keys) => {
        const keyId = plainKeyId(typed);
        if ((await policy.current()).packKeys) return { ok: false, reason: 'byPolicy' } as const;
        const kept = await store.get(keys, 'content.keys');
        const trusted = kept.trusted.filter((each) => each.keyId !== keyId);
        if (trusted.length === kept.trusted.length) return { ok: true, value: undefined } as const;
        const failure = await accounted(deps, 'distrustKey', keyId.slice(0, SHORT), () =>
          store.put(keys, 'content.keys', { ...kept, trusted }),
        );
        return failure ? ({ ok: false, reason: failure } as const) : ({ ok: true, value: undefined } as const);
      }),
  };
}

function plainKeyId(typed: string): string {
  return typed.replaceAll(/[\s:-]/g, '').toLowerCase();
}
