import { BehaviorSubject, map } from 'rxjs';
import type { Cause } from '../../lib/domain/audit/cause.ts';
import type { Pack } from '../../lib/domain/content/item.ts';
import { NO_POLICY, type Policy } from '../../lib/domain/policy/policy.ts';
import type { ContentService } from '../../lib/services/content.ts';
import { createContentReader } from '../../lib/services/content-reader.ts';
import { createContentService } from '../../lib/services/content-service.ts';
import type { ContentStore, KeptContent, KeptName } from '../../lib/services/content-store.ts';
import { makeId } from './client.ts';
import { makePack } from './content.ts';

/** The service of content over a store in memory, with hands on what it stands on. */
export interface Desk {
  readonly service: ContentService;
  /** What was written into the log. */
  readonly log: Cause[];
  readonly kept: () => KeptContent;
  readonly setPolicy: (policy: Partial<Policy>) => void;
  readonly setDay: (day: string) => void;
  readonly lock: () => void;
  /** Let the next commits, or the next writes, fail. */
  readonly fail: (what: 'commit' | 'write' | undefined) => void;
}

/** A desk on 2026-11-22 with these items shipped. */
export function makeDesk(shipped: Pack['items']): Desk {
  const kept$ = new BehaviorSubject<KeptContent>({
    ...{ 'content.own': [], 'content.packs': [], 'content.keys': { trusted: [] } },
  });
  const policy$ = new BehaviorSubject<Policy>(NO_POLICY);
  const today$ = new BehaviorSubject('2026-11-22');
  let [isLocked, failing] = [false, undefined as 'commit' | 'write' | undefined];
  const log: Cause[] = [];
  const store: ContentStore = {
    watch: <N extends KeptName>(name: N) => kept$.pipe(map((kept) => kept[name])),
    get: async (_keys, name) => kept$.value[name],
    put: async (_keys, name, value) => {
      if (failing === 'write') throw new Error('the disk is full');
      // What lies in the table was JSON once.
      kept$.next({ ...kept$.value, [name]: JSON.parse(JSON.stringify(value)) });
    },
    putAll: async (_keys, values) => {
      if (failing === 'write') throw new Error('the disk is full');
      kept$.next({ ...kept$.value, ...JSON.parse(JSON.stringify(values)) });
    },
  };
  const pack = async () => makePack(shipped, { id: 'suixing.shipped' });
  const reader = createContentReader({ store, policy$, today$, shipped: pack });
  const service = createContentService({
    ...{ store, reader, shipped: pack, newId: makeId, exclusively: (_name, task) => task() },
    today: () => today$.value,
    policy: { policy$, current: async () => policy$.value },
    currentKeys: async () => (isLocked ? undefined : ({} as never)),
    commit: async (_changes, cause) => {
      if (failing === 'commit') return { ok: false, reason: 'storage' };
      log.push(cause);
      return { ok: true, value: { commitId: makeId() } };
    },
  });
  return {
    ...{ service, log, kept: () => kept$.value },
    setPolicy: (policy) => policy$.next({ ...NO_POLICY, ...policy }),
    setDay: (day) => today$.next(day),
    lock: () => {
      isLocked = true;
    },
    fail: (what) => {
      failing = what;
    },
  };
}
