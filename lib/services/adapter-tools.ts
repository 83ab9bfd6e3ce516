import { map, shareReplay } from 'rxjs';
import type { FrameState } from '../contracts/page-state.ts';
import { tryFieldsIn } from '../messaging/to-pages.ts';
import { today } from '../platform/environment.ts';
import { programName } from '../platform/program.ts';
import { readPrefix, watchValue } from '../platform/storage.ts';
import { tabsOn } from '../platform/tabs.ts';
import { MAX_ADAPTER_FILE, parseAdapters, writeAdapters } from './adapter-file.ts';
import { readHealth, writeDiagnosis } from './adapter-health.ts';
import type { AdapterTools } from './adapters.ts';
import { LOCAL_HEALTH, SESSION_PAGE } from './keys.ts';

/** Files, health and trying out of taught pages. */
export function createAdapterTools(): AdapterTools {
  return {
    health$: watchValue('local', LOCAL_HEALTH).pipe(
      map((stored) => readHealth(stored)),
      shareReplay({ bufferSize: 1, refCount: true }),
    ),

    async readFile(file) {
      if (file.size > MAX_ADAPTER_FILE) return { problem: { reason: 'tooLarge' } };
      return parseAdapters(await file.text());
    },

    writeFile: (adapters) => new Blob([writeAdapters(adapters)], { type: 'application/json' }),

    diagnosis: (adapters, health, { hasSites }) =>
      writeDiagnosis(adapters, health, { program: programName(), day: today(), hasSites }),

    async test({ id, site, fields }) {
      for (const tabId of await tabsOn(site)) {
        const frames = Object.values(await readPrefix('session', `${SESSION_PAGE}${tabId}:`)) as FrameState[];
        const frame = frames.find(({ taught }) => taught?.some(({ adapterId }) => adapterId === id));
        if (!frame) continue;
        const readings = await tryFieldsIn(tabId, frame.frameId, fields);
        return readings ? { ok: true, value: readings } : { ok: false, reason: 'noAnswer' };
      }
      return { ok: false, reason: 'noPage' };
    },
  };
}
