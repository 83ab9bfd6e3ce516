import type { Adapter } from '../contracts/adapter.ts';
import type { AdapterReadings } from '../contracts/page.ts';
import { today } from '../platform/environment.ts';
import { readValue, writeValue } from '../platform/storage.ts';
import { siteOf } from '../util/site.ts';
import { countReadings, readHealth } from './adapter-health.ts';
import { readAdapters } from './adapter-list.ts';
import { LOCAL_ADAPTERS, LOCAL_HEALTH } from './keys.ts';

/** How long readings wait to be written together, in ms: a page that is still loading settles within it. */
const BATCH_MS = 2000;
/** Frames whose last readings are remembered, so that the same ones are counted once. */
const MOST_FRAMES = 500;

/** The background's side of adapters: what a frame is told, and how its fields have read. */
export interface AdapterKeeper {
  /** What was taught about the site of this address; the page half picks those of its own path. */
  forFrame(url: string): Promise<readonly Adapter[]>;
  /** Of what a frame says it has read, only what adapters of its site could. */
  accept(url: string, read: readonly AdapterReadings[]): Promise<readonly AdapterReadings[]>;
  /** Count what a frame's adapters read; written a moment later, together with the rest. */
  note(frame: string, read: readonly AdapterReadings[]): void;
}

/** Keeps health in the background. What it remembers is only what was counted last: it may die at any time. */
export function createAdapterKeeper(): AdapterKeeper {
  const counted = new Map<string, string>();
  const waiting = new Map<string, readonly AdapterReadings[]>();
  let isDue = false;

  const flush = async () => {
    isDue = false;
    const fresh = [...waiting].filter(([frame, read]) => counted.get(frame) !== JSON.stringify(read));
    waiting.clear();
    if (fresh.length === 0) return;
    for (const [frame, read] of fresh) {
      counted.delete(frame);
      counted.set(frame, JSON.stringify(read));
    }
    for (const frame of [...counted.keys()].slice(0, -MOST_FRAMES)) counted.delete(frame);
    const [adapters, stored] = await Promise.all([
      readValue('local', LOCAL_ADAPTERS),
      readValue('local', LOCAL_HEALTH),
    ]);
    const ids = new Set(readAdapters(adapters).adapters.map(({ id }) => id));
    const known = fresh.flatMap(([, read]) => read.filter(({ adapterId }) => ids.has(adapterId)));
    await writeValue('local', LOCAL_HEALTH, countReadings(readHealth(stored, ids), known, today()));
  };

  const forFrame = async (url: string) => {
    const site = siteOf(url);
    const { adapters } = readAdapters(await readValue('local', LOCAL_ADAPTERS));
    return adapters.filter((adapter) => adapter.site === site);
  };

  return {
    forFrame,
    async accept(url, read) {
      if (read.length === 0) return [];
      const known = await forFrame(url);
      return read.filter(({ adapterId, readings }) => {
        const own = known.find(({ id }) => id === adapterId);
        return own !== undefined && readings.every(({ kind }) => own.fields.some((field) => field.kind === kind));
      });
    },
    note(frame, read) {
      const settled = read.filter(({ isWaiting }) => !isWaiting);
      if (settled.length === 0) return;
      waiting.set(frame, settled);
      // A lost count is no loss worth an error.
      if (!isDue) setTimeout(() => void flush().catch(() => undefined), BATCH_MS);
      isDue = true;
    },
  };
}
