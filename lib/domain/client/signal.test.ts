import { expect, test } from 'vitest';
import { makeClient, makeId } from '../../../test/factories/client.ts';
import { parseChange } from '../../contracts/schemas/records.schema.ts';
import { openSignalKinds, SIGNAL_KINDS, type Signal } from './signal.ts';

const signal = (patch: Partial<Signal> = {}): Signal => ({
  id: makeId(),
  kind: 'complaint',
  on: '2026-11-01',
  ...patch,
});

test('names each kind that still stands once, whatever the order', () => {
  const signals = [
    signal({ kind: 'other' }),
    signal(),
    signal(),
    signal({ kind: 'projectPostponed', closedOn: '2026-11-02' }),
  ];
  expect(openSignalKinds(signals)).toEqual(['complaint', 'other']);
  expect(openSignalKinds([...signals].reverse())).toEqual(['complaint', 'other']);
  expect(openSignalKinds(undefined)).toEqual([]);
});

test.each(SIGNAL_KINDS)('a signal %s can be stored with the client', (kind) => {
  const record = makeClient({ signals: [signal({ kind, note: '财务总监不满' })] });
  expect(parseChange({ op: 'put', kind: 'client', clientId: record.id, record })).toMatchObject({ record });
});
