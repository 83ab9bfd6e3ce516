import { combineLatest, map, shareReplay } from 'rxjs';
import { tellAllPages } from '../messaging/to-pages.ts';
import { readValue, watchValue, writeValue } from '../platform/storage.ts';
import { LOCAL_SETTINGS } from './keys.ts';
import type { PolicyService } from './policy.ts';
import type { SettingsService } from './services.ts';
import { readSettings, settingsUnder } from './settings.ts';

/** The user's settings under the bank's policy, shared by every context. */
export function createSettingsService(policy: PolicyService): SettingsService {
  return {
    settings$: combineLatest([watchValue('local', LOCAL_SETTINGS), policy.policy$]).pipe(
      map(([stored, rules]) => settingsUnder(rules, stored)),
      shareReplay({ bufferSize: 1, refCount: true }),
    ),
    async update(patch) {
      const current = readSettings(await readValue('local', LOCAL_SETTINGS));
      // What the bank has set is not the user's to change; their own value waits for the day it is again.
      const isLockManaged = (await policy.current()).lockMinutes !== undefined;
      const own = isLockManaged ? { ...patch, lockMinutes: current.lockMinutes } : patch;
      await writeValue('local', LOCAL_SETTINGS, readSettings({ ...current, ...own }));
      const isOfMarks = patch.hasMarks !== undefined || patch.marksOff !== undefined;
      // Not waited for: a page that hangs must not hold up the switch.
      if (isOfMarks) void tellAllPages('page.refresh').catch(() => undefined);
    },
  };
}
