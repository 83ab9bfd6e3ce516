import { expect, test } from 'vitest';
import { makeClient, makeTouch } from '../../test/factories/client.ts';
import type { Cause } from '../domain/audit/cause.ts';
import type { Effect } from '../domain/dossier/apply.ts';
import { nextStamp } from '../domain/clock/hlc.ts';
import { localDay, localTime } from '../util/local-time.ts';
import { changeOf, isBeginning } from './history-entry.ts';

const AT = Date.UTC(2026, 10, 20, 1, 30);
const mine = makeClient();
const other = makeClient({ name: '别家有限公司' });
const made = (client: typeof mine): Effect => ({
  kind: 'client',
  clientId: client.id,
  id: client.id,
  before: undefined,
  after: client,
});
const entry = (cause: Cause, effects: Effect[]) => ({ stamp: nextStamp(undefined, AT, 'device-abcd'), cause, effects });
const read = (cause: Cause, effects: Effect[], device?: string) => changeOf(7, entry(cause, effects), mine.id, device);

test('keeps what was done to this client and says when', () => {
  const touch = makeTouch();
  const mineToo: Effect = { kind: 'touch', clientId: mine.id, id: touch.id, before: touch, after: undefined };
  const change = read({ type: 'loadSample' }, [made(other), made(mine), mineToo]);
  expect(change.effects).toEqual([made(mine), mineToo]);
  expect(change).toMatchObject({ seq: 7, day: localDay(AT), time: localTime(AT), others: [] });
});

test('names the other client of a merge or split, and nobody of an import', () => {
  expect(read({ type: 'mergeClients' }, [made(mine), made(other)]).others).toEqual(['别家有限公司']);
  expect(read({ type: 'import', importId: 'i', source: '' }, [made(mine), made(other)]).others).toEqual([]);
});

test('names the installation when it was another one', () => {
  expect(read({ type: 'addClient' }, [])).toMatchObject({ device: 'abcd' });
  expect(read({ type: 'addClient' }, [], 'device-abcd')).not.toHaveProperty('device');
});

test('a client begins where it was made, not where it came back or was split off', () => {
  const begins = (cause: Cause, effect: Effect) => isBeginning(read(cause, [effect]), mine.id);
  expect(begins({ type: 'addClient' }, made(mine))).toBe(true);
  expect(begins({ type: 'receive', handOverId: 'h', from: '' }, made(mine))).toBe(true);
  expect(begins({ type: 'undo', of: '3-a' }, made(mine))).toBe(false);
  expect(begins({ type: 'splitClient' }, made(mine))).toBe(false);
  expect(begins({ type: 'import', importId: 'i', source: '' }, { ...made(mine), before: mine } as Effect)).toBe(false);
});
