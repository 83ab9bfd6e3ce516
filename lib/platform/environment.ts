import { interval, map, distinctUntilChanged, type Observable, startWith } from 'rxjs';
import { v7 } from 'uuid';
import type { Day } from '../domain/calendar/day.ts';

const DAY_CHECK_MS = 30_000;

/** Epoch milliseconds. */
export const now = (): number => Date.now();

/** Milliseconds since some moment, for measuring: not set back or forward with the wall clock. */
export const monotonic = (): number => performance.now();

/** A fresh UUIDv7: sorts by time of creation. */
export const newId = (): string => v7();

/** Today on this machine's wall calendar. */
export function today(): Day {
  const date = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The wall-clock time as `HH:MM`. */
export function timeOfDay(): string {
  return new Date().toTimeString().slice(0, 5);
}

/** Today, again once the day has changed. */
export function watchToday(): Observable<Day> {
  return interval(DAY_CHECK_MS).pipe(startWith(0), map(today), distinctUntilChanged());
}

/** Run one task at a time over all contexts of the extension that use the same name. */
export function exclusively<T>(name: string, task: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, task) as Promise<T>;
}
