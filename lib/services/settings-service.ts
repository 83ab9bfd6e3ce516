import { map, shareReplay } from 'rxjs';
import { readValue, watchValue, writeValue } from '../platform/storage.ts';
import { LOCAL_SETTINGS } from './keys.ts';
import type { SettingsService } from './services.ts';
import { readSettings } from './settings.ts';

/** The user's settings, shared by every context. */
export function createSettingsService(): SettingsService {
  return {
    settings$: watchValue('local', LOCAL_SETTINGS).pipe(
      map(readSettings),
      shareReplay({ bufferSize: 1, refCount: true }),
    ),
    async update(patch) {
      const current = readSettings(await readValue('local', LOCAL_SETTINGS));
      await writeValue('local', LOCAL_SETTINGS, readSettings({ ...current, ...patch }));
    },
  };
}
