import { firstValueFrom, type Observable } from 'rxjs';
import type { Keys } from '../db/keys.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { ImportService } from './import.ts';
import type { OwnBook } from './import-book.ts';

/** What reads calendars comes in a file of its own: on most days nobody imports one. */
export function loadCalendarImport() {
  return import('./calendar-import.ts');
}

/** Looking at calendar files; nothing is written. */
export function createCalendarReading(
  keys$: Observable<Keys | undefined>,
  ownBook: (keys: Keys) => Promise<OwnBook>,
  today: () => Day,
): Pick<ImportService, 'openCalendar' | 'previewCalendar'> {
  return {
    async openCalendar(file, task = {}) {
      const keys = await firstValueFrom(keys$);
      if (!keys) return { ok: false, problem: 'locked' };
      try {
        const { openCalendar } = await loadCalendarImport();
        return await openCalendar(file, (await ownBook(keys)).known, today(), task);
      } catch {
        return { ok: false, problem: 'storage' };
      }
    },

    async previewCalendar(opened, decisions) {
      const keys = await firstValueFrom(keys$);
      if (!keys) return { ok: false, reason: 'locked' };
      try {
        const { previewCalendar } = await loadCalendarImport();
        return { ok: true, value: await previewCalendar(opened, await ownBook(keys), today(), decisions) };
      } catch {
        return { ok: false, reason: 'storage' };
      }
    },
  };
}
