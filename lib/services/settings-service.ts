import { combineLatest, map, shareReplay } from 'rxjs';
import { tellAllPages } from '../messaging/to-pages.ts';
import { readValue, watchValue, writeValue } from '../platform/storage.ts';
import { LOCAL_SETTINGS } from './keys.ts';
import type { PolicyService } from './policy.ts';
import type { SettingsService } from './services.ts';
import { settingsAfter, settingsUnder } from './settings.ts';

/** The user's settings under the bank's policy, shared by every context. */
export function createSettingsService(policy: PolicyService): SettingsService {
  return {
    settings$: combineLatest([watchValue('local', LOCAL_SETTINGS), policy.policy$]).pipe(
      map(([stored, rules]) => settingsUnder(rules, stored)),
      shareReplay({ bufferSize: 1, refCount: true }),
    ),
    async update(patch) {
      const stored = await readValue('local', LOCAL_SETTINGS);
      await writeValue('local', LOCAL_SETTINGS, settingsAfter(await policy.current(), stored, patch));
      const isOfMarks = patch.hasMarks !== undefined || patch.marksOff !== undefined;
      // Not waited for: a page that hangs must not hold up the switch.
      if (isOfMarks) void tellAllPages('page.refresh').catch(() => undefined);
    },
  };
}
