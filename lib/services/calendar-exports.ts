import type { Day } from '../domain/calendar/day.ts';
import { now } from '../platform/environment.ts';
import { readValue, writeValue } from '../platform/storage.ts';
import { localDay } from '../util/local-time.ts';
import { LOCAL_CALENDAR_EXPORTS } from './keys.ts';

/** Moments kept, the latest; what went before the oldest of them is long out of every calendar. */
const MOST_KEPT = 60;

/** When calendar files were made, the oldest first: what has been done since has to be cancelled in the next. */
export async function formerExports(): Promise<readonly { readonly at: number; readonly day: Day }[]> {
  return (await readMoments()).map((at) => ({ at, day: localDay(at) }));
}

/** Note that a calendar file is being made. Without the note what is done later stays in that calendar, nothing more. */
export async function noteExport(): Promise<void> {
  const moments = [...(await readMoments()), now()].slice(-MOST_KEPT);
  await writeValue('local', LOCAL_CALENDAR_EXPORTS, moments).catch(() => undefined);
}

async function readMoments(): Promise<readonly number[]> {
  const stored = await readValue('local', LOCAL_CALENDAR_EXPORTS).catch(() => undefined);
  return Array.isArray(stored) ? stored.filter((at): at is number => Number.isFinite(at)) : [];
}
