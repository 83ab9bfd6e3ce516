import { expect, test } from 'vitest';
import type { BackupStatus } from '../../lib/hooks/use-backup.ts';
import { lineStateOf } from './line-state.ts';

const status: BackupStatus = {
  target: 'none',
  behind: 0,
  isKeptBehind: false,
  isDue: false,
  needsGesture: false,
  reminderDays: 3,
  storage: { isPersistent: false, usage: 1, quota: 100, isNearlyFull: false },
};
const made = { target: 'folder', lastVerifiedAt: 1, upTo: 5 } as const;

test.each([
  ['a new book', {}, undefined],
  ['a book that was never backed up', { isDue: true }, 'never'],
  ['a fresh backup in a folder', made, 'verified'],
  ['a downloaded backup', { ...made, target: 'download' }, 'downloaded'],
  ['an old backup', { ...made, isDue: true }, 'old'],
  ['a backup that failed', { ...made, failure: 'noSpace' }, 'failed'],
  ['a folder that has to be allowed again', { ...made, needsGesture: true, behind: 2 }, 'gesture'],
  ['the same with nothing to write', { ...made, needsGesture: true }, 'verified'],
  [
    'a full disk, before anything else',
    { isDue: true, storage: { ...status.storage, isNearlyFull: true } },
    'nearlyFull',
  ],
] as const)('for %s the line says %j', (_name, patch, expected) => {
  expect(lineStateOf({ ...status, ...patch })?.state).toBe(expected);
});
