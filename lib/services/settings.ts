import type { Policy } from '../domain/policy/policy.ts';
import { type RelationSet, readRelationSet } from '../domain/policy/relation-set.ts';
import { isDigestTime } from '../domain/today/digest.ts';
import { readPortals } from './portal-list.ts';
import type { Settings } from './services.ts';

/** What applies until the user chooses. Ten minutes is what banks' own screens usually lock after. */
export const DEFAULT_SETTINGS: Settings = Object.freeze({
  language: 'auto',
  theme: 'auto',
  lockMinutes: 10,
  hasMarks: true,
  marksOff: [],
  relations: Object.freeze({}),
  // Off until asked for: the browser wants the user's leave for it.
  hasDigest: false,
  digestAt: '08:45',
  hasDigestNames: false,
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
    relations: readRelationSet(given.relations),
    hasDigest: given.hasDigest === true,
    digestAt: isDigestTime(given.digestAt) ? given.digestAt : DEFAULT_SETTINGS.digestAt,
    hasDigestNames: given.hasDigestNames === true,
  };
}

/** The settings as they apply: what the bank has set stands before the user's. The relation rules stay the user's own here. */
export function settingsUnder(
  { lockMinutes, digest }: Pick<Policy, 'lockMinutes' | 'digest'>,
  stored: unknown,
): Settings {
  const own = readSettings(stored);
  return {
    ...own,
    ...(lockMinutes === undefined ? {} : { lockMinutes }),
    ...(digest === 'off' ? { hasDigest: false } : {}),
    ...(digest === 'off' || digest === 'counts' ? { hasDigestNames: false } : {}),
  };
}

/** The settings to store: what the bank has set is not the user's to change; their own value waits for the day it is again. */
export function settingsAfter({ lockMinutes, digest, relations }: Policy, stored: unknown, patch: Partial<Settings>) {
  const current = readSettings(stored);
  const isLess = digest === 'off' || digest === 'counts';
  return readSettings({
    ...current,
    ...patch,
    ...(lockMinutes === undefined ? {} : { lockMinutes: current.lockMinutes }),
    ...(digest === 'off' ? { hasDigest: current.hasDigest } : {}),
    ...(isLess ? { hasDigestNames: current.hasDigestNames } : {}),
    ...(patch.relations ? { relations: unmanaged(current.relations, patch.relations, relations) } : {}),
  });
}

function unmanaged(current: RelationSet, next: RelationSet, bank: RelationSet): RelationSet {
  const isBanks = (key: string) => bank[key as keyof RelationSet] !== undefined;
  const part = (set: RelationSet, isWanted: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(set).filter(([key]) => isWanted(key)));
  return { ...part(next, (key) => !isBanks(key)), ...part(current, isBanks) };
}
