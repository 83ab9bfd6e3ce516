import type { Policy } from '../domain/policy/policy.ts';
import { readPortals } from './portal-list.ts';
import type { Settings } from './services.ts';

/** What applies until the user chooses. Ten minutes is what banks' own screens usually lock after. */
export const DEFAULT_SETTINGS: Settings = Object.freeze({
  language: 'auto',
  theme: 'auto',
  lockMinutes: 10,
  hasMarks: true,
  marksOff: [],
});

/** Settings as stored, each unusable value replaced by its default. */
export function readSettings(stored: unknown): Settings {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  const oneOf = <T>(value: unknown, allowed: readonly T[], fallback: T) =>
    allowed.includes(value as T) ? (value as T) : fallback;
  const minutes = given.lockMinutes;
  return {
    language: oneOf(given.language, ['auto', 'zh-CN', 'en'] as const, DEFAULT_SETTINGS.language),
    theme: oneOf(given.theme, ['auto', 'light', 'dark'] as const, DEFAULT_SETTINGS.theme),
    lockMinutes:
      typeof minutes === 'number' && minutes >= 1 && minutes <= 240
        ? Math.round(minutes)
        : DEFAULT_SETTINGS.lockMinutes,
    hasMarks: typeof given.hasMarks === 'boolean' ? given.hasMarks : DEFAULT_SETTINGS.hasMarks,
    marksOff: readPortals(given.marksOff),
  };
}

/** The settings as they apply: what the bank has set stands before the user's. */
export function settingsUnder({ lockMinutes }: Policy, stored: unknown): Settings {
  const own = readSettings(stored);
  return lockMinutes === undefined ? own : { ...own, lockMinutes };
}
