import { expect, test } from 'vitest';
import { makeId, makeTouch } from '../../../test/factories/client.ts';
import { parseChange } from '../../contracts/schemas/records.schema.ts';
import { CHANNELS, type Channel } from './touch.ts';

const store = (channel: string) =>
  parseChange({ op: 'put', kind: 'touch', clientId: makeId(), record: makeTouch({ channel: channel as Channel }) });

test.each(CHANNELS)('a touch through %s can be stored', (channel) => {
  expect(store(channel)).toMatchObject({ record: { channel } });
});

test('a channel the panel does not offer cannot be stored', () => {
  expect(() => store('fax')).toThrow();
});

test('each channel is offered once', () => {
  expect(new Set(CHANNELS).size).toBe(CHANNELS.length);
});
