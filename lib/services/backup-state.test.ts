import { describe, expect, test } from 'vitest';
import { isBackupTime, readBackupRecord, type StatusFacts, statusOf } from './backup-state.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 1_795_000_000_000;
const facts: StatusFacts = {
  record: { target: 'folder', vaultId: 'v', lastVerifiedAt: NOW - DAY, upTo: 90, reminderDays: 3 },
  vaultId: 'v',
  seq: 100,
  keptAt: '',
  folder: { name: 'backup', access: 'granted' },
  storage: { isPersistent: false, usage: 10, quota: 10_000_000_000 },
  secondCopy: undefined,
  aside: undefined,
  now: NOW,
};
const status = (patch: Partial<StatusFacts>) => statusOf({ ...facts, ...patch });
const never = { target: 'none', reminderDays: 3 } as const;

describe('statusOf', () => {
  test('counts what has happened since the last backup', () => {
    expect(status({})).toMatchObject({ behind: 10, upTo: 90, isDue: false, target: 'folder' });
  });
  test.each([
    ['when the last backup is older than the reminder', { now: NOW + 3 * DAY }, true],
    ['when it is old but nothing has happened since', { now: NOW + 3 * DAY, seq: 90 }, false],
    ['when there has never been one', { record: never }, true],
    ['when there has never been one but the book is new', { record: never, seq: 19 }, false],
    ['when the last backup was of another book', { vaultId: 'w' }, true],
    ['when the clock was set back by years', { now: NOW - 900 * DAY }, true],
  ] as const)('is due %s: %j', (_name, patch, isDue) => {
    expect(status(patch).isDue).toBe(isDue);
  });
  test('counts everything when the book was replaced by a shorter one', () => {
    expect(status({ seq: 40 }).behind).toBe(40);
  });
  test('says nothing of a backup of another book', () => {
    const other = status({ vaultId: 'w' });
    expect(other).toMatchObject({ target: 'none', behind: 100 });
    expect(other.lastVerifiedAt).toBeUndefined();
  });
  test.each([
    ['nine tenths are used', { usage: 9_100, quota: 10_000 }, true],
    ['little is left', { usage: 900_000_000, quota: 1_000_000_000 }, true],
    ['there is room', { usage: 1, quota: 10_000_000_000 }, false],
    ['the browser does not tell', { usage: undefined, quota: undefined }, false],
  ])('on storage where %s: nearly full is %3$j', (_name, storage, isNearlyFull) => {
    expect(status({ storage: { isPersistent: true, ...storage } }).storage.isNearlyFull).toBe(isNearlyFull);
  });
  test('wants a gesture when the browser asks for one', () => {
    expect(status({ folder: { name: 'backup', access: 'ask' } }).needsGesture).toBe(true);
  });
  test('shows the second copy of this book only', () => {
    const secondCopy = { vaultId: 'v', hash: 'h', upTo: 100, clients: 3, at: NOW, bytes: 9, isSound: true };
    expect(status({ secondCopy }).secondCopy).toEqual({ upTo: 100, clients: 3, at: NOW, bytes: 9, isSound: true });
    expect(status({ secondCopy: { ...secondCopy, vaultId: 'w' } }).secondCopy).toBeUndefined();
  });
  test.each([
    ['nothing was ever kept', '', undefined, false],
    ['the backup holds what was kept last', 's5', 's5', false],
    ['something was kept since', 's6', 's5', true],
    ['something was kept before the backup knew of it', 's5', undefined, true],
  ])('what is kept besides is behind: when %s', (_name, keptAt, copied, isBehind) => {
    const record = { ...facts.record, ...(copied === undefined ? {} : { keptAt: copied }) };
    expect(status({ keptAt, record }).isKeptBehind).toBe(isBehind);
  });
  test('says how many kept values cannot be read, of this book only', () => {
    const copy = { hash: 'h', upTo: 100, clients: 3, at: NOW, bytes: 9, isSound: true, keptDamaged: 2 };
    expect(status({ secondCopy: { ...copy, vaultId: 'v' } }).keptDamaged).toBe(2);
    expect(status({ secondCopy: { ...copy, vaultId: 'w' } }).keptDamaged).toBeUndefined();
    expect(status({ secondCopy: { ...copy, vaultId: 'v', keptDamaged: 0 } }).keptDamaged).toBeUndefined();
  });
});

test.each([[undefined], [null], [7], [{ target: 'moon', reminderDays: 0, lastVerifiedAt: '1', failure: {} }]])(
  'an unusable record %j becomes one without a backup',
  (stored) => {
    expect(readBackupRecord(stored)).toEqual({ target: 'none', reminderDays: 3 });
  },
);

const HOUR = 60 * 60 * 1000;
test.each<[string, Partial<StatusFacts>, number, boolean]>([
  ['the log has gone on', { seq: 91 }, HOUR, true],
  ['nothing was written since', { seq: 90 }, HOUR, false],
  ['only a kept value was written', { seq: 90, keptAt: 's6' }, HOUR, true],
  ['only a kept value was written, a minute after the last backup', { seq: 90, keptAt: 's6' }, HOUR / 60, false],
  ['there is no folder', { folder: undefined, keptAt: 's6' }, HOUR, false],
  ['the folder must be asked for', { folder: { name: 'backup', access: 'ask' }, keptAt: 's6' }, HOUR, false],
  ['very much was written in a minute', { seq: 290 }, HOUR / 60, true],
  ['there has never been a backup', { seq: 1, record: never }, 0, true],
])('a backup by itself when %s', (_name, patch, after, isTime) => {
  const record = { ...facts.record, lastVerifiedAt: NOW, keptAt: 's5' };
  expect(isBackupTime(status({ record, keptAt: 's5', ...patch }), NOW + after)).toBe(isTime);
});
